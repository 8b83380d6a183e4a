"""Two sides to a comparison: what changed, where in the docs of either side, and what of it is accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.collection import without_collection
from scraper.diagnostics import Diagnostic
from scraper.model import Location
from scraper.outputs.diff.judge import Change, judge
from scraper.outputs.diff.media import Media
from scraper.outputs.diff.origins import Origins
from scraper.outputs.diff.rules import LEVELS, Level
from scraper.outputs.diff.walk import differences, matched
from scraper.outputs.tree import Call, Tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    _Pair = tuple[Call | None, Call | None]

#: What two vendors' references of one service differ in without meaning anything by it.
_VENDORS: Final = frozenset((
    "operation-servers-changed", "operation-tags-changed", "operation-id-changed", "version-changed",
    "security-scheme-added", "security-scheme-removed", "security-scheme-changed", "operation-security-changed",
))  # fmt: skip


#: Tells the lines of JSON pointers.
Lines = Callable[[Iterable[str]], dict[str, int]]


class Side(msgspec.Struct, frozen=True):
    """One version of an API: its document, where its parts stand in the docs, what it is called, its commit if any, the
    folder that paths in the docs are relative to, the spec file it was read from if it was, what tells the lines of
    pointers there, and the errors of its pages.
    """

    document: dict[str, Any]
    sources: dict[str, Location]
    name: str
    commit: str = ""
    base: str = ""
    spec: str = ""
    lines: Lines | None = None
    errors: tuple[Diagnostic, ...] = ()

    @property
    def damaged(self) -> dict[str, list[str]]:
        """Page -> codes of its errors: of some of what it says nothing is known."""
        codes: dict[str, dict[str, None]] = {}
        for each in self.errors:
            codes.setdefault(each.location.path, {})[each.code] = None
        return {path: list(said) for path, said in codes.items()}


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
    that both have, from 0 to 1, of those of the side with fewer. ``accepted`` and ``reworded`` are how many changes
    were left out as accepted, and as wording.
    """

    old: Side
    new: Side
    entries: tuple[Entry, ...]
    overlap: float
    accepted: int = 0
    reworded: int = 0

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
    with without_collection():
        return _compared(old, new, settings or Settings(), accepts)


def _compared(old: Side, new: Side, settings: Settings, accepts: Callable[[Change], bool] | None) -> Comparison:
    before, after = tree(old), tree(new)
    pairs = matched(before, after)
    found = judge(differences(before, after))
    changes = [_leveled(each, settings.levels) for each in found if _wanted(each, settings)]
    kept = [each for each in changes if accepts is None or not accepts(each)]
    earlier, later = (_calls(pairs, side) for side in (0, 1))
    origins = (
        Origins(before, old.sources, earlier, read=not old.spec),
        Origins(after, new.sources, later, read=not new.spec),
    )
    media = Media((before, earlier), (after, later))
    entries = sorted((_entry(media.left_out(each), *origins) for each in kept), key=_order)
    reworded = 0 if settings.across_languages else sum(not _wanted(each, settings) for each in found)
    return Comparison(old, new, tuple(entries), _overlap(pairs), len(changes) - len(kept), reworded)


def tree(side: Side) -> Tree:
    """Return a side's document as typed nodes."""
    return Tree(side.document, str(side.document.get("openapi"))[:3])


def _wanted(change: Change, settings: Settings) -> bool:
    if settings.across_languages and (change.wording or change.id in _VENDORS):
        return False
    return settings.wording or not change.wording


def _leveled(change: Change, levels: Mapping[str, Level]) -> Change:
    level = levels.get(change.id)
    return msgspec.structs.replace(change, level=level) if level else change


def _entry(change: Change, old: Origins, new: Origins) -> Entry:
    place, spot = change.places[0], change.spot
    return Entry(change, old.find(spot.old, place), new.find(spot.new, place))


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


def _calls(pairs: Sequence[_Pair], side: int) -> dict[tuple[str, str], Call]:
    """Return the operations of a side by the method and path that places have: the new ones, if there are."""
    named = [(pair[1] or pair[0], pair[side]) for pair in pairs]
    return {(name.method.upper(), name.path): call for name, call in named if name and call}


def _overlap(pairs: Sequence[_Pair]) -> float:
    old, new = (sum(pair[side] is not None for pair in pairs) for side in (0, 1))
    both = sum(None not in pair for pair in pairs)
    return both / min(old, new) if min(old, new) else float(old == new)
