"""All that a document says of its API as a flat set of facts, and what becomes of it by differences.

Facts are read as a comparison reads (``shapes``, ``parts``) and walked without it. They show that a comparison is
complete: the facts of one version with the differences applied are the facts of the next one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from scraper.outputs.diff.deltas import Place, recurs, steps_of
from scraper.outputs.diff.parts import PLACEHOLDER, SAID_BY_PART, Part, api, key_of, parts
from scraper.outputs.diff.shapes import alternatives, attributes, node, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scraper.outputs.diff.deltas import Delta
    from scraper.outputs.tree import Call, Tree


class Fact(NamedTuple):
    """What a fact is about: ``part`` is the key of a part of an operation, ``attribute`` is ``*`` for being there."""

    method: str
    path: str
    part: str
    at: str
    attribute: str


#: Facts in a tree: operations, their parts, places in a schema, attributes.
_Operation = dict[str, dict[str, dict[str, Any]]]
_Facts = dict[tuple[str, str], _Operation]


def facts(tree: Tree) -> dict[Fact, Any]:
    """Return what a document says: contract and wording, schemas expanded at every place, recursion cut."""
    found: _Facts = {("", ""): {"api ": {"": dict(api(tree).attributes)}}}
    for call in tree.calls:
        found[call.method.upper(), call.path] = _of_call(tree, call)
    return _flat(found)


def replay(found: dict[Fact, Any], deltas: Iterable[Delta], new: Tree) -> dict[Fact, Any]:
    """Return facts with differences applied. ``new`` is where the references of what was added lead."""
    deltas = list(deltas)
    held = _move(_nested(found), deltas)
    calls = {(call.method.upper(), call.path): call for call in new.calls}
    for place, delta in sorted(_each(deltas), key=_order):
        if place.part == "operation" and delta.attribute == "*":
            held.pop((place.method, place.path), None)
            if delta.old is None:
                held[place.method, place.path] = _of_call(new, calls[place.method, place.path])
        elif delta.attribute not in {"moved", "path"} and not recurs(place.at):
            _apply(held[place.method, place.path], place, delta, new)
    return _flat(held)


def _each(deltas: Iterable[Delta]) -> Iterator[tuple[Place, Delta]]:
    return ((place, delta) for delta in deltas for place in delta.places)


def _order(each: tuple[Place, Delta]) -> tuple[int, int]:
    """Alternatives get their new names first, from the outside in, as places are called by them; then parts go, come
    and change.
    """
    place, delta = each
    kind = 0 if delta.attribute in {"alternative", "wrapped"} else 2 if delta.attribute != "*" else 1
    return kind, len(steps_of(place.at)) if kind == 0 else delta.new is not None


def _flat(found: _Facts) -> dict[Fact, Any]:
    return {
        Fact(method, path, part, at, attribute): value
        for (method, path), operation in found.items()
        for part, places in operation.items()
        for at, said in places.items()
        for attribute, value in said.items()
        if value is not None
    }


def _nested(found: dict[Fact, Any]) -> _Facts:
    held: _Facts = {}
    for (method, path, part, at, attribute), value in found.items():
        operation = held.setdefault((method, path), {})
        operation.setdefault(part, {}).setdefault(at, {})[attribute] = value
    return held


def _of_call(tree: Tree, call: Call) -> _Operation:
    return {key: _of_part(tree, part) for key, part in parts(tree, call, call).items()}


def _of_part(tree: Tree, part: Part) -> dict[str, dict[str, Any]]:
    own = {"*": True, **part.attributes}
    below = dict(_expand(tree, part.schema, part.schema_pointer, part.place)) if part.schema is not None else {}
    said = below.pop("", {})
    if part.place.part in {"parameter", "header"}:
        said = {key: value for key, value in said.items() if key not in SAID_BY_PART}
    return {"": {**said, **own}, **below}


def _expand(tree: Tree, schema: Any, pointer: str, place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all places at and below a schema with what it says there."""
    stack: list[tuple[Any, str, Place, dict[str, Any]]] = [(schema, pointer, place, {})]
    while stack:
        schema, pointer, here, said = stack.pop()
        if recurs(here.at):
            continue
        found = node(tree, schema, pointer)
        yield here.at, {"*": True, **said, **attributes(found.value)}
        for step in (*steps(found), *alternatives(tree, found)):
            required = {"required": step.required} if _is_property(step.key) else {}
            stack.append((step.schema, step.pointer, here.below(step.key), required))


