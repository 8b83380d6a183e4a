"""A document from one version of OpenAPI to the other: 3.1, which has JSON Schema, and 3.0, which has half of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeGuard

from scraper.grammar import GRAMMAR

if TYPE_CHECKING:
    from collections.abc import Callable

    Schema = dict[str, Any]

OpenAPI = Literal["3.1", "3.0"]
_NUMBERS: Final = {"3.1": "3.1.0", "3.0": "3.0.3"}
#: How 3.0 says that nothing but null is allowed: ``nullable`` counts only beside a ``type``.
_OLD_NULL: Final = {"type": "object", "nullable": True, "enum": [None]}
#: The keywords of schemas that 3.0 has; it allows no others.
_OLD_KEYWORDS: Final = frozenset((
    "$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "enum",
    "type", "allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties", "description", "format",
    "default", "nullable", "discriminator", "readOnly", "writeOnly", "xml", "externalDocs", "example", "deprecated",
))  # fmt: skip
#: What 3.0 does not have elsewhere.
_NEW_KEYS: Final = {
    "document": ("webhooks", "jsonSchemaDialect"), "info": ("summary",), "license": ("identifier",),
    "components": ("pathItems",),
}  # fmt: skip
#: What says nothing of which values are allowed.
_ANNOTATIONS: Final = frozenset((
    "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs",
))  # fmt: skip


def convert(document: dict[str, Any], openapi: OpenAPI) -> dict[str, Any]:
    """Return a document in a version of OpenAPI: the same object if it is in that version.

    What 3.0 has other words for keeps its meaning; what it has none for is left out, so that it allows more. A valid
    document stays valid, an odd one odd.
    """
    if str(document.get("openapi")).startswith(openapi):
        return document
    made: dict[str, Any]
    if openapi == "3.1":
        made = _Converter(_newer, {}).object("document", document)
    else:
        made = {"paths": {}, **_Converter(_older, _NEW_KEYS).object("document", document)}
    return {"openapi": _NUMBERS[openapi], **{key: value for key, value in made.items() if key != "openapi"}}


class _Converter:
    """Rebuilds a document along the grammar, its schemas from within outwards."""

    def __init__(self, schema: Callable[[Any], Any], dropped: dict[str, tuple[str, ...]]) -> None:
        self._schema = schema
        self._dropped = dropped

    def object(self, kind: str, value: Any) -> Any:
        """Return an object of a kind, converted. What should be an object and is none stays as it is."""
        if kind == "callback":
            return self._below("(path_item)", value)
        if isinstance(value, dict):
            shapes, dropped = GRAMMAR.get(kind, {}), self._dropped.get(kind, ())
            value = {
                key: self._below(shapes[key], each) if key in shapes and not _is_open(key, each) else each
                for key, each in value.items() if key not in dropped
            }  # fmt: skip
        return self._schema(value) if kind == "schema" and isinstance(value, dict | bool) else value

    def _below(self, shape: str, value: Any) -> Any:
        if shape[0] == "[":
            return [self.object(shape[1:-1], each) for each in value] if isinstance(value, list) else value
        if shape[0] not in "{(":
            return self.object(shape, value)
        if not isinstance(value, dict):
            return value
        extensible = shape[0] == "("
        return {
            name: each if extensible and name.startswith("x-") else self.object(shape[1:-1], each)
            for name, each in value.items()
        }


def _is_open(key: str, value: Any) -> bool:
    """Tell whether this is the one place where 3.0 knows schemas that are true or false."""
    return key == "additionalProperties" and isinstance(value, bool)


# --- 3.1 to 3.0 ---------------------------------------------------------------------------------------------------


def _older(schema: Schema | bool) -> Schema:
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    for step in (_wrap_reference, _old_values, _old_bounds, _old_type, _old_option):
        schema = step(schema)
    return {key: value for key, value in schema.items() if key in _OLD_KEYWORDS or key.startswith("x-")}


def _wrap_reference(schema: Schema) -> Schema:
    """Put a reference with anything beside it, all of which 3.0 ignores, into ``allOf``."""
    if "$ref" not in schema or len(schema) == 1:
        return schema
    return _without(schema, "$ref") | {"allOf": [{"$ref": schema["$ref"]}, *_items(schema, "allOf")]}


def _old_values(schema: Schema) -> Schema:
    if "const" in schema:
        schema = _without(schema, "const") | {"enum": [schema["const"]]}
    if "example" not in schema and (examples := _items(schema, "examples")):
        schema = _without(schema, "examples") | {"example": examples[0]}
    if "format" not in schema and ("contentEncoding" in schema or "contentMediaType" in schema):
        schema = schema | {"format": "byte" if "contentEncoding" in schema else "binary"}
    return schema


def _old_bounds(schema: Schema) -> Schema:
    """State exclusive bounds, which are numbers in 3.1, as bounds that are called exclusive."""
    for bound, exclusive, tighter in (("minimum", "exclusiveMinimum", max), ("maximum", "exclusiveMaximum", min)):
        limit = schema.get(exclusive)
        inclusive = schema.get(bound, limit)
        if not _is_number(limit) or not _is_number(inclusive):
            continue
        tightest = tighter(limit, inclusive)
        schema = schema | {bound: tightest, exclusive: True}
        if tightest != limit:
            schema = _without(schema, exclusive)
    return schema


def _old_type(schema: Schema) -> Schema:
    """State one type, ``nullable`` for null beside it, ``anyOf`` for several."""
    kinds = [schema["type"]] if isinstance(schema.get("type"), str) else _items(schema, "type")
    others = [kind for kind in kinds if kind != "null"]
    null = {"nullable": True} if "null" in kinds else {}
    if not kinds:
        return _without(schema, "type")
    if not others:
        return _without(schema, "type", "enum") | _OLD_NULL
    if len(others) == 1:
        return schema | {"type": others[0]} | ({"items": schema.get("items", {})} if others == ["array"] else {}) | null
    options = [{"type": kind} | ({"items": {}} if kind == "array" else {}) | null for kind in others]
    made = _without(schema, "type")
    if "anyOf" in made:
        return made | {"allOf": [*_items(made, "allOf"), {"anyOf": options}]}
    return made | {"anyOf": options}


def _old_option(schema: Schema) -> Schema:
    """Put "this or null" into one schema with ``nullable`` if "this" has a type of its own."""
    options = _items(schema, "anyOf")
    others = [each for each in options if each != _OLD_NULL]
    around = _without(schema, "anyOf")
    if len(others) != 1 or len(options) == 1 or not isinstance(others[0], dict) or "type" not in others[0]:
        return schema
    if others[0].keys() & around.keys():
        return schema
    values = _items(others[0], "enum")
    more = {"enum": [*values, None]} if values and None not in values else {}
    return {**around, **others[0], **more, "nullable": True}


# --- 3.0 to 3.1 ---------------------------------------------------------------------------------------------------


def _newer(schema: Schema | bool) -> Schema | bool:
    if isinstance(schema, bool):
        return schema
    for step in (_unwrap_reference, _new_bounds, _new_null):
        schema = step(schema)
    return schema


def _unwrap_reference(schema: Schema) -> Schema:
    """Take the only reference out of ``allOf``: 3.1 has it beside others."""
    options = _items(schema, "allOf")
    if len(options) != 1 or not isinstance(options[0], dict) or options[0].keys() != {"$ref"}:
        return schema
    return {**_without(schema, "allOf"), **options[0]}


def _new_bounds(schema: Schema) -> Schema:
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if schema.get(exclusive) is True and bound in schema:
            schema = _without(schema, bound) | {exclusive: schema[bound]}
        elif isinstance(schema.get(exclusive), bool):
            schema = _without(schema, exclusive)
    return schema


def _new_null(schema: Schema) -> Schema:
    """State null as a type, or as an option beside a reference and other options."""
    nullable = schema.get("nullable") is True
    schema = _without(schema, "nullable")
    if not nullable:
        return schema
    if schema.get("enum") == [None]:
        return _without(schema, "enum") | {"type": "null"}
    if isinstance(schema.get("type"), str):
        return schema | {"type": [schema["type"], "null"]}
    inner = {key: value for key, value in schema.items() if key not in _ANNOTATIONS and not key.startswith("x-")}
    return _without(schema, *inner) | {"anyOf": [inner, {"type": "null"}]} if inner else schema


def _without(schema: Schema, *keys: str) -> Schema:
    return {key: value for key, value in schema.items() if key not in keys}


def _items(schema: Schema, key: str) -> list[Any]:
    """Return a list, [] if there is none."""
    value = schema.get(key)
    return value if isinstance(value, list) else []


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
