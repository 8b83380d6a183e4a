"""Types as indented text, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.model import Anything, Array, Map, Ref, Scalar, Union

if TYPE_CHECKING:
    from scraper.model import Field, Struct, Type


def describe_type(found: Type, structs: dict[str, Struct], seen: frozenset[str] = frozenset()) -> list[str]:
    """Return a type as lines: its name first, the fields of its structs indented below."""
    if isinstance(found, Scalar):
        return [found.kind]
    if isinstance(found, Array):
        first, *rest = describe_type(found.items, structs, seen)
        return [f"array of {first}", *rest]
    if isinstance(found, Map):
        first, *rest = describe_type(found.values, structs, seen)
        return [f"map of {first}", *rest]
    if isinstance(found, Union):
        options = [describe_type(option, structs, seen) for option in found.options]
        return ["one of", *(f"  {line}" for lines in options for line in lines)]
    if isinstance(found, Anything):
        return [found.kind or f"anything ({found.text})" if found.text else found.kind or "anything"]
    return _struct(found, structs, seen)


def _struct(found: Ref, structs: dict[str, Struct], seen: frozenset[str]) -> list[str]:
    struct = structs[found.key]
    if found.key in seen:
        return [f"object (as above, {struct.location})"]
    lines = [f"object ({struct.location})"]
    for field in struct.fields:
        lines += [f"  {line}" for line in _field(field, structs, seen | {found.key})]
    return lines


def _field(field: Field, structs: dict[str, Struct], seen: frozenset[str]) -> list[str]:
    first, *rest = describe_type(field.type, structs, seen)
    notes = [", required" if field.required else "", "" if field.evidence == "stated" else f", {field.evidence}"]
    return [f"{field.name}: {first}{''.join(notes)}", *rest]
