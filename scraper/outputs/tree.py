"""An OpenAPI document as typed nodes: which object stands at which JSON pointer, found in one walk by a grammar."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote

from scraper.grammar import GRAMMAR, METHODS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HOPS: Final = 32
_INDEX: Final = re.compile("[0-9]{1,9}")

#: A rule's finding: JSON pointer, code, details for the code's message.
Finding = tuple[str, str, dict[str, Any]]


class Node(NamedTuple):
    """An object of the document and where it stands."""

    pointer: str
    value: dict[str, Any]


class Reference(NamedTuple):
    """A reference: the kind of object it stands for, its holder's pointer, its target as written."""

    kind: str
    pointer: str
    target: str


class Call(NamedTuple):
    """An operation under ``paths``, with its path item."""

    path: str
    method: str
    operation: Node
    item: Node


class _Walked(NamedTuple):
    """All references, the kind of what stands at each pointer, the nodes of each kind."""

    references: list[Reference]
    kinds: dict[str, str]
    nodes: dict[str, list[Node]]


class Tree:
    """A document with its nodes by kind. ``version`` is "3.0" or "3.1"; keys of all mappings must be strings."""

    def __init__(self, document: dict[str, Any], version: str) -> None:
        self.document = document
        self.version = version

    @property
    def references(self) -> list[Reference]:
        """All references, in the order of the document."""
        return self._walked.references

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of :data:`GRAMMAR` by pointer."""
        return self._walked.kinds

    @property
    def nodes(self) -> dict[str, list[Node]]:
        """All nodes by kind."""
        return self._walked.nodes

    def of(self, kind: str) -> list[Node]:
        """Return all nodes of a kind of :data:`GRAMMAR`; what is only a reference is no node."""
        return self.nodes.get(kind, [])

    def find(self, target: str) -> Any:
        """Return what a local reference (``#/...``) leads to, or None."""
        if target != "#" and not target.startswith("#/"):
            return None
        value: Any = self.document
        for segment in split(unquote(target[1:])):
            if isinstance(value, dict):
                value = value.get(segment)
            elif isinstance(value, list) and _INDEX.fullmatch(segment):
                value = value[int(segment)] if int(segment) < len(value) else None
            else:
                return None
        return value

    def resolve(self, value: Any) -> dict[str, Any]:
        """Return the object that ``value`` is or, through local references, leads to; {} if there is none."""
        for _ in range(_HOPS):
            if not isinstance(value, dict):
                return {}
            target = value.get("$ref")
            if not isinstance(target, str):
                return value
            value = self.find(target)
        return {}

    @cached_property
    def calls(self) -> list[Call]:
        """All operations under ``paths``, references of path items followed."""
        found = []
        for path, value in mapping(self.document.get("paths")).items():
            item = Node(join("/paths", path), self.resolve(value))
            for method in METHODS:
                operation = item.value.get(method)
                if isinstance(operation, dict) and path[:2] != "x-":
                    found.append(Call(path, method, Node(f"{item.pointer}/{method}", operation), item))
        return found

    def references_below(self, *starts: tuple[str, str, Any]) -> list[Reference]:
        """Return the references at and below objects of the document: (kind, pointer, value) each."""
        return self._walk(starts).references

    @cached_property
    def _walked(self) -> _Walked:
        """The whole document, walked when first asked for: a comparison never does."""
        return self._walk([("document", "", self.document)])

    def _walk(self, starts: Sequence[tuple[str, str, Any]]) -> _Walked:
        found = _Walked([], {}, {})
        stack = list(reversed(starts))
        while stack:
            kind, pointer, value = stack.pop()
            if not isinstance(value, dict):
                continue
            found.kinds[pointer] = kind
            if isinstance(target := value.get("$ref"), str):
                found.references.append(Reference(kind, pointer, target))
                if kind != "path_item" and (kind != "schema" or self.version == "3.0"):
                    continue
            found.nodes.setdefault(kind, []).append(Node(pointer, value))
            if kind == "schema":
                found.references.extend(_mapped(pointer, value))
            stack += reversed(list(children(kind, pointer, value)))
        return found


def children(kind: str, pointer: str, value: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Yield (kind, pointer, value) of what stands directly below an object."""
    if kind == "callback":
        yield from ((("path_item", join(pointer, key), child)) for key, child in value.items() if key[:2] != "x-")
    for key, shape in GRAMMAR.get(kind, {}).items():
        if key not in value:
            continue
        child, place = value[key], f"{pointer}/{key}"
        if shape[0] == "[":
            yield from ((shape[1:-1], f"{place}/{index}", each) for index, each in enumerate(items(child)))
        elif shape[0] in "{(":
            for name, each in mapping(child).items():
                if shape[0] == "{" or name[:2] != "x-":
                    yield shape[1:-1], join(place, name), each
        else:
            yield shape, place, child


def _mapped(pointer: str, schema: dict[str, Any]) -> Iterable[Reference]:
    """The schemas a discriminator names, by reference or by component name."""
    targets = mapping(mapping(schema.get("discriminator")).get("mapping"))
    for name, target in targets.items():
        if isinstance(target, str):
            bare = re.fullmatch(r"[A-Za-z0-9._-]+", target) and not target.endswith((".json", ".yaml", ".yml"))
            place = join(f"{pointer}/discriminator/mapping", name)
            yield Reference("schema", place, f"#/components/schemas/{target}" if bare else target)


def join(pointer: str, key: str) -> str:
    """Return the JSON pointer of a key below ``pointer``."""
    return f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"


def split(pointer: str) -> list[str]:
    """Return the keys a JSON pointer names."""
    return [key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:]]


def mapping(value: Any) -> dict[str, Any]:
    """Return ``value`` if it is a mapping, else {}."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Any]:
    """Return ``value`` if it is a list, else []."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """Return ``value`` if it is a string, else ""."""
    return value if isinstance(value, str) else ""


def is_null(schema: Any) -> bool:
    """Tell whether a schema allows null and nothing else."""
    stated = mapping(schema)
    return stated.get("type") in ("null", ["null"]) or stated.get("enum") == [None]


def string_keyed(value: Any) -> Any:
    """Return a document whose keys are all strings, as JSON has it: YAML reads ``200:`` as a number."""
    if isinstance(value, dict):
        return {string_key(key): string_keyed(child) for key, child in value.items()}
    return [string_keyed(child) for child in value] if isinstance(value, list) else value


def string_key(key: Any) -> str:
    """Return a key as JSON has it."""
    return key if isinstance(key, str) else json.dumps(key, default=str)
