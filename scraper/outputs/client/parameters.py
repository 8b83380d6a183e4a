"""What an operation takes besides a body: which parameters there are, and how each is written on the wire."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.outputs.client.details import Lost, Place
from scraper.outputs.client.flatten import flatten, kinds
from scraper.outputs.tree import items, join, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.client.paths import Path
    from scraper.outputs.tree import Call, Tree

#: What the client itself sends, or OpenAPI says to ignore.
_OWN_HEADERS: Final = frozenset(("accept", "authorization", "content-type", "x-auth-token", "x-sdk-date"))
_HEADER: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PLACES: Final[dict[str, Place]] = {"path": "path", "query": "query", "header": "header"}
#: What stands between values in styles that the runtime does not know; whoever calls writes it.
_BETWEEN: Final = {"spaceDelimited": "spaces", "pipeDelimited": "`|`"}
_TEXT: Final = {"type": "string"}


class Found(msgspec.Struct, frozen=True):
    """A parameter by its name on the wire; ``joined``: a list becomes ``a,b``."""

    pointer: str
    wire: str
    place: Place
    schema: Any
    required: bool = False
    description: str = ""
    joined: bool = False


class Parameters:
    """The parameters of an operation in the order of a signature, and what of them a client cannot send."""

    def __init__(self, tree: Tree, call: Call, path: Path) -> None:
        self._tree = tree
        self._path = path
        self.lost = [_lost(call.operation.pointer, each, "the query of the path") for each in path.odd]
        found: dict[tuple[str, str], Found] = {}
        for pointer, raw in self._stated(call):
            for each in self._read(pointer, raw):
                found.setdefault((each.wire, each.place), each)
        for wire in dict.fromkeys(path.names):
            found.setdefault((wire, "path"), Found(call.operation.pointer, wire, "path", _TEXT, required=True))
        for wire in path.keys.values():
            found.setdefault((wire, "query"), Found(call.operation.pointer, wire, "query", _TEXT))
        in_path = [found.pop((wire, "path")) for wire in dict.fromkeys(path.names)]
        self.found = [*in_path, *found.values()]

    def _stated(self, call: Call) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield (pointer, parameter): the operation's own before its path's."""
        for node in (call.operation, call.item):
            for index, each in enumerate(items(node.value.get("parameters"))):
                yield f"{node.pointer}/parameters/{index}", self._tree.resolve(each)

    def _read(self, pointer: str, raw: dict[str, Any]) -> Iterator[Found]:
        """Yield what a parameter is for the client: itself, nothing, or the parts of an object."""
        wire, place = text(raw.get("name")), _PLACES.get(text(raw.get("in")))
        if place == "path" and wire not in self._path.names:
            wire, place = self._path.keys.get(wire, wire), "query"
        if place == "header" and wire.lower() in _OWN_HEADERS:
            return
        fixed = place == "query" and wire in self._path.query
        if place is None or not wire or fixed or (place == "header" and not _HEADER.fullmatch(wire)):
            self.lost.append(_lost(pointer, wire, text(raw.get("in"))))
        elif raw.get("style") == "deepObject" and place == "query":
            yield from self._parts(pointer, raw)
        else:
            yield self._whole(pointer, raw, wire, place)

    def _parts(self, pointer: str, raw: dict[str, Any]) -> Iterator[Found]:
        """Yield the parts of an object that is written ``name[part]=...``."""
        wire, flat = text(raw.get("name")), flatten(self._tree, raw.get("schema"))
        required = items(flat.get("required")) if raw.get("required") is True else []
        for part, schema in mapping(flat.get("properties")).items():
            below = join(f"{pointer}/schema/properties", part)
            yield Found(below, f"{wire}[{part}]", "query", schema, part in required)
        if not mapping(flat.get("properties")):
            self.lost.append(_lost(pointer, wire, "query"))

    def _whole(self, pointer: str, raw: dict[str, Any], wire: str, place: Place) -> Found:
        schema, style = raw.get("schema"), text(raw.get("style"))
        flat = flatten(self._tree, schema)
        exploded = place == "query" and raw.get("explode", style in {"", "form"}) is True
        note = "As JSON." if schema is None and mapping(raw.get("content")) else _spelled(flat, style, exploded, place)
        description = text(raw.get("description")) or text(flat.get("description"))
        if style in {"label", "matrix"}:
            self.lost.append(Lost(pointer, "client-parameter-style", {"name": wire, "style": style}))
        return Found(
            pointer, wire, place,
            schema=_TEXT if note else schema,
            required=place == "path" or raw.get("required") is True,
            description="\n".join(filter(None, (description, note))),
            joined=place == "query" and not exploded and not note,
        )  # fmt: skip


def _spelled(flat: dict[str, Any], style: str, exploded: bool, place: Place) -> str:
    """Say how whoever calls writes a list or an object as text, "" if the runtime does."""
    kind = kinds(flat)[:1]
    if kind == ["array"] and not exploded and (place != "query" or style in _BETWEEN):
        return f"Values with {_BETWEEN.get(style, 'commas')} between."
    if kind == ["object"] and not exploded:
        return "Names and values with commas between."
    return ""


def _lost(pointer: str, wire: str, place: str) -> Lost:
    return Lost(pointer, "client-parameter-unsupported", {"name": wire, "place": place})
