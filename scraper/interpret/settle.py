"""What a field's type is in the end: the declaration, the structs it refers to, and what examples show."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from scraper.interpret import type_grammar
from scraper.model import Anything, Array, Evidence, Map, Scalar, Type, Union

_INTEGER: Final = Scalar("integer")


class Settled(NamedTuple):
    """A type, how it is known, and the code to report it with ("" if the docs state it)."""

    type: Type
    evidence: Evidence
    code: str


def settle_type(shape: Type, structs: list[Type], observed: list[Any], *, returned: bool = False) -> Settled:
    """Settle a declared type. ``structs`` are what links and captions lead to, ``observed`` non-null example values.

    In what a service returns (``returned``), numbers shown for a declared string outweigh the declaration.
    """
    if structs:
        target = structs[0] if len(structs) == 1 else Union(tuple(dict.fromkeys(structs)))
        return _with_struct(shape, target, observed)
    return _without_struct(shape, observed, returned)


def _with_struct(shape: Type, target: Type, observed: list[Any]) -> Settled:
    lists, dicts = _lists(observed), _dicts(observed)
    if isinstance(shape, Scalar):
        if dicts:
            return Settled(target, "shown", "type-shown-struct")
        if any(_dicts(value) for value in lists):
            return Settled(Array(target), "shown", "type-shown-struct")
        return Settled(shape, "stated", "")
    if isinstance(shape, Anything):
        if shape.kind == "objects" and not dicts:
            return Settled(Array(target), "stated", "")
        if lists and not dicts:
            scalars = _element_scalar(lists)
            code = "type-shown-array"
            return Settled(Array(scalars), "shown", code) if scalars else Settled(Array(target), "shown", code)
        return Settled(target, "stated", "")
    if shape == Array(Anything()) and (scalars := _element_scalar(lists)):
        return Settled(Array(scalars), "shown", "type-shown-items")
    if isinstance(shape, Array) and not type_grammar.has_target(shape):
        if any(_dicts(value) for value in lists):
            return Settled(Array(target), "shown", "type-shown-struct")
        return Settled(shape, "stated", "")
    if isinstance(shape, Map) and not type_grammar.has_target(shape):
        return Settled(shape, "stated", "map-keys")
    return Settled(type_grammar.fill(shape, target) if type_grammar.has_target(shape) else shape, "stated", "")


def _without_struct(shape: Type, observed: list[Any], returned: bool) -> Settled:
    if isinstance(shape, Scalar):
        numbers = returned and shape.kind == "string" and not shape.format and _scalar_of(observed) == _INTEGER
        return Settled(_INTEGER, "shown", "type-shown-scalar") if numbers else Settled(shape, "stated", "")
    if isinstance(shape, Anything):
        return _object(shape, observed)
    if isinstance(shape, Array) and isinstance(shape.items, Anything):
        return _items(shape.items, observed)
    return Settled(_loose(shape), "stated", "")


def _object(shape: Anything, observed: list[Any]) -> Settled:
    lists, dicts = _lists(observed), _dicts(observed)
    if shape.kind == "untyped":
        found = _scalar_of(observed) if observed and not lists and not dicts else None
        if dicts:
            return Settled(Anything("object"), "shown", "type-missing")
        if lists:
            return Settled(Array(_element_scalar(lists) or Anything("object")), "shown", "type-missing")
        return Settled(found or Scalar("string"), "shown" if found else "inferred", "type-missing")
    if lists and not dicts and shape.kind in ("object", "objects", "either", "named"):
        items = _element_scalar(lists) or Anything("object" if any(_dicts(v) for v in lists) else "")
        return Settled(Array(items), "shown", "type-shown-array")
    if shape.kind == "objects":
        return Settled(Anything("object") if dicts else Array(Anything("object")), "stated", "")
    if shape.kind == "object":
        return Settled(shape, "stated", "")
    if shape.kind == "null":
        if dicts:
            return Settled(Anything("object"), "shown", "type-shown-scalar")
        scalars = _scalar_of(observed) if observed and not lists and not dicts else None
        return Settled(scalars or shape, "shown" if scalars else "stated", "type-shown-scalar" if scalars else "")
    if shape.kind in ("either", "named"):
        return Settled(Anything("object"), "inferred", "struct-not-found")
    return Settled(shape, "stated", "type-unknown")


def _items(items: Anything, observed: list[Any]) -> Settled:
    lists = _lists(observed)
    if items.kind in ("object", "named", "either") and not _element_scalar(lists):
        code = "" if items.kind == "object" else "struct-not-found"
        return Settled(Array(Anything("object")), "stated" if not code else "inferred", code)
    if scalars := _element_scalar(lists):
        return Settled(Array(scalars), "shown", "type-shown-items")
    if any(_dicts(value) for value in lists):
        return Settled(Array(Anything("object")), "shown", "type-shown-items")
    return Settled(Array(Scalar("string")), "inferred", "type-inferred-items")


def type_of_values(values: list[Any]) -> Type:
    """Return the type that example values show."""
    if values and all(isinstance(value, list) for value in values):
        return Array(Anything())
    if _dicts(values):
        return Anything("object")
    return _scalar_of(values) or Anything()


def _loose(shape: Type) -> Type:
    """Places for structs that nothing fills become free objects."""
    if shape == type_grammar.TARGET or (isinstance(shape, Anything) and shape.kind in ("named", "either")):
        return Anything("object")
    if isinstance(shape, Array):
        return Array(_loose(shape.items))
    if isinstance(shape, Map):
        return Map(_loose(shape.values))
    if isinstance(shape, Union):
        return Union(tuple(_loose(option) for option in shape.options))
    return shape


def _lists(values: list[Any]) -> list[list[Any]]:
    return [value for value in values if isinstance(value, list)]


def _dicts(values: list[Any]) -> list[dict[str, Any]]:
    return [value for value in values if isinstance(value, dict)]


def _element_scalar(lists: list[list[Any]]) -> Scalar | Array | None:
    """The scalar type of all elements of example lists, if there are any and all are scalars (or lists of them)."""
    elements = [element for value in lists for element in value if element is not None]
    if elements and all(isinstance(element, list) for element in elements):
        inner = _element_scalar(elements)
        return Array(inner) if inner else None
    return _scalar_of(elements)


def _scalar_of(values: list[Any]) -> Scalar | None:
    kinds = {_kind_of(value) for value in values}
    if len(kinds) == 1 and (kind := kinds.pop()):
        return Scalar(kind)
    return Scalar("number") if kinds == {"integer", "number"} else None


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    return "string" if isinstance(value, str) else ""
