"""Parameters of operations, and those that operations share as components."""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, Any

import msgspec

from scraper.model import Anything, Array, Map, Parameter, Ref, Union
from scraper.text import pascal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.document.schemas import Schemas
    from scraper.model import Operation


def merge(operations: list[Operation]) -> list[Parameter]:
    """Return the parameters of all pages of one operation, each once."""
    merged: dict[tuple[str, str], Parameter] = {}
    for operation in operations:
        for parameter in operation.parameters:
            merged.setdefault((parameter.place, parameter.field.name), parameter)
    return list(merged.values())


def required(operations: list[Operation]) -> set[tuple[str, str]]:
    """Return place and name of the parameters that every page of one operation has and requires."""
    found = [p for operation in operations for p in operation.parameters]
    times: Counter[tuple[str, str]] = Counter((p.place, p.field.name) for p in found)
    optional = {(p.place, p.field.name) for p in found if not p.field.required}
    return {key for key, pages in times.items() if pages == len(operations)} - optional


def render(parameter: Parameter, schemas: Schemas, *, required: bool) -> dict[str, Any]:
    """Return a parameter object. Objects and arrays take the serialisation of clouds: repeated keys, no brackets."""
    field = parameter.field
    schema = schemas.field(field)
    result: dict[str, Any] = {"name": field.name, "in": parameter.place}
    if description := schema.pop("description", ""):
        result["description"] = description
    if parameter.place == "path" or required:
        result["required"] = True
    if schema.pop("deprecated", False):
        result["deprecated"] = True
    if parameter.place == "path" and isinstance(field.type, Array | Map | Ref | Anything | Union):
        schema = {"type": "string"}
    return result | {"schema": schema}


def share(rendered: dict[bytes, dict[str, Any]], counts: Counter[bytes]) -> dict[bytes, str]:
    """Return spelling -> component name for the parameters that several operations have in common.

    Only parameters equal to the letter (:func:`spell`) are shared, so no description is lost.
    """
    names: dict[bytes, str] = {}
    used: set[str] = set()
    for spelling in sorted((s for s, times in counts.items() if times > 1), key=lambda s: (-counts[s], s)):
        names[spelling] = next(n for n in _names(rendered[spelling]) if n.lower() not in used)
        used.add(names[spelling].lower())
    return names


def _names(parameter: dict[str, Any]) -> Iterator[str]:
    base = pascal(parameter["name"]) or "Parameter"
    base = base if base[0].isalpha() else f"P{base}"
    yield base
    yield base + pascal(parameter["in"])
    yield from (f"{base}{number}" for number in count(2))


def spell(parameter: dict[str, Any]) -> bytes:
    """Return a parameter as canonical JSON: equal parameters are spelled alike."""
    return msgspec.json.encode(parameter, order="sorted")
