"""Schemas in the generator's dialect: one component per object and per list of values, nothing it would stumble over.

What it cannot keep goes into :class:`~scraper.outputs.client.details.Schema`: names on the wire, constraints, null.
Defaults are left to the service, formats of text to whoever reads it: docs are wrong about both too often.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.outputs.client.details import Field, Lost, Schema
from scraper.outputs.client.flatten import flatten, kinds
from scraper.outputs.client.names import CLASS_NAMES, FIELD_NAMES, Names, class_name, identifier, snake
from scraper.outputs.client.notes import note
from scraper.outputs.client.usage import component_of, pointer_of, reference, sent
from scraper.outputs.tree import is_null, items, join, mapping, text
from scraper.text import pascal

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

_PREFIX: Final = "#/components/schemas/"
_SCALARS: Final = ("boolean", "integer", "number", "string")
#: Schemas that hold each other go this deep at most; documents are read no deeper.
_DEPTH: Final = 100


class Schemas:
    """The component schemas of one document, converted."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._names = Names(CLASS_NAMES, kind="model")
        self._raw = mapping(mapping(tree.document.get("components")).get("schemas"))
        self._objects = {name: flat for name, raw in self._raw.items() if _has_properties(flat := flatten(tree, raw))}
        self._classes = {name: self._names.type(name) for name in self._objects}
        self._sent = sent(tree)
        self._open: list[tuple[int, bool]] = []
        self._made: dict[tuple[int, bool], tuple[Any, dict[str, Any]]] = {}
        self._shared: dict[str, str] = {}
        self.components: dict[str, Any] = {}
        self.details: dict[str, Schema] = {}
        self.lost: list[Lost] = []

    def convert_components(self) -> None:
        """Convert all objects with properties that the document names."""
        for name, flat in self._objects.items():
            self._add(self._classes[name], flat, pointer_of(name), sent=name in self._sent)
            self.lost += chosen(pointer_of(name), name, self._classes[name], class_name(pascal(name)))

    def convert(self, schema: Any, name: str, pointer: str, *, sent: bool) -> dict[str, Any]:
        """Return a schema for the generator; what it holds of objects and values becomes components named ``name``.

        What several places refer to is converted once, and called what the document calls it.
        """
        for _ in range(_DEPTH):
            target = reference(schema)
            component = component_of(target)
            if component in self._classes:
                return {"$ref": _PREFIX + self._classes[component]}
            if component in self._raw:
                name, pointer, sent = component, pointer_of(component), component in self._sent
            if not target:
                return self._once(mapping(schema), name, pointer, sent=sent)
            schema = self._tree.find(target)
        return self._endless(name, pointer)

    def _endless(self, name: str, pointer: str) -> dict[str, Any]:
        self.lost.append(Lost(pointer, "client-schema-endless", {"name": name}))
        return {}

    def _once(self, schema: dict[str, Any], name: str, pointer: str, *, sent: bool) -> dict[str, Any]:
        """Convert a schema, or return what came of it before; it is known by where it is in memory."""
        key = id(schema), sent
        if key in self._made:
            return self._made[key][1]
        if key in self._open or len(self._open) == _DEPTH:
            return self._endless(name, pointer)
        self._open.append(key)
        flat = flatten(self._tree, schema)
        if _has_properties(flat):
            name = self._names.type(name)
            self._made[key] = schema, {"$ref": _PREFIX + name}
            self._add(name, flat, pointer, sent=sent)
        else:
            self._made[key] = schema, self._convert(flat, name, pointer, sent=sent)
        self._open.pop()
        return self._made[key][1]

    def _convert(self, flat: dict[str, Any], name: str, pointer: str, *, sent: bool) -> dict[str, Any]:
        if sent and (values := _values(flat)):
            return self._literals(values)
        options = [each for each in items(flat.get("oneOf")) + items(flat.get("anyOf")) if not is_null(each)]
        if not options and len(kinds(flat)) > 1:
            options = [{**flat, "type": kind} for kind in kinds(flat)]
        if options:
            return self._union(options, name, pointer, sent=sent)
        return self._plain(flat, name, pointer, sent=sent)

    def _union(self, options: list[Any], name: str, pointer: str, *, sent: bool) -> dict[str, Any]:
        number = len(options) > 1
        found: list[dict[str, Any]] = []
        for index, each in enumerate(options):
            title = pascal(text(mapping(each).get("title"))) or (str(index + 1) if number else "")
            converted = self.convert(each, f"{name}{title}", pointer, sent=sent)
            found += [each for each in converted.get("anyOf", [converted]) if each not in found]
        return {"anyOf": found} if len(found) > 1 else found[0]

    def _plain(self, flat: dict[str, Any], name: str, pointer: str, *, sent: bool) -> dict[str, Any]:
        kind = next(iter(kinds(flat)), "")
        if kind == "array":
            return {"type": "array", "items": self.convert(flat.get("items"), f"{name}Item", pointer, sent=sent)}
        if kind == "object":
            return self._map(self.convert(flat.get("additionalProperties"), f"{name}Value", pointer, sent=sent))
        if kind == "string" and sent and is_binary(flat):
            return {"type": "string", "format": "binary"}
        return {"type": kind} if kind in _SCALARS else {}

    def _map(self, values: dict[str, Any]) -> dict[str, Any]:
        """An object of any keys: one component per type of value. No class is made of it."""
        return self._share({"type": "object", "additionalProperties": values or True}, "Map")

    def _literals(self, values: list[Any]) -> dict[str, Any]:
        """One component per list of values. No class is made of it either."""
        return self._share({"type": "integer" if isinstance(values[0], int) else "string", "enum": values}, "Values")

    def _share(self, schema: dict[str, Any], name: str) -> dict[str, Any]:
        key = json.dumps(schema)
        if key not in self._shared:
            self._shared[key] = self._names.type(name)
            self.components[self._shared[key]] = schema
        return {"$ref": _PREFIX + self._shared[key]}

    def mark_form(self, converted: dict[str, Any]) -> None:
        """Note that a converted schema is sent as a form, so that its binary properties are files."""
        name = text(converted.get("$ref")).removeprefix(_PREFIX)
        if name in self.details:
            self.details[name] = msgspec.structs.replace(self.details[name], form=True)

    def _add(self, name: str, flat: dict[str, Any], pointer: str, *, sent: bool) -> None:
        """Add an object as a component, its properties under names that a class can have."""
        names = Names(FIELD_NAMES, kind="field")
        component: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {}}
        self.components[name] = component
        fields: dict[str, Field] = {}
        required = set(map(str, items(flat.get("required")))) if sent else set[str]()
        for wire, raw in flat["properties"].items():
            key = names.variable(wire)
            below = join(f"{pointer}/properties", wire)
            component["properties"][key] = self.convert(raw, f"{name}{pascal(key)}", below, sent=sent)
            fields[identifier(key)] = self.field(wire, raw)
            self.lost += chosen(below, wire, identifier(key), identifier(snake(wire)))
            if wire in required:
                component.setdefault("required", []).append(key)
        self.details[name] = Schema(pointer, sent, note({}, text(flat.get("description"))), fields)

    def field(self, wire: str, raw: Any, description: str = "") -> Field:
        """Return what a property or parameter says besides its type."""
        flat = flatten(self._tree, raw)
        described = description or text(mapping(raw).get("description")) or text(flat.get("description"))
        null = is_null(flat) and "type" in flat and not kinds(flat) and not _has_properties(flat)
        return Field(wire, note(flat, described), nullable=_is_nullable(flat), null=null)


