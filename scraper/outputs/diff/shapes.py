"""Schemas as attributes and steps: what two of them are compared by, however they are written."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from scraper.outputs.diff.deltas import named
from scraper.outputs.tree import is_null, items, join, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.tree import Tree

_ALTERNATIVES: Final = ("oneOf", "anyOf")
#: Keywords whose schemas stand below a schema: by a name of the document, by position, alone.
_MAPS: Final = ("patternProperties", "dependentSchemas")
_LISTS: Final = ("prefixItems",)
_SINGLE: Final = ("not", "if", "then", "else", "contains", "propertyNames", "contentSchema", "unevaluatedItems",
                  "unevaluatedProperties")  # fmt: skip
_ONE: Final = (("items", "[]"), ("additionalProperties", "{}"), *((key, f"<{key}>") for key in _SINGLE))
#: Keywords of schemas that others stand below, and of those that are composed of others.
_HOLDING: Final = frozenset(("properties", *(key for key, _ in _ONE), *_MAPS, *_LISTS))
_COMPOSING: Final = frozenset(("allOf", "$ref", *_ALTERNATIVES))
#: Keywords that say nothing about values, and those that are read otherwise than as they are.
_SILENT: Final = frozenset(("$schema", "$id", "$anchor", "$comment", "$defs", "definitions", "externalDocs", "xml"))
_READ: Final = frozenset(
    ("$ref", "allOf", "type", "nullable", "enum", "const", "properties", "required", "items", "additionalProperties",
     "readOnly", "writeOnly", "deprecated", "example", "examples", *_ALTERNATIVES, *_MAPS, *_LISTS)
)  # fmt: skip
_EXTENSIONS: Final = frozenset(("x-unit", "x-extensible-enum"))
#: Keywords of most schemas, and those of them that are attributes as they are.
_TEXTS: Final = ("description", "format", "title", "pattern")
_COMMON: Final = frozenset(("type", "properties", "required", "items", *_TEXTS))
_FLAGS: Final = ("readOnly", "writeOnly", "deprecated")
#: Keywords whose zero says nothing.
_COUNTS: Final = frozenset(("minLength", "minItems", "minProperties"))


class Layer(NamedTuple):
    """A schema as written, one of those that a node is composed of."""

    value: dict[str, Any]
    pointer: str


class Node(NamedTuple):
    """A schema with references followed and ``allOf`` merged; ``pointer`` is where it is written."""

    value: dict[str, Any]
    pointer: str
    layers: list[Layer]


class Step(NamedTuple):
    """What stands directly below a schema: how to get there, the schema, whether it must be there."""

    key: str
    schema: Any
    pointer: str
    required: bool = False


def node(tree: Tree, schema: Any, pointer: str) -> Node:
    """Return the node that a schema stands for. An alternative to null alone is a schema that may be null."""
    seen: set[str] = set()
    while list(mapping(schema)) == ["$ref"] and pointer not in seen:
        seen.add(pointer)
        target = text(schema["$ref"])
        schema, pointer = (tree.find(target), target[1:]) if target[:1] == "#" else ({}, pointer)
    layers, nullable = _gather(tree, Layer(mapping(schema), pointer))
    if len(layers) == 1 and not nullable:
        return Node(layers[0].value, pointer, layers)
    value: dict[str, Any] = {}
    for layer in reversed(layers):
        value |= layer.value
    value["required"] = [name for layer in layers for name in items(layer.value.get("required"))]
    if nullable:
        value["nullable"] = True
    return Node(value, pointer, layers)


def _gather(tree: Tree, first: Layer) -> tuple[list[Layer], bool]:
    """Return the schemas that one is composed of, its own keywords first, and whether it may be null besides."""
    found: list[Layer] = []
    stack, seen, nullable = [first], set[str](), False
    while stack:
        layer = stack.pop()
        if layer.pointer in seen:
            continue
        seen.add(layer.pointer)
        value = layer.value
        if _COMPOSING.isdisjoint(value):
            found.append(layer)
            continue
        parts = [Layer(mapping(part), f"{layer.pointer}/allOf/{n}") for n, part in enumerate(items(value.get("allOf")))]
        for key in _ALTERNATIVES:
            options = items(value.get(key))
            said = [(index, each) for index, each in enumerate(options) if not is_null(each)]
            if len(said) == 1:
                nullable = nullable or len(options) > 1
                parts.append(Layer(mapping(said[0][1]), f"{layer.pointer}/{key}/{said[0][0]}"))
                value = {name: each for name, each in value.items() if name != key}
        target = value.get("$ref")
        if isinstance(target, str) and target.startswith("#"):
            parts.append(Layer(mapping(tree.find(target)), target[1:]))
        if not parts or value.keys() - {"$ref", "allOf"}:
            found.append(Layer(value, layer.pointer))
        stack += reversed(parts)
    return found, nullable


def attributes(found: dict[str, Any]) -> dict[str, Any]:
    """Return what a schema says of values, in terms that do not depend on the version of OpenAPI."""
    stated = found.get("type")
    if _COMMON.issuperset(found) and isinstance(stated, str) and stated != "null":
        return {**{key: found[key] for key in _TEXTS if found.get(key)}, "type": (stated,)}
    types = [stated] if isinstance(stated, str) else [each for each in items(stated) if isinstance(each, str)]
    said: dict[str, Any] = {key: value for key, value in found.items() if _is_plain(key, value)}
    said |= {key: True for key in _FLAGS if found.get(key) is True}
    if found.get("nullable") is True or "null" in types or any(is_null(each) for _, each in _options(found)):
        said["nullable"] = True
    if kinds := sorted(set(types) - {"null"}):
        said["type"] = tuple(kinds)
    values = [found["const"]] if "const" in found else items(found.get("enum"))
    if "const" in found or isinstance(found.get("enum"), list):
        said["enum"] = tuple(sorted({canonical(value) for value in values if value is not None}))
    if found.get("additionalProperties") is False:
        said["closed"] = True
    for key in ("minimum", "maximum"):
        exclusive = f"exclusive{key.capitalize()}"
        if found.get(exclusive) is True and key in found:  # as OpenAPI 3.0 says it
            said[exclusive] = said.pop(key)
    if "default" in found:
        said["default"] = found["default"]
    if example := _example(found):
        said["example"] = example
    return said


def _is_plain(key: str, value: Any) -> bool:
    """Tell whether a keyword is an attribute as it is; one that says nothing is none."""
    if key in _SINGLE:
        return not isinstance(value, dict)
    if key in _READ or key in _SILENT or value is False or (not value and (value != 0 or key in _COUNTS)):
        return False
    return key[:2] != "x-" or key in _EXTENSIONS


def _example(found: dict[str, Any]) -> str:
    shown = found["example"] if "example" in found else next(iter(items(found.get("examples"))), None)
    return "" if shown is None else canonical(shown)


def canonical(value: Any) -> str:
    """Return a JSON value as text that is the same for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _options(found: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key in _ALTERNATIVES:
        for index, each in enumerate(items(found.get(key))):
            yield f"{key}/{index}", each


def steps(found: Node) -> Iterator[Step]:
    """Yield what stands directly below a schema, alternatives left out."""
    if all(_HOLDING.isdisjoint(layer.value) for layer in found.layers):
        return
    required = set(map(str, items(found.value.get("required"))))
    seen: set[str] = set()
    for raw, pointer in found.layers:
        for step in _below(raw, pointer, required):
            if step.key not in seen:
                seen.add(step.key)
                yield step


def _below(raw: dict[str, Any], pointer: str, required: set[str]) -> Iterator[Step]:
    if _HOLDING.isdisjoint(raw):
        return
    for name, each in mapping(raw.get("properties")).items():
        yield Step(named(name), each, join(f"{pointer}/properties", name), name in required)
    for key, step in _ONE:
        if isinstance(raw.get(key), dict):
            yield Step(step, raw[key], f"{pointer}/{key}")
    for key in _MAPS:
        for name, each in mapping(raw.get(key)).items():
            yield Step(f"<{key} {name.replace('>', '')}>", each, join(f"{pointer}/{key}", name))
    for key in _LISTS:
        for index, each in enumerate(items(raw.get(key))):
            yield Step(f"<{key} {index}>", each, f"{pointer}/{key}/{index}")


def alternatives(tree: Tree, found: Node) -> list[Step]:
    """Return the alternatives of a schema. Their names tell them from each other, whatever else they are called."""
    layers = [each for each in found.layers if "oneOf" in each.value or "anyOf" in each.value]
    layer = next((each for each in layers if any(each.value.get(key) for key in _ALTERNATIVES)), None)
    if layer is None:
        return []
    options = [(place, each) for place, each in _options(layer.value) if not is_null(each)]
    nodes = [node(tree, each, f"{layer.pointer}/{place}") for place, each in options]
    names = zip(options, _names(nodes), strict=True)
    return [Step(f"|{name}", each, f"{layer.pointer}/{place}") for (place, each), name in names]


def keys(found: Node) -> set[str]:
    """Return the names of a schema's properties."""
    return {name for layer in found.layers for name in mapping(layer.value.get("properties"))}


def _names(found: list[Node]) -> list[str]:
    """Return keys of their own, else titles, else types."""
    held = [keys(each) for each in found]
    counts = Counter(key for each in held for key in each)
    taken: Counter[str] = Counter()
    names: list[str] = []
    for index, each in enumerate(found):
        own = sorted(key for key in held[index] if counts[key] == 1)
        said = ",".join(own[:3]) or text(each.value.get("title")) or "/".join(attributes(each.value).get("type", ()))
        name = "".join(c if c.isalnum() or c in ",/_-:" else "_" for c in said) or "any"
        taken[name] += 1
        names.append(f"{name}~{taken[name]}" if taken[name] > 1 else name)
    return names
