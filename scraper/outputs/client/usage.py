"""Which schemas requests hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import children, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.tree import Tree

_COMPONENT: Final = "#/components/schemas/"


def sent(tree: Tree) -> frozenset[str]:
    """Return the component schemas that some request leads to, by name."""
    starts = [("parameter", each) for call in tree.calls for each in _parameters(call.operation.value, call.item.value)]
    starts += [("body", call.operation.value.get("requestBody")) for call in tree.calls]
    found: set[str] = set()
    seen: set[int] = set()
    stack = starts
    while stack:
        kind, value = stack.pop()
        if not isinstance(value, dict) or id(value) in seen:
            continue
        seen.add(id(value))
        target = value.get("$ref")
        if isinstance(target, str):
            if target.startswith(_COMPONENT):
                found.add(target.removeprefix(_COMPONENT))
            stack.append((kind, tree.find(target)))
        stack += [(below, each) for below, _, each in children(kind, "", value)]
    return frozenset(found)


def _parameters(*holders: dict[str, Any]) -> Iterator[Any]:
    for holder in holders:
        if isinstance(found := holder.get("parameters"), list):
            yield from found


def pointer_of(name: str) -> str:
    """Return the JSON pointer of a component schema."""
    return join("/components/schemas", name)
