"""Flat tables of deep bodies: each name occurs once in the example, which shows inside what it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.interpret import type_grammar
from scraper.interpret.fields import Draft, DraftField
from scraper.interpret.observation import observe
from scraper.model import Array, Map, Ref

if TYPE_CHECKING:
    from scraper.interpret.service import Service

#: Fewer rows inside others may be there by chance.
_FEWEST: Final = 2

#: The keys that lead to a value, elements of lists left out.
_Path = tuple[str, ...]


def deepen(service: Service, flat: Draft, values: list[Any]) -> Draft:
    """Return the outermost object of a body whose table lists the fields of all its objects, else the draft given.

    The table's order has to be that of the objects: a field's own fields follow it before anything else does.
    """
    places = _places(flat, values)
    order = _in_order(list(places))
    if not order or any(order[path] and not _holds(field) for path, field in places.items()):
        return flat
    names = ", ".join(".".join(path) for path in places if len(path) > 1)
    service.found.add("fields-shown-inside", flat.view.location, names=names)
    return _object(service, flat, (), order, places, values)


def _places(flat: Draft, values: list[Any]) -> dict[_Path, DraftField]:
    """Where the example shows each field; empty where one is not shown once, or the table is no flat one."""
    names = flat.names()
    if flat.additional or flat.body_itself or any(field.targets for field in flat.fields):
        return {}
    if any(isinstance(value, dict) and names <= value.keys() for value in values):
        return {}
    shown: dict[str, set[_Path]] = {}
    _walk(values, (), shown)
    found = [shown.get(field.name, set()) for field in flat.fields]
    if any(len(paths) != 1 for paths in found):
        return {}
    places = dict(zip([path for paths in found for path in paths], flat.fields, strict=True))
    outer = {path[:-1] for path in places}
    deep = sum(len(path) > 1 for path in places)
    return places if deep >= _FEWEST and (len(outer) > 1 or len(min(outer)) > 1) else {}


def _walk(value: Any, path: _Path, shown: dict[str, set[_Path]]) -> None:
    if isinstance(value, list):
        for item in value:
            _walk(item, path, shown)
    elif isinstance(value, dict) and len(path) < type_grammar.DEEPEST:
        for key, inner in value.items():
            shown.setdefault(key, set()).add((*path, key))
            _walk(inner, (*path, key), shown)


def _in_order(paths: list[_Path]) -> dict[_Path, list[_Path]]:
    """What stands inside each path, in order; empty where rows of one object are parted by those of another."""
    order: dict[_Path, list[_Path]] = {}
    opened: set[_Path] = set()
    last: _Path = ()
    for path in paths:
        shared = 0
        while shared < min(len(path), len(last)) and path[shared] == last[shared]:
            shared += 1
        new = [path[:end] for end in range(shared + 1, len(path) + 1)]
        if not new or not opened.isdisjoint(new):
            return {}
        opened.update(new)
        last = path
        for each in new:
            order.setdefault(each[:-1], []).append(each)
            order.setdefault(each, [])
    return order


def _holds(field: DraftField) -> bool:
    return type_grammar.has_target(field.shape) and not isinstance(field.shape, Map)


def _object(
    service: Service, flat: Draft, path: _Path, order: dict[_Path, list[_Path]], places: dict[_Path, DraftField],
    values: list[Any],
) -> Draft:  # fmt: skip
    """The draft of the object that stands at ``path``; ``values`` are what the example shows there."""
    fields = []
    for inner in order[path]:
        shown = [value[inner[-1]] for value in values if isinstance(value, dict) and inner[-1] in value]
        items = [item for value in shown for item in (value if isinstance(value, list) else [value])]
        field = places.get(inner)
        if order[inner]:
            held = _object(service, flat, inner, order, places, items)
            target = Ref(held.key)
            field = field or _wrapper(service, flat, inner[-1], held)
            field.shape = Array(target) if any(isinstance(value, list) for value in shown) else target
        assert field is not None
        fields.append(field)
    draft = service.register(flat.with_fields(fields, f"+{'.'.join(path)}+deep"))
    for value in values if path else ():
        observe(service, draft, value)
    return draft


def _wrapper(service: Service, flat: Draft, name: str, held: Draft) -> DraftField:
    """A field for an object that has no row; it is required if a field in it is."""
    required = any(field.required for field in held.fields) or None
    field = DraftField(name, flat.view, flat.fields[0].row, Ref(held.key), required)
    field.evidence = "shown"
    service.found.add("body-shown-wrapper", flat.view.location, name=name)
    return field
