"""A comparison as Markdown, for change requests and changelogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.outputs.diff.reports.doubts import doubt
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.words import grouped, inside, others, plain, summary, where
from scraper.text import code_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scraper.outputs.diff.compare import Comparison, Entry


def markdown(comparison: Comparison, title: str = "API changes") -> str:
    """Return changes by operation, breaking ones in bold, with the places in the docs of either side."""
    blocks = [f"## {prose(title)}", f"{_names(comparison)}: {summary(comparison)}."]
    blocks += [prose(doubt(comparison))] if doubt(comparison) else []
    return "\n\n".join([*blocks, *entries_markdown(comparison.entries, level=3)]) + "\n"


def entries_markdown(entries: Iterable[Entry], level: int) -> list[str]:
    """Return changes as blocks: a heading of a level for each operation, a list below it."""
    blocks = []
    for name, of in grouped(entries).items():
        blocks.append(f"{'#' * level} {code_span(name) if name else 'API'}")
        blocks.append("\n".join(_entry(each) for each in of))
    return blocks


def _names(comparison: Comparison) -> str:
    sides = [f"{code_span(plain(each.name))}{_commit(each.commit)}" for each in (comparison.old, comparison.new)]
    return f"{sides[0]} to {sides[1]}"


def _commit(commit: str) -> str:
    return f" ({commit[:10]})" if commit else ""


def _entry(entry: Entry) -> str:
    change = entry.change
    level = f"**{change.level}**" if change.level == "breaking" else change.level
    place = inside(change.places[0])
    what = f"{code_span(place)}: {prose(change.message)}" if place else prose(change.message)
    more = f", {others(entry)}" if others(entry) else ""
    old, new = where(entry.old), where(entry.new)
    return f"- {level} {what}{more} ({change.id}; old {code_span(old)}, new {code_span(new)})"
