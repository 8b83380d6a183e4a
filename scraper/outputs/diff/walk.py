"""Two documents side by side: operations, parameters, bodies, responses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from scraper.outputs.diff.deltas import Delta, Spot
from scraper.outputs.diff.pairs import Pairs, Side
from scraper.outputs.diff.parts import PLACEHOLDER, Part, api, api_pointer, call_id, call_place, parts
from scraper.outputs.diff.shapes import canonical
from scraper.outputs.diff.unchanged import Unchanged
from scraper.outputs.tree import items, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scraper.outputs.tree import Call, Tree


def route(path: str) -> str:
    """Return a path with nameless placeholders: what tells it from others."""
    return PLACEHOLDER.sub("{}", path)


def differences(old: Tree, new: Tree) -> list[Delta]:
    """Return all that differs between two documents, changes of one thing at many places once."""
    unchanged = Unchanged(old, new)
    pairs = Pairs(old, new, unchanged)
    found = list(_compare(old, new, pairs, unchanged))
    return [*_merged(found), *pairs.deltas()]


def _compare(old: Tree, new: Tree, pairs: Pairs, unchanged: Unchanged) -> Iterator[Delta]:
    for each in _attributes(api(old), api(new)):
        pointer = api_pointer(each.attribute)
        yield msgspec.structs.replace(each, spot=Spot(pointer, pointer))
    for before, after in matched(old, new):
        if before is None or after is None:
            call = before or after
            assert call is not None
            pointer, value = call.operation.pointer, call.operation.value
            if after is None:
                yield Delta((call_place(call),), "*", value, None, Spot(pointer, ""))
            else:
                yield Delta((call_place(call),), "*", None, value, Spot("", pointer))
            continue
        if (before.path, before.method) != (after.path, after.method):
            same = (route(before.path), before.method) == (route(after.path), after.method)
            names = [f"{call.method.upper()} {call.path}" for call in (before, after)]
            spot = Spot(before.operation.pointer, after.operation.pointer)
            yield Delta((call_place(after),), "path" if same else "moved", names[0], names[1], spot)
        if not unchanged.call(before, after):
            yield from _compare_parts(parts(old, before, after), parts(new, after, after), pairs)


def _compare_parts(old: dict[str, Part], new: dict[str, Part], pairs: Pairs) -> Iterator[Delta]:
    for key, part in old.items():
        if key not in new:
            yield Delta((part.place,), "*", _whole(part), None, Spot(part.pointer, ""), _context(part))
    for key, part in new.items():
        other = old.get(key)
        if other is None:
            yield Delta((part.place,), "*", None, _whole(part), Spot("", part.pointer), _context(part))
            continue
        yield from _attributes(other, part)
        if other.schema is not None or part.schema is not None:
            sides = Side(other.schema, other.schema_pointer), Side(part.schema, part.schema_pointer)
            pairs.add(part.place, *sides, _required(other, part) if part.place.part == "parameter" else ())


def _required(old: Part, new: Part) -> tuple[str, ...]:
    """Return on which sides something has to be sent."""
    said = {"was-required": old, "is-required": new}
    return tuple(word for word, part in said.items() if part.attributes.get("required"))


def _whole(part: Part) -> dict[str, Any]:
    return {**part.attributes, "schema": part.schema}


def _attributes(old: Part, new: Part) -> Iterator[Delta]:
    for name in sorted(old.attributes.keys() | new.attributes.keys()):
        before, after = old.attributes.get(name), new.attributes.get(name)
        if before != after:
            yield Delta((new.place,), name, before, after, Spot(old.pointer, new.pointer))


def _context(part: Part) -> tuple[str, ...]:
    return ("required",) if part.attributes.get("required") else ()


def _merged(deltas: Iterable[Delta]) -> list[Delta]:
    """Return deltas with those of one thing at several places made one.

    That is a component that operations share, and another security or servers for all.
    """
    found: dict[tuple[Any, ...], Delta] = {}
    for each in deltas:
        spot = None if each.attribute in {"security", "servers"} else each.spot
        key = (each.attribute, each.places[0].part, spot, canonical(each.old), canonical(each.new))
        first = found.get(key)
        if first is None:
            found[key] = each
        else:
            places = (*first.places, *each.places)
            found[key] = Delta(places, each.attribute, each.old, each.new, first.spot, each.context)
    return list(found.values())


def matched(old: Tree, new: Tree) -> list[tuple[Call | None, Call | None]]:
    """Return operations side by side: of one method and path, else of one route, else of one operationId, else of one
    page of the docs. What has no partner stands alone. Where several would do, none does.
    """
    before = {(call.method, call.path): call for call in old.calls}
    partners: dict[int, Call] = {}
    rest = []
    for call in new.calls:
        other = before.pop((call.method, call.path), None)
        if other is None:
            rest.append(call)
        else:
            partners[id(call)] = other
    keys: tuple[Callable[[Call], Any], ...] = (lambda call: (call.method, route(call.path)), call_id, _page)
    for key in keys:
        left = _unique(before.values(), key)
        for name, call in _unique(rest, key).items():
            if name and name in left:
                partners[id(call)] = other = left[name]
                del before[other.method, other.path]
        rest = [call for call in rest if id(call) not in partners]
    return [(partners.get(id(call)), call) for call in new.calls] + [(call, None) for call in before.values()]


def _page(call: Call) -> Any:
    """Return what tells an operation in the docs, method, title and pages; None for one that is of no docs.

    Where docs name no operationId it is made from the path, so that it is another one when the path is.
    """
    said = call.operation.value
    pages = {str(each).rpartition(":")[0] for each in items(said.get("x-source"))}
    return (call.method, text(said.get("summary")), tuple(sorted(pages))) if pages else None


def _unique(calls: Iterable[Call], key: Callable[[Call], Any]) -> dict[Any, Call]:
    calls = list(calls)
    counts = Counter(map(key, calls))
    return {key(call): call for call in calls if counts[key(call)] == 1}
