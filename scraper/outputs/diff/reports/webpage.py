"""A comparison as one page that needs nothing else: no script, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from scraper.outputs.diff.facets import shown
from scraper.outputs.diff.reports.words import everywhere, grouped, inside, others, plain, total, where
from scraper.outputs.diff.rules import rules

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison


def html(comparison: Comparison, title: str = "API changes") -> str:
    """Return the page of one comparison."""
    return render("page.html.jinja", title=title, found=comparison, total=total(comparison))


def render(template: str, **values: Any) -> str:
    """Return a page. All that comes from documents is escaped."""
    environment = Environment(
        loader=PackageLoader("scraper.outputs.diff.reports", "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(
        inside=inside, everywhere=everywhere, others=others, plain=plain, where=where, value=_value
    )
    return environment.get_template(template).render(grouped=grouped, rules=rules(), **values)


def _value(value: object) -> str:
    """Return a short value as text, "" for what is too long to show beside another."""
    text = plain(shown(value))
    return text if len(text) <= 200 and not isinstance(value, dict) else ""