def _is_property(step: str) -> bool:
    return step[0] not in "[{|<"


def _move(held: _Facts, deltas: list[Delta]) -> _Facts:
    """Return facts with operations at their new method and path, parameters of the path by the new positions."""
    moves = {
        tuple(each.old.split(" ", 1)): tuple(each.new.split(" ", 1))
        for each in deltas
        if each.attribute in {"moved", "path"} and each.places[0].part == "operation"
    }
    moved: _Facts = {}
    for key, operation in held.items():
        method, path = moves.get(key, key)
        moved[method, path] = {_moved(part, key[1], path): places for part, places in operation.items()}
    return moved


def _moved(part: str, old: str, new: str) -> str:
    before, after = PLACEHOLDER.findall(old), PLACEHOLDER.findall(new)
    said = part.removeprefix("parameter path ")
    if said == part or (said.isdigit() and len(before) == len(after)):
        return part
    name = before[int(said)] if said.isdigit() else said
    return key_of(Place("", new, "parameter", f"path {name}"))


def _apply(operation: _Operation, place: Place, delta: Delta, new: Tree) -> None:
    """Apply one difference at one place."""
    key = key_of(place)
    places = operation.setdefault(key, {})
    if delta.attribute == "alternative":
        head = place.at.removesuffix(delta.new)
        _rename(places, f"{head}{delta.old}", place.at)
    elif delta.attribute == "wrapped":
        _wrap(places, place.at, delta)
    elif delta.attribute != "*":
        places.setdefault(place.at, {})[delta.attribute] = delta.new
    elif not place.at:
        operation.pop(key)
        if delta.old is None:
            operation[key] = _added_part(place, delta, new)
    else:
        for at in [at for at in places if _within(at, place.at)]:
            del places[at]
        if delta.old is None:
            places.update(_expand(new, delta.new, delta.spot.new, place))
            if _is_property(steps_of(place.at)[-1]):
                places[place.at]["required"] = "required" in delta.context


def _added_part(place: Place, delta: Delta, new: Tree) -> dict[str, dict[str, Any]]:
    said = {name: value for name, value in delta.new.items() if name != "schema"}
    pointer = delta.spot.new
    return _of_part(new, Part(place, key_of(place), said, pointer, delta.new["schema"], f"{pointer}/schema"))


def _rename(places: dict[str, dict[str, Any]], old: str, new: str) -> None:
    """Rename an alternative. Alternatives of one name are one alternative, so that the new name is not taken."""
    for at in [at for at in places if _within(at, old)]:
        places[f"{new}{at[len(old) :]}"] = places.pop(at)


def _wrap(places: dict[str, dict[str, Any]], at: str, delta: Delta) -> None:
    """Move what stands at and below a place into an alternative there, or out of it."""
    value = delta.new or delta.old
    inside = f"{at}{value['alternative']}"
    stays = {key: said for key, said in places[at].items() if key in {"*", "required"}}
    old, new = (at, inside) if delta.new else (inside, at)
    moved = {each: places.pop(each) for each in [each for each in places if _within(each, old)]}
    for each, said in moved.items():
        places[_at(f"{new}{'' if each == old else '.' * (old == '')}{each[len(old) :]}")] = said
    kept = {key: said for key, said in places[new].items() if key not in {"*", "required"}}
    if delta.new:
        places[new] = {"*": True, **kept}
        places[at] = stays | {key: said for key, said in value.items() if key != "alternative"}
    else:
        places[at] = stays | kept


def _at(joined: str) -> str:
    """Return a place with the dot of its first step left out, and none before a step that is no property."""
    return re.sub(r"\.(?=[\[{|<])", "", joined).removeprefix(".")


def _within(at: str, holder: str) -> bool:
    return at == holder or not holder or (at.startswith(holder) and (at[len(holder)] in ".[{|<"))
