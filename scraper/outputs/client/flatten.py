"""One schema out of references and ``allOf``: what is composed becomes plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import items, mapping

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

#: What a property says of its type; one that says nothing of it has the type that another schema gives it.
_TYPING: Final = frozenset(("$ref", "allOf", "anyOf", "const", "enum", "items", "oneOf", "properties", "type"))


def flatten(tree: Tree, schema: Any, seen: set[str] | None = None) -> dict[str, Any]:
    """Return a schema with references followed and ``allOf`` merged; the outer schema's keywords win.

    Properties that only alternatives of an object have become optional properties of it. ``seen`` are the references
    that were followed already: what they lead to is part of the result, however often it is named.
    """
    seen = set() if seen is None else seen
    merged = {key: value for key, value in mapping(schema).items() if key != "$ref"}
    below = items(merged.pop("allOf", None))
    target = mapping(schema).get("$ref")
    if isinstance(target, str) and target not in seen:
        seen.add(target)
        below = [tree.find(target), *below]
    for each in below:
        merged = _merge(merged, flatten(tree, each, seen))
    if mapping(merged.get("properties")):
        merged = _with_alternatives(tree, merged, seen)
    return merged


def _merge(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    if not first:
        return second
    merged = {**second, **first}
    if "properties" in first and "properties" in second:
        merged["properties"] = _properties(mapping(first["properties"]), mapping(second["properties"]))
    if "required" in first and "required" in second:
        merged["required"] = list(dict.fromkeys(items(second["required"]) + items(first["required"])))
    return merged


def _properties(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    more: dict[str, Any] = {}
    for key, value in first.items():
        remarks = key in second and not _TYPING & mapping(value).keys()
        more[key] = {**mapping(second[key]), **mapping(value)} if remarks else value
    return {**second, **more}


def _with_alternatives(tree: Tree, merged: dict[str, Any], seen: set[str]) -> dict[str, Any]:
    properties = dict(merged["properties"])
    rest = {key: value for key, value in merged.items() if key not in {"oneOf", "anyOf"}}
    for each in items(merged.get("oneOf")) + items(merged.get("anyOf")):
        properties = {**mapping(flatten(tree, each, seen).get("properties")), **properties}
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
