"""Parameters of operations, and those that operations share as components."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scraper.model import Anything, Array, Map, Parameter, Ref, Union
from scraper.text import pascal

if TYPE_CHECKING:
    from scraper.document.schemas import Schemas
    from scraper.model import Operation


def merge(operations: list[Operation]) -> list[Parameter]:
    """Return the parameters of all pages of one operation; required only if every page requires it."""
    merged: dict[tuple[str, str], Parameter] = {}
    for operation in operations:
        for parameter in operation.parameters:
            merged.setdefault((parameter.place, parameter.field.name), parameter)
    return list(merged.values())


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


def share(rendered: list[dict[str, Any]]) -> dict[str, str]:
    """Return canonical JSON -> component name for parameters that several operations have in common.

    Only parameters equal to the letter are shared, so no description is lost.
    """
    counts: dict[str, int] = {}
    for parameter in rendered:
        counts[spell(parameter)] = counts.get(spell(parameter), 0) + 1
    names: dict[str, str] = {}
    used: set[str] = set()
    for text in sorted((t for t, count in counts.items() if count > 1), key=lambda t: (-counts[t], t)):
        parameter = json.loads(text)
        base = pascal(parameter["name"]) or "Parameter"
        base = base if base[0].isalpha() else f"P{base}"
        choices = [base, base + pascal(parameter["in"]), *(f"{base}{number}" for number in range(2, 1000))]
        names[text] = next(name for name in choices if name.lower() not in used)
        used.add(names[text].lower())
    return names


def spell(parameter: dict[str, Any]) -> str:
    """Return a parameter as canonical JSON."""
    return json.dumps(parameter, ensure_ascii=False, sort_keys=True)
