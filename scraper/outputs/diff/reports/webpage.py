"""A comparison as one page that needs nothing else: no script, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from scraper.outputs.diff.facets import shown
from scraper.outputs.diff.reports.words import everywhere, grouped, inside, others, plain, total, where
from scraper.outputs.diff.rules import rules

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison


def html(comparison: Comparison, title: str = "API changes") -> str:
    """Return the page. All that comes from documents is escaped."""
    environment = Environment(
        loader=PackageLoader("scraper.outputs.diff.reports", "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(
        inside=inside, everywhere=everywhere, others=others, plain=plain, where=where, value=_value
    )
    page = environment.get_template("page.html.jinja")
    groups = grouped(comparison.entries)
    return page.render(title=title, found=comparison, groups=groups, total=total(comparison), rules=rules())


def _value(value: object) -> str:
    """Return a short value as text, "" for what is too long to show beside another."""
    text = plain(shown(value))
    return text if len(text) <= 200 and not isinstance(value, dict) else ""
