"""Rules about schemas."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import Finding, Node, Tree, items, mapping, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_COMPOSITIONS: Final = ("allOf", "anyOf", "oneOf")
_BOUNDS: Final = (
    ("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"),
    ("exclusiveMinimum", "exclusiveMaximum"), ("minContains", "maxContains"),
)  # fmt: skip


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: _is_number(value) and (isinstance(value, int) or value.is_integer()),
    "number": _is_number,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


def types_of(schema: dict[str, Any]) -> list[str]:
    """Return the type names a schema states, with "null" for ``nullable``."""
    stated = schema.get("type")
    names = [stated] if isinstance(stated, str) else [name for name in items(stated) if isinstance(name, str)]
    return [*names, "null"] if names and schema.get("nullable") is True else names


def array_items(tree: Tree) -> Iterator[Finding]:
    """An array says what its items are."""
    for node in tree.of("schema"):
        if "array" in types_of(node.value) and not node.value.keys() & {"items", "prefixItems"}:
            yield node.pointer, "spec-array-without-items", {}


def required_defined(tree: Tree) -> Iterator[Finding]:
    """``required`` names properties the schema, or one it is composed of, defines; maps may require any key."""
    parts = {id(part) for node in tree.of("schema") for _, part in _inner(node)}
    for node in tree.of("schema"):
        if id(node.value) in parts:
            continue
        known = _properties(tree, node.value, set())
        if known is None:
            continue
        known |= {name for _, part in _inner(node) for name in mapping(part.get("properties"))}
        for pointer, schema in ((node.pointer, node.value), *_inner(node)):
            for name in items(schema.get("required")):
                if isinstance(name, str) and name not in known:
                    yield f"{pointer}/required", "spec-required-undefined", {"name": name}


def _inner(node: Node) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (pointer, schema) of what a schema is composed of, where it stands in place."""
    for key in _COMPOSITIONS:
        for index, part in enumerate(items(node.value.get(key))):
            if isinstance(part, dict):
                yield f"{node.pointer}/{key}/{index}", part
    for key in ("not", "if", "then", "else"):
        if isinstance(part := node.value.get(key), dict):
            yield f"{node.pointer}/{key}", part


def _properties(tree: Tree, schema: dict[str, Any], seen: set[int]) -> set[str] | None:
    """The properties of a composed schema; None if it also takes others by design."""
    if id(schema) in seen:
        return set()
    seen.add(id(schema))
    if schema.get("additionalProperties") not in (None, False) or "patternProperties" in schema:
        return None
    known = set(mapping(schema.get("properties")))
    parts = [part for key in _COMPOSITIONS for part in items(schema.get(key))]
    if "$ref" in schema:
        parts.append(tree.find(text(schema["$ref"])) or {"additionalProperties": True})
    for part in parts:
        inner = _properties(tree, mapping(part), seen)
        if inner is None:
            return None
        known |= inner
    return known


def bounds_ordered(tree: Tree) -> Iterator[Finding]:
    """No lower bound is above the upper one."""
    for node in tree.of("schema"):
        for low, high in _BOUNDS:
            least: Any = node.value.get(low)
            most: Any = node.value.get(high)
            if _is_number(least) and _is_number(most) and least > most:
                details = {"low": low, "least": least, "high": high, "most": most}
                yield f"{node.pointer}/{low}", "spec-bounds-crossed", details


def enum_values(tree: Tree) -> Iterator[Finding]:
    """The values of an enum differ and are of the schema's type."""
    for node in tree.of("schema"):
        checks = [_TYPES[name] for name in types_of(node.value) if name in _TYPES]
        seen: set[str] = set()
        for index, value in enumerate(items(node.value.get("enum"))):
            place, shown = f"{node.pointer}/enum/{index}", json.dumps(value, ensure_ascii=False, default=str)
            if shown in seen:
                yield place, "spec-enum-duplicate", {"value": shown}
            elif checks and not any(check(value) for check in checks):
                yield place, "spec-enum-unfit", {"value": shown, "type": " or ".join(types_of(node.value))}
            seen.add(shown)


def nullable_known(tree: Tree) -> Iterator[Finding]:
    """OpenAPI 3.1 has no ``nullable``."""
    for node in tree.of("schema") if tree.version == "3.1" else ():
        if "nullable" in node.value:
            yield f"{node.pointer}/nullable", "spec-nullable-unknown", {}


def patterns_readable(tree: Tree) -> Iterator[Finding]:
    """Patterns are regular expressions that Python reads too, as do many of the tools that use them."""
    for node in tree.of("schema"):
        patterns = {f"{node.pointer}/pattern": node.value.get("pattern")}
        patterns |= {f"{node.pointer}/patternProperties": name for name in mapping(node.value.get("patternProperties"))}
        for pointer, pattern in patterns.items():
            try:
                re.compile(text(pattern))
            except (re.error, OverflowError, RecursionError) as error:
                yield pointer, "spec-pattern-unreadable", {"pattern": pattern, "reason": error}


def schema_finite(tree: Tree) -> Iterator[Finding]:
    """No schema is composed of itself: nothing could be checked against it."""
    finished: set[int] = set()
    for node in tree.of("schema"):
        if _meets_itself(tree, node.value, finished):
            yield node.pointer, "spec-schema-endless", {}


def _meets_itself(tree: Tree, start: dict[str, Any], finished: set[int]) -> bool:
    """Follow references and compositions, depth first; schemas in ``finished`` lead to no circle."""
    trail: list[int] = []
    stack = [(start, False)]
    while stack:
        schema, left = stack.pop()
        if left:
            finished.add(trail.pop())
        elif id(schema) in trail:
            return schema is start
        elif id(schema) not in finished:
            trail.append(id(schema))
            stack.append((schema, True))
            stack += [(part, False) for part in _parts(tree, schema)]
    return False


def _parts(tree: Tree, schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in _COMPOSITIONS:
        yield from (part for part in items(schema.get(key)) if isinstance(part, dict))
    for part in (schema.get("not"), tree.find(text(schema.get("$ref")))):
        if isinstance(part, dict):
            yield part
