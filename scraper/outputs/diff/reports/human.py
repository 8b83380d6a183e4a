"""A comparison for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.outputs.diff.reports.doubts import doubt
from scraper.outputs.diff.reports.words import grouped, inside, others, plain, summary, where

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison, Entry
    from scraper.outputs.diff.rules import Level

_COLORS: Final[dict[Level, str]] = {"breaking": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}
_BOLD: Final = "\x1b[1m"
_RESET: Final = "\x1b[0m"


def human(comparison: Comparison, *, color: bool = False) -> str:
    """Return changes by operation, the places in the docs below each, what could not be read, and a total."""
    blocks = []
    for name, entries in grouped(comparison.entries).items():
        title = name or "API"
        lines = [f"{_BOLD}{title}{_RESET}" if color else title]
        blocks.append("\n".join([*lines, *(_entry(each, color=color) for each in entries)]))
    blocks += [doubt(comparison)] if doubt(comparison) else []
    last = summary(comparison)
    return "\n\n".join([*blocks, last[0].upper() + last[1:]]) + "\n"


def _entry(entry: Entry, *, color: bool) -> str:
    change = entry.change
    level = f"{_COLORS[change.level]}{change.level:<8}{_RESET}" if color else f"{change.level:<8}"
    what = ": ".join(part for part in (inside(change.places[0]), plain(change.message)) if part)
    more = f" ({others(entry)})" if others(entry) else ""
    places = f"old {where(entry.old)}  new {where(entry.new)}"
    return f"  {level}  {what}{more}\n            {change.id}  {places}"
