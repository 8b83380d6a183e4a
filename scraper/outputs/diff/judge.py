"""Differences to changes: which rule says what a delta means, and in which words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.outputs.diff.deltas import CUT, Delta, Place, Spot, last_step, steps_of
from scraper.outputs.diff.existence import existence
from scraper.outputs.diff.facets import facets, shown
from scraper.outputs.diff.renames import renames
from scraper.outputs.diff.rules import Level, rules
from scraper.outputs.tree import mapping, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

#: Attributes that only places depend on: alternatives that are told from each other otherwise.
_UNSAID: Final = frozenset(("alternative", "wrapped"))
#: What is no part of requests, and of answers: whatever happens to it there breaks nothing.
_IDLE: Final = {"request": "read-only", "response": "write-only"}


class Change(msgspec.Struct, frozen=True):
    """What a delta means: a rule, in words, at places. ``name`` is what was added, removed or changed, ``cut`` whether
    there are more places than are listed.
    """

    id: str
    level: Level
    message: str
    places: tuple[Place, ...]
    old: Any
    new: Any
    spot: Spot
    name: str = ""
    cut: bool = False

    @property
    def wording(self) -> bool:
        """Whether only text for people differs."""
        return rules()[self.id].wording


def judge(deltas: Iterable[Delta]) -> list[Change]:
    """Return the changes that deltas mean, in their order; renames are told from what is gone and what is new."""
    rest, renamed = renames(list(deltas))
    gone = {(place.method, place.path, place.part, place.name) for each in rest for place in each.places
            if each.attribute == "*" and place.part in {"request", "response"} and not place.at}  # fmt: skip
    found = [change for each in rest if not _implied(each, gone) for change in _judged(each)]
    return found + [
        _change(each.rule, each.delta, {"old": each.old, "new": each.new}, each.delta.places, each.new)
        for each in renamed
    ]


def _implied(delta: Delta, gone: Collection[tuple[str, ...]]) -> bool:
    """Tell whether a part came or went with what holds it.

    That is a media type with its status or body, a property with the type that has properties.
    """
    place = delta.places[0]
    if delta.attribute == "*" and "other-type" in delta.context:
        return True
    if delta.attribute != "*" or place.at or place.part not in {"request", "response", "header"} or not place.name:
        return False
    holder = ("response", place.name.partition(" ")[0]) if place.part != "request" else ("request", "")
    return place.name != holder[1] and (place.method, place.path, *holder) in gone


def _judged(delta: Delta) -> Iterator[Change]:
    """Yield the changes of one delta: one for each area that its places are of, and each facet."""
    areas: dict[str, list[Place]] = defaultdict(list)
    for place in delta.places:
        areas[area_of(_holder(place) if delta.attribute == "*" else place)].append(place)
    for area, places in areas.items():
        for rule, details in _rules(area, delta, places[0]):
            yield _change(rule, delta, details, tuple(places), _name(places[0]))


def _change(rule: str, delta: Delta, details: dict[str, Any], places: tuple[Place, ...], name: str) -> Change:
    row = rules()[rule]
    message = row.message.format(**{"name": name, **{key: _short(value) for key, value in details.items()}})
    unsaid = _IDLE.get(row.direction) in delta.context and row.kind != "access"
    unused = row.kind == "default" and "was-required" in delta.context
    level: Level = "info" if unsaid or unused else row.level
    return Change(rule, level, message, places, delta.old, delta.new, delta.spot, name, CUT in delta.context)


def _short(value: Any, limit: int = 120) -> str:
    said = " ".join(str(value).split())
    return said if len(said) <= limit else said[: limit - 1] + "…"


def _name(place: Place) -> str:
    return place.at or place.name.partition(" ")[2] or place.name


def _title(delta: Delta) -> str:
    """Return what the title of an operation that came or went adds to a message, "" without one."""
    said = text(mapping(delta.old if delta.new is None else delta.new).get("summary"))
    return f": {said}" if said else ""


def _holder(place: Place) -> Place:
    """Return the place whose items, values, alternatives or keywords came or went; of properties, the place itself."""
    step = last_step(place.at)
    return msgspec.structs.replace(place, at=place.at.removesuffix(step)) if step[:1] in tuple("[{|<") else place


def area_of(place: Place) -> str:
    """Return the area that rules about a place are of; a schema itself, as its alternatives, is told from what is below
    it.
    """
    below = any(step[0] != "|" for step in steps_of(place.at))
    if place.part == "parameter":
        return "request-property" if below else "request-parameter"
    if place.part == "header":
        return "response-property" if below else "response-header"
    return f"{place.part}-{'property' if below else 'body'}" if place.part in {"request", "response"} else place.part


def _rules(area: str, delta: Delta, place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the rules that apply to a delta, with what their messages are filled with."""
    details = {"old": shown(delta.old), "new": shown(delta.new)}
    if delta.attribute == "*":
        name = last_step(place.at).strip("|<>") or _name(place)
        yield existence(area, delta, place), {"name": name, "title": _title(delta)}
    elif delta.attribute == "required":
        yield f"{area}-became-{'required' if delta.new else 'optional'}", details
    elif delta.attribute == "description" and not place.at:
        yield "description-changed", details
    elif area == "operation":
        yield from _of_operation(delta, details)
    elif area == "api":
        yield from _of_api(delta, details)
    elif delta.attribute == "name":
        if place.name.startswith("path "):
            yield "request-path-parameter-renamed", details
    elif delta.attribute == "style":
        yield "request-parameter-style-changed", details
    elif delta.attribute not in _UNSAID and not (delta.attribute == "nullable" and "untyped" in delta.context):
        for facet in facets(delta.attribute, delta.old, delta.new, text=place.part in {"parameter", "header"}):
            yield f"{area}-{facet.name}", facet.details


def _of_operation(delta: Delta, details: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if delta.attribute == "deprecated":
        yield f"operation-{'deprecated' if delta.new else 'undeprecated'}", details
    elif delta.attribute == "summary":
        yield "summary-changed", details
    elif delta.attribute != "path":
        name = {"moved": "moved", "operationId": "id-changed"}.get(delta.attribute, f"{delta.attribute}-changed")
        yield f"operation-{name}", details


def _of_api(delta: Delta, details: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if delta.attribute.startswith("scheme "):
        action = "added" if delta.old is None else "removed" if delta.new is None else "changed"
        yield f"security-scheme-{action}", {"name": delta.attribute, **details}
    else:
        yield f"{delta.attribute}-changed", details
