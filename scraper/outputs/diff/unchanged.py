"""What is the same in two documents to the letter, all that it refers to included: it need not be compared."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from scraper.outputs.tree import join, mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.tree import Call, Tree


class Unchanged:
    """Answers which components and operations are the same."""

    def __init__(self, old: Tree, new: Tree) -> None:
        before, after = dict(_parts(old)), dict(_parts(new))
        equal = {pointer: value for pointer, value in before.items() if pointer in after and after[pointer] == value}
        self._same = equal.keys() - _unsure(equal)
        shared = ("security", "servers")
        self._context = all(old.document.get(key) == new.document.get(key) for key in shared)

    def component(self, old: str, new: str) -> bool:
        """Tell whether two pointers are one, of a component that is the same."""
        return old == new and old in self._same

    def schema(self, old: Any, new: Any) -> bool:
        """Tell whether two schemas are the same, wherever they stand."""
        if old != new:
            return False
        return _is_simple(old) or all(_part(target.removeprefix("#")) in self._same for target in _targets(old))

    def call(self, old: Call, new: Call) -> bool:
        """Tell whether an operation is the same, what it takes from its path and from the document included."""
        pointers = (new.operation.pointer, f"{new.item.pointer}/parameters")
        given = all(pointer in self._same for pointer in pointers[: 1 + ("parameters" in new.item.value)])
        return (
            self._context and given and old.operation.pointer == new.operation.pointer
            and all(old.item.value.get(key) == new.item.value.get(key) for key in ("parameters", "servers"))
        )  # fmt: skip


def _parts(tree: Tree) -> Iterator[tuple[str, Any]]:
    """Yield components, operations and parameters of paths with their pointers."""
    for kind, named in mapping(tree.document.get("components")).items():
        for name, value in mapping(named).items():
            yield join(f"/components/{kind}", name), value
    for path, item in mapping(tree.document.get("paths")).items():
        for key, value in mapping(item).items():
            yield join(join("/paths", path), key), value


def _unsure(equal: dict[str, Any]) -> set[str]:
    """Return the parts that lead to anything else than equal parts."""
    holders: dict[str, list[str]] = defaultdict(list)
    for pointer, value in equal.items():
        for target in set(_targets(value)):
            holders[_part(target.removeprefix("#"))].append(pointer)
    stack = [holder for target, found in holders.items() if target not in equal for holder in found]
    unsure: set[str] = set()
    while stack:
        pointer = stack.pop()
        if pointer not in unsure:
            unsure.add(pointer)
            stack += holders.get(pointer, ())
    return unsure


def _is_simple(schema: Any) -> bool:
    """Tell at a glance that a schema refers to nothing."""
    return isinstance(schema, dict) and "$ref" not in schema and all(type(each) is str for each in schema.values())


def _targets(part: Any) -> Iterator[str]:
    """Yield what anything in a part may refer to; what only looks like a reference, as in an example, does no harm."""
    stack = [part]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if isinstance(target := value.get("$ref"), str):
                yield target
            if "discriminator" in value:
                yield from _named(mapping(value["discriminator"]))
            stack += value.values()
        elif isinstance(value, list):
            stack += value


def _named(discriminator: dict[str, Any]) -> Iterator[str]:
    """Yield the schemas a discriminator names: by reference, or by component name."""
    for target in mapping(discriminator.get("mapping")).values():
        if isinstance(target, str):
            yield target if target.startswith("#") else f"#/components/schemas/{target}"


def _part(pointer: str) -> str:
    """Return the pointer of the component, or of what is directly below a path, that a pointer leads into."""
    return "/".join(pointer.split("/", 4)[:4])
