"""Two sides to a comparison: what changed, where in the docs of either side, and what of it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.model import Location
from scraper.outputs.diff.judge import Change, judge
from scraper.outputs.diff.rules import LEVELS, Level
from scraper.outputs.diff.walk import differences, matched
from scraper.outputs.load import locate
from scraper.outputs.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

#: What two vendors' references of one service differ in without meaning anything by it.
_VENDORS: Final = frozenset((
    "operation-servers-changed", "operation-tags-changed", "operation-id-changed", "version-changed",
    "security-scheme-added", "security-scheme-removed", "security-scheme-changed", "operation-security-changed",
))  # fmt: skip


class Side(msgspec.Struct, frozen=True):
    """One version of an API: its document, where its parts stand in the docs, what it is called, its commit if any, the
    folder that paths in the docs are relative to.
    """

    document: dict[str, Any]
    sources: dict[str, Location]
    name: str
    commit: str = ""
    base: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A change with where it stands in the docs of both sides."""

    change: Change
    old: Location | None
    new: Location | None

    @property
    def level(self) -> Level:
        """How bad it is."""
        return self.change.level


class Comparison(msgspec.Struct, frozen=True):
    """What changed between two sides, the worst first within an operation. ``overlap`` is the share of operations
    that both have, from 0 to 1, of those of the side with fewer.
    """

    old: Side
    new: Side
    entries: tuple[Entry, ...]
    overlap: float
    accepted: int = 0

    def counts(self) -> dict[Level, int]:
        """Return the number of changes by level."""
        return {level: sum(each.level == level for each in self.entries) for level in LEVELS}


class Settings(msgspec.Struct, frozen=True):
    """What to compare, and how bad it is: ``levels`` are rules whose level is another, by id."""

    wording: bool = False
    across_languages: bool = False
    levels: dict[str, Level] = {}


def compare(
    old: Side, new: Side, settings: Settings | None = None, accepts: Callable[[Change], bool] | None = None
) -> Comparison:
    """Compare two sides; ``accepts`` tells which changes are accepted and left out."""
    settings = settings or Settings()
    before, after = _tree(old), _tree(new)
    changes = [_leveled(each, settings.levels) for each in judge(differences(before, after)) if _wanted(each, settings)]
    kept = [each for each in changes if accepts is None or not accepts(each)]
    entries = sorted((_entry(each, old, new) for each in kept), key=_order)
    return Comparison(old, new, tuple(entries), _overlap(before, after), len(changes) - len(kept))


def _tree(side: Side) -> Tree:
    return Tree(side.document, str(side.document.get("openapi"))[:3])


def _wanted(change: Change, settings: Settings) -> bool:
    if settings.across_languages and (change.wording or change.id in _VENDORS):
        return False
    return settings.wording or not change.wording


def _leveled(change: Change, levels: Mapping[str, Level]) -> Change:
    level = levels.get(change.id)
    return msgspec.structs.replace(change, level=level) if level else change


def _entry(change: Change, old: Side, new: Side) -> Entry:
    return Entry(change, _location(change.spot.old, old), _location(change.spot.new, new))


def _location(pointer: str, side: Side) -> Location | None:
    return locate(pointer, side.sources, Location(side.name, 1)) if pointer else None


def _order(entry: Entry) -> tuple[Any, ...]:
    place = entry.change.places[0]
    return (
        place.path,
        place.method,
        LEVELS.index(entry.level),
        entry.change.places,
        entry.change.id,
        entry.change.message,
    )


def _overlap(old: Tree, new: Tree) -> float:
    pairs = matched(old, new)
    both = sum(before is not None and after is not None for before, after in pairs)
    fewer = min(len(old.calls), len(new.calls))
    return both / fewer if fewer else float(len(old.calls) == len(new.calls))
