"""What all reports say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scraper.model import Location
    from scraper.outputs.diff.compare import Comparison, Entry
    from scraper.outputs.diff.deltas import Place
    from scraper.outputs.diff.rules import Level

_PARTS = {"parameter": "", "request": "request", "response": "response", "header": "response header", "operation": ""}


def plain(text: object) -> str:
    """Return a text on one line, with nothing in it that could steer a terminal."""
    return squeeze(clean(str(text))).encode("utf-8", "replace").decode()


def operation(place: Place) -> str:
    """Return what the operation of a place is called: ``DELETE /x``, "" for the API as a whole."""
    return plain(f"{place.method} {place.path}") if place.method else ""


def inside(place: Place) -> str:
    """Return where within its operation a place is: ``response 200 spec.name``."""
    return plain(" ".join(part for part in (_PARTS.get(place.part, ""), place.name, place.at) if part))


def everywhere(place: Place) -> str:
    """Return a place in full, as ignore files name it: ``GET /x response 200 spec.name``."""
    return " ".join(part for part in (operation(place), inside(place)) if part)


def where(location: Location | None) -> str:
    """Return a location, "-" for none."""
    return plain(location) if location else "-"


def total(comparison: Comparison) -> str:
    """Return the counts in words: ``2 breaking, 1 warning, 7 infos``."""
    accepted = f", {comparison.accepted} accepted" if comparison.accepted else ""
    return counted(comparison.counts()) + accepted


def counted(counts: Mapping[Level, int]) -> str:
    """Return counts by level in words."""
    plural = {"breaking": "breaking", "warning": "warnings", "info": "infos"}
    words = [f"{count} {level if count == 1 else plural[level]}" for level, count in counts.items()]
    return ", ".join(words)


def summary(comparison: Comparison) -> str:
    """Return the counts, or plainly that nothing changed, and how to see what is left out if that is all there is."""
    if comparison.entries:
        return total(comparison)
    accepted = f" but {comparison.accepted} accepted" if comparison.accepted else ""
    count = comparison.reworded
    reworded = f"; {count} change{'s' if count > 1 else ''} of wording, which --wording shows" if count else ""
    return f"no changes of the API{accepted}{reworded}"


def grouped(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return entries by operation, those of several operations by the first; the API as a whole comes first."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(operation(entry.change.places[0]), []).append(entry)
    return groups


def others(entry: Entry) -> str:
    """Return how many more places a change has, "" for none. Schemas that hold each other may have no end of places."""
    count = len(entry.change.places) - 1
    least = "at least " if entry.change.cut else ""
    operations = len({operation(place) for place in entry.change.places}) - 1
    if not count:
        return "and more places, which are not listed" if least else ""
    spread = f" in {operations} other operation{'s' if operations > 1 else ''}" if operations else ""
    return f"and {least}{count} more place{'s' if count > 1 else ''}{spread}"
