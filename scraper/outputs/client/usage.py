"""Which component schemas references name, and which of them requests hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from scraper.outputs.tree import children, items, join, mapping, split, text

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

#: What beside a reference makes another schema of it.
_STRUCTURE: Final = frozenset(
    ("additionalProperties", "anyOf", "const", "enum", "items", "oneOf", "properties", "required")
)


def sent(tree: Tree) -> frozenset[str]:
    """Return the component schemas that some request leads to, by name."""
    stack: list[tuple[str, Any]] = []
    for call in tree.calls:
        stated = items(call.operation.value.get("parameters")) + items(call.item.value.get("parameters"))
        stack += [*(("parameter", each) for each in stated), ("body", call.operation.value.get("requestBody"))]
    found: set[str] = set()
    seen: set[int] = set()
    while stack:
        kind, value = stack.pop()
        if not isinstance(value, dict) or id(value) in seen:
            continue
        seen.add(id(value))
        if target := text(value.get("$ref")):
            found.add(component_of(target))
            stack.append((kind, tree.find(target)))
        stack += [(below, each) for below, _, each in children(kind, "", value)]
    return frozenset(found)


def reference(schema: Any) -> str:
    """Return what a schema only refers to, itself or as the one part of its ``allOf``; "" if it says more."""
    stated = mapping(schema)
    parts = items(stated.get("allOf"))
    if _STRUCTURE & stated.keys():
        return ""
    if "$ref" in stated:
        return "" if parts else text(stated["$ref"])
    return reference(parts[0]) if len(parts) == 1 else ""


def component_of(target: str) -> str:
    """Return the name of the component schema that a reference leads to, "" if it leads elsewhere."""
    parts = split(unquote(target[1:]))
    return parts[2] if parts[:2] == ["components", "schemas"] and len(parts) == 3 else ""


def pointer_of(name: str) -> str:
    """Return the JSON pointer of a component schema."""
    return join("/components/schemas", name)
