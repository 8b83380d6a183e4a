"""Does an example fit its schema? A small checker of the keywords the document uses, fast enough for every example."""

from __future__ import annotations

from typing import Any, Final

Schema = dict[str, Any]

_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "object": (dict,), "array": (list,), "string": (str,), "boolean": (bool,), "null": (type(None),),
    "integer": (int,), "number": (int, float),
}  # fmt: skip
_PREFIX: Final = len("#/components/schemas/")


def misfit(value: Any, schema: Schema, components: dict[str, Schema], place: str = "") -> tuple[str, str] | None:
    """Return where and why a value does not fit (JSON pointer, reason), None if it does."""
    while "$ref" in schema:
        schema = components[schema["$ref"][_PREFIX:]]
    if "allOf" in schema or "anyOf" in schema or "oneOf" in schema:
        return _combined(value, schema, components, place)
    kinds = schema.get("type")
    if kinds is not None and not any(_is(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return place, f"{_name(value)} where {kinds} is documented"
    if "enum" in schema and value not in schema["enum"]:
        return place, f"{value!r} is none of the documented values"
    if isinstance(value, dict):
        return _object(value, schema, components, place)
    if isinstance(value, list):
        return _array(value, schema, components, place)
    return _scalar(value, schema, place)


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    if isinstance(value, float) and kind == "integer":
        return value.is_integer()
    return isinstance(value, _TYPES[kind])


def _name(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    return next((kind for kind in _TYPES if _is(value, kind)), type(value).__name__)


def _combined(value: Any, schema: Schema, components: dict[str, Schema], place: str) -> tuple[str, str] | None:
    for part in schema.get("allOf", ()):
        if (found := misfit(value, part, components, place)) is not None:
            return found
    for keyword in ("anyOf", "oneOf"):
        if options := schema.get(keyword):
            reasons = [misfit(value, option, components, place) for option in options]
            fitting = reasons.count(None)
            if fitting == 0:
                return max((reason for reason in reasons if reason), key=lambda reason: reason[0].count("/"))
            if fitting > 1 and keyword == "oneOf":
                return place, "fits several of the documented alternatives"
    return None


def _object(value: dict[str, Any], schema: Schema, components: dict[str, Schema], place: str) -> tuple[str, str] | None:
    for name in schema.get("required", ()):
        if name not in value:
            return place, f"required {name!r} is not in it"
    properties = schema.get("properties", {})
    if (
        not place
        and value
        and properties
        and properties.keys().isdisjoint(value)
        and "additionalProperties" not in schema
    ):
        return place, "it shows none of the documented fields"
    rest = schema.get("additionalProperties")
    for name, inner in value.items():
        part = properties.get(name, rest)
        if isinstance(part, dict):
            found = misfit(inner, part, components, f"{place}/{name}")
            if found is not None:
                return found
    return None


def _array(value: list[Any], schema: Schema, components: dict[str, Schema], place: str) -> tuple[str, str] | None:
    items = schema.get("items")
    if isinstance(items, dict) and items:
        for index, inner in enumerate(value):
            if (found := misfit(inner, items, components, f"{place}/{index}")) is not None:
                return found
    return None


def _scalar(value: Any, schema: Schema, place: str) -> tuple[str, str] | None:
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0) or len(value) > schema.get("maxLength", len(value)):
            return place, f"length {len(value)} is out of the documented range"
    elif (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and (value < schema.get("minimum", value) or value > schema.get("maximum", value))
    ):
        return place, f"{value} is out of the documented range"
    return None