def chosen(pointer: str, wire: str, name: str, usual: str) -> list[Lost]:
    """Return a note of a name that is not the usual one."""
    return [] if name == usual else [Lost(pointer, "client-name-chosen", {"name": wire, "chosen": name})]


def _has_properties(flat: dict[str, Any]) -> bool:
    return bool(mapping(flat.get("properties")))


def _is_nullable(flat: dict[str, Any]) -> bool:
    options = items(flat.get("oneOf")) + items(flat.get("anyOf"))
    stated = items(flat.get("type")) if "type" in flat else items(flat.get("enum"))
    null = "null" if "type" in flat else None
    return flat.get("nullable") is True or null in stated or any(map(is_null, options))


def is_binary(flat: dict[str, Any]) -> bool:
    """Tell whether a text stands for a file, as OpenAPI 3.0 or as 3.1 says it."""
    return flat.get("format") == "binary" or ("contentMediaType" in flat and "contentEncoding" not in flat)


def _values(flat: dict[str, Any]) -> list[Any]:
    """Return the values of an enumeration that a type can state: all texts or all whole numbers, as its type has it."""
    listed = [flat["const"]] if "const" in flat else items(flat.get("enum"))
    values = [each for each in listed if each is not None]
    allowed = {"string": {str}, "integer": {int}, "number": {int}}
    stated = [allowed.get(each) for each in kinds(flat)] or [{str}, {int}]
    return list(dict.fromkeys(values)) if {type(each) for each in values} in stated else []
