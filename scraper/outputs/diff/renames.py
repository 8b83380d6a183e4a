"""What is gone and what is new, of one shape at one place: probably one thing with another name."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from scraper.outputs.diff.deltas import CUT, Spot, last_step, steps_of
from scraper.outputs.diff.shapes import attributes, canonical
from scraper.outputs.tree import mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.diff.deltas import Delta, Place

#: How alike names, or else descriptions, have to be: from 0 to 1.
_NAMES: Final = 0.6
_DESCRIPTIONS: Final = 0.8
#: Pairs that are looked at to tell what was renamed in one place, at most.
_MOST: Final = 40_000
_WORDS: Final = ("description", "example", "title", "default")
_RELOCATED: Final = "request-parameter-relocated"


class Rename(NamedTuple):
    """A probable rename: the rule that says so, a delta with both sides, both names."""

    rule: str
    delta: Delta
    old: str
    new: str


class _Part(NamedTuple):
    """Something that is there on one side only, and what it may be paired by."""

    delta: Delta
    name: str
    shape: str
    description: str


def renames(deltas: list[Delta]) -> tuple[list[Delta], list[Rename]]:
    """Return the deltas that are no renames, and the renames among them; a parameter that goes elsewhere is one."""
    groups: dict[tuple[Any, ...], tuple[list[_Part], list[_Part]]] = defaultdict(lambda: ([], []))
    for each in deltas:
        if each.attribute == "*":
            for key in _groups(each):
                groups[key][each.old is None].append(_part(each))
    found: list[Rename] = []
    used: set[int] = set()
    for (rule, *_), (gone, came) in groups.items():
        left, right = ([part for part in parts if id(part.delta) not in used] for parts in (gone, came))
        for before, after in zip(left, right, strict=False) if rule == _RELOCATED else _paired(left, right):
            found.append(_rename(rule, before, after))
            used |= {id(before.delta), id(after.delta)}
    return [each for each in deltas if id(each) not in used], found


def _rename(rule: str, before: _Part, after: _Part) -> Rename:
    spot = Spot(before.delta.spot.old, after.delta.spot.new)
    delta = msgspec.structs.replace(after.delta, old=before.delta.old, spot=spot)
    if rule == _RELOCATED:
        return Rename(rule, delta, *(each.delta.places[0].name.partition(" ")[0] for each in (before, after)))
    sent = rule.startswith("request") and "required" in after.delta.context
    return Rename(f"{rule}-required" if sent else rule, delta, before.name, after.name)


def _groups(delta: Delta) -> Iterator[tuple[Any, ...]]:
    """Yield the rules for what something may have become, each with what both sides of it would share."""
    place = delta.places[0]
    step = last_step(place.at)
    if place.part == "parameter" and not place.at:
        yield (_RELOCATED, *((each.method, each.path, each.name.partition(" ")[2]) for each in delta.places))
    elif not place.at or step in {"[]", "{}"} or step[0] in "|<" or "other-type" in delta.context:
        return
    kind = "parameter" if not place.at else "property"
    direction = "response" if place.part in {"response", "header"} else "request"
    yield (f"{direction}-{kind}-renamed", *map(_holder, delta.places))


def _holder(place: Place) -> tuple[Any, ...]:
    name = place.name if place.at else place.name.partition(" ")[0]
    return place.method, place.path, place.part, name, steps_of(place.at)[:-1]


def _part(delta: Delta) -> _Part:
    place = delta.places[0]
    raw = mapping(delta.new if delta.old is None else delta.old)
    schema = raw.get("schema") if not place.at else raw
    said = {key: value for key, value in attributes(mapping(schema)).items() if key not in _WORDS}
    below = {key: mapping(schema).get(key) for key in ("$ref", "items", "properties", "additionalProperties")}
    name = last_step(place.at).strip(".`") if place.at else place.name.partition(" ")[2]
    context = [each for each in delta.context if each != CUT]
    return _Part(delta, name, canonical([said, below, context]), text(raw.get("description")))


def _paired(gone: list[_Part], came: list[_Part]) -> list[tuple[_Part, _Part]]:
    """Return pairs of one shape that are alike in name or description, the most alike first, each part once.

    Seen backwards, the pairs are the same. Where very much is gone and new, nothing is told.
    """
    if len(gone) * len(came) > _MOST:
        return []
    scored = [
        (-score, sorted((before.name, after.name)), before, after)
        for before in gone
        for after in came
        if before.shape == after.shape and (score := _likeness(before, after))
    ]
    pairs: list[tuple[_Part, _Part]] = []
    for _, _, before, after in sorted(scored, key=lambda each: each[:2]):
        if not any(before is old or after is new for old, new in pairs):
            pairs.append((before, after))
    return pairs


def _likeness(before: _Part, after: _Part) -> float:
    """Return how alike two names are, plus 1, or else two descriptions, from 0 to 1; 0 if neither is alike enough."""
    names = _ratio(before.name.lower(), after.name.lower(), _NAMES)
    if names:
        return 1 + names
    said = _ratio(before.description[:300], after.description[:300], _DESCRIPTIONS)
    return said if before.description else 0


def _ratio(one: str, other: str, least: float) -> float:
    """Return how alike two texts are, 0 if less than ``least``."""
    first, second = sorted((one, other))
    matcher = SequenceMatcher(None, first, second)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return matcher.ratio() if all(bound() >= least for bound in bounds) else 0
