"""A comparison as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.outputs.diff.reports.doubts import damaged_data
from scraper.outputs.diff.reports.words import inside
from scraper.outputs.report import dump

if TYPE_CHECKING:
    from scraper.model import Location
    from scraper.outputs.diff.compare import Comparison, Entry, Side
    from scraper.outputs.diff.deltas import Place


def as_json(comparison: Comparison) -> str:
    """Return ``{"version": 1, "old": side, "new": side, "changes": [...], "counts": {level: n}, "accepted": n,
    "reworded": n, "damaged": {...}}``.

    A side has name and commit. A change has id, level, message, method, path, place (within the operation), places (all
    of them, each with method, path and place), more_places (whether there are too many to be listed), old and new value
    (null where there is none), old_location and new_location (``{"path", "line"}``, or null where no docs say it). What
    a side does not have is located at its operation there. ``accepted`` and ``reworded`` are how many changes were left
    out as accepted, and as wording. ``damaged`` is what :func:`damaged_data` returns.
    """
    found = {
        "version": 1,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "changes": [entry_data(entry) for entry in comparison.entries],
        "counts": comparison.counts(),
        "accepted": comparison.accepted,
        "reworded": comparison.reworded,
        "damaged": damaged_data(comparison),
    }
    return dump(found)


def _side(side: Side) -> dict[str, str]:
    return {"name": side.name, "commit": side.commit}


def entry_data(entry: Entry) -> dict[str, Any]:
    """Return a change as JSON has it, see :func:`as_json`."""
    change = entry.change
    return {
        "id": change.id,
        "level": change.level,
        "message": change.message,
        **_place(change.places[0]),
        "places": [_place(each) for each in change.places],
        "more_places": change.cut,
        "old": change.old,
        "new": change.new,
        "old_location": _location(entry.old),
        "new_location": _location(entry.new),
    }


def _place(place: Place) -> dict[str, str]:
    return {"method": place.method, "path": place.path, "place": inside(place)}


def _location(location: Location | None) -> dict[str, Any] | None:
    return {"path": location.path, "line": location.line} if location else None
