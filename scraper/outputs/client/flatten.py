"""One schema out of references and ``allOf``: what is composed becomes plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import items, mapping

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

_HOPS: Final = 32


def flatten(tree: Tree, schema: Any, hops: int = 0) -> dict[str, Any]:
    """Return a schema with references followed and ``allOf`` merged; the outer schema's keywords win.

    Properties that only alternatives of an object have become optional properties of it.
    """
    own = {key: value for key, value in mapping(schema).items() if key != "$ref"}
    below = [tree.find(schema["$ref"])] if "$ref" in mapping(schema) else []
    below += items(own.pop("allOf", None))
    merged = own
    for each in below if hops < _HOPS else []:
        merged = _merge(merged, flatten(tree, each, hops + 1))
    if mapping(merged.get("properties")):
        merged = _with_alternatives(tree, merged, hops)
    return merged


def _merge(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    if not first:
        return second
    merged = {**second, **first}
    for key in ("properties",):
        if key in first and key in second:
            merged[key] = {**mapping(second[key]), **mapping(first[key])}
    if "required" in first and "required" in second:
        merged["required"] = list(dict.fromkeys(items(second["required"]) + items(first["required"])))
    return merged


def _with_alternatives(tree: Tree, merged: dict[str, Any], hops: int) -> dict[str, Any]:
    properties = dict(merged["properties"])
    rest = {key: value for key, value in merged.items() if key not in {"oneOf", "anyOf"}}
    for each in items(merged.get("oneOf")) + items(merged.get("anyOf")):
        if hops < _HOPS:
            properties = {**mapping(flatten(tree, each, hops + 1).get("properties")), **properties}
    return {**rest, "properties": properties}


def kinds(flat: dict[str, Any]) -> list[str]:
    """Return the JSON types a schema states or implies, null aside."""
    stated = flat.get("type")
    named = [stated] if isinstance(stated, str) else [each for each in items(stated) if isinstance(each, str)]
    if not named:
        if "properties" in flat or "additionalProperties" in flat:
            named = ["object"]
        elif "items" in flat:
            named = ["array"]
        elif values := items(flat.get("enum")):
            named = ["string"] if all(isinstance(each, str) for each in values) else []
    return [each for each in dict.fromkeys(named) if each != "null"]


def is_null(schema: Any) -> bool:
    """Tell whether a schema allows null and nothing else."""
    return mapping(schema).get("type") in ("null", ["null"])
