"""What a version of a service offers: its operations by tag, their parameters and schemas, as plain values."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.outputs.portal.render import plain, web_address
from scraper.outputs.tree import Tree, items, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.portal.entries import Version
    from scraper.outputs.tree import Call

_SCHEMAS: Final = "#/components/schemas/"


class Part(msgspec.Struct, frozen=True):
    """A parameter or schema: name, the place of a parameter ("path", "query", ...; "" for schemas), what it says."""

    name: str
    place: str
    text: str


class Operation(msgspec.Struct, frozen=True):
    """An operation. ``docs`` is the web address of its page, ``source`` its ``page:line`` ("" if not known);
    ``schemas`` are those that no operation before it leads to. All but ``text`` is one line.
    """

    id: str
    method: str
    path: str
    summary: str
    text: str
    tag: str
    deprecated: bool
    docs: str
    source: str
    parameters: tuple[Part, ...]
    schemas: tuple[Part, ...]

    @property
    def anchor(self) -> str:
        """Its fragment on the reference page, not yet percent-encoded."""
        return self.id or f"{self.method} {self.path}"


class Offer(msgspec.Struct, frozen=True):
    """All operations by tag ("" for those without one), in the order of the document's tags, and counts."""

    tags: dict[str, tuple[Operation, ...]]
    schemas: int

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All operations, tag by tag."""
        return tuple(chain.from_iterable(self.tags.values()))


def offer(version: Version) -> Offer:
    """Return what a version offers. Its document may be odd in any way: what is not understood is left out."""
    return _offer(_Identified(version.document))


class _Identified:
    """A document as a key of a cache: documents are never changed here."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identified) and self.document is other.document


@lru_cache(maxsize=100)
def _offer(identified: _Identified) -> Offer:
    document = identified.document
    tree = Tree(document, "3.1")
    seen: set[str] = set()
    found: dict[str, list[Operation]] = {plain(mapping(tag).get("name", "")): [] for tag in items(document.get("tags"))}
    for call in tree.calls:
        operation = _operation(tree, call, seen)
        found.setdefault(operation.tag, []).append(operation)
    tags = {tag: tuple(of) for tag, of in found.items() if of}
    return Offer(tags, len(mapping(mapping(document.get("components")).get("schemas"))))


def _operation(tree: Tree, call: Call, seen: set[str]) -> Operation:
    value = call.operation.value
    tag = next((plain(each) for each in items(value.get("tags")) if isinstance(each, str)), "")
    path = plain(call.path)
    return Operation(
        id=text(value.get("operationId")), method=call.method, path=path, tag=tag,
        summary=plain(text(value.get("summary"))) or plain(text(value.get("operationId"))) or path,
        text=text(value.get("description")), deprecated=value.get("deprecated") is True,
        docs=web_address(mapping(value.get("externalDocs")).get("url")),
        source=next((plain(each) for each in items(value.get("x-source"))), ""),
        parameters=tuple(_parameters(tree, call)), schemas=tuple(_schemas(tree, call, seen)),
    )  # fmt: skip


def _parameters(tree: Tree, call: Call) -> Iterator[Part]:
    stated = [*items(call.operation.value.get("parameters")), *items(call.item.value.get("parameters"))]
    for each in map(tree.resolve, stated):
        if name := plain(text(each.get("name"))):
            yield Part(name, plain(text(each.get("in"))), text(each.get("description")))


def _schemas(tree: Tree, call: Call, seen: set[str]) -> Iterator[Part]:
    """Yield the schemas that an operation leads to, each once for all operations: ``seen`` is added to."""
    todo: list[Any] = [call.operation.value]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            target = value.get("$ref")
            if isinstance(target, str) and target not in seen:
                seen.add(target)
                found = tree.resolve(value)
                todo.append(found)
                if target.startswith(_SCHEMAS):
                    yield _schema(target.removeprefix(_SCHEMAS), found)
            todo += reversed(value.values())
        elif isinstance(value, list):
            todo += reversed(value)


def _schema(name: str, schema: dict[str, Any]) -> Part:
    fields = " ".join(mapping(schema.get("properties")))
    return Part(plain(name), "", f"{text(schema.get('description'))}\n{fields}")
