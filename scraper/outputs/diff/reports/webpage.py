"""A comparison as one page that needs nothing else: no script, no network."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from scraper.outputs.diff.compare import Entry
from scraper.outputs.diff.facets import shown
from scraper.outputs.diff.reports.doubts import doubt
from scraper.outputs.diff.reports.words import everywhere, grouped, inside, others, plain, summary, where
from scraper.outputs.diff.rules import LEVELS, Level, rules
from scraper.outputs.tree import mapping, text

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison

#: Characters of a value at most that is shown beside another, and places of a change at most that are listed.
_LONGEST: Final = 200
_MOST: Final = 100


class Group(msgspec.Struct, frozen=True):
    """The changes of an operation, or of the API as a whole (``name`` is "" then), each with its anchor."""

    name: str
    anchor: str
    counts: dict[Level, int]
    entries: list[tuple[str, Entry]]


def html(comparison: Comparison) -> str:
    """Return the page of one comparison."""
    name = text(mapping(comparison.new.document.get("info")).get("title"))
    title = f"API changes: {name}" if name else "API changes"
    said = summary(comparison)
    return render(
        "page.html.jinja", title=title, found=comparison, groups=groups(comparison), summary=said,
        doubt=doubt(comparison),
    )  # fmt: skip


def groups(comparison: Comparison, prefix: str = "") -> list[Group]:
    """Return changes by operation. Anchors stay the same as long as the changes do; ``prefix`` keeps pages apart."""
    seen: dict[str, int] = {}
    found = []
    for name, entries in grouped(comparison.entries).items():
        counts = {level: count for level in LEVELS if (count := sum(each.level == level for each in entries))}
        anchors = [_anchor(prefix, each.change.id, everywhere(each.change.places[0]), seen=seen) for each in entries]
        held = list(zip(anchors, entries, strict=True))
        found.append(Group(name, _anchor(prefix, name, seen=seen), counts, held))
    return found


def _anchor(*key: str, seen: dict[str, int]) -> str:
    anchor = f"c{hashlib.sha256(' '.join(key).encode('utf-8', 'replace')).hexdigest()[:10]}"
    seen[anchor] = seen.get(anchor, 0) + 1
    return anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"


def render(template: str, **values: Any) -> str:
    """Return a page. All that comes from documents is escaped."""
    environment = Environment(
        loader=PackageLoader("scraper.outputs.diff.reports", "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(inside=inside, everywhere=everywhere, others=others, plain=plain, where=where)
    return environment.get_template(template).render(rules=rules(), value=_value, most=_MOST, **values)


def _value(entry: Entry, side: str) -> str:
    """Return the value on a side as text, "" for what the message says or is too long to show beside another."""
    value = getattr(entry.change, side)
    said = "" if value is None or isinstance(value, dict) else plain(shown(value))
    return "" if said in plain(entry.change.message) or len(said) > _LONGEST else said
