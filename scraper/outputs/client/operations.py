"""Operations in the generator's dialect: one path each, arguments under names Python can have, successes only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from scraper.outputs.client.details import Lost, Operation, Parameter
from scraper.outputs.client.names import ARGUMENT_NAMES, Names, identifier, snake
from scraper.outputs.client.paging import paging
from scraper.outputs.client.schemas import chosen
from scraper.outputs.tree import items, mapping, text
from scraper.text import clean, pascal, squeeze

if TYPE_CHECKING:
    from scraper.outputs.client.schemas import Schemas
    from scraper.outputs.tree import Call, Tree

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_BINARY: Final = {"type": "string", "format": "binary"}
_JSON: Final = "application/json"
#: Forms of a request body, as a client prefers them.
_FORMS: Final = (_JSON, "application/x-www-form-urlencoded", "multipart/form-data", "application/octet-stream")
#: What the client itself sends, or OpenAPI says to ignore.
_OWN_HEADERS: Final = frozenset(("accept", "authorization", "content-type", "x-auth-token", "x-sdk-date"))
_PLACES: Final = frozenset(("path", "query", "header"))


class Operations:
    """The operations of one document, converted."""

    def __init__(self, tree: Tree, schemas: Schemas) -> None:
        self._tree = tree
        self._schemas = schemas
        self._names = Names(kind="operation")
        self.paths: dict[str, Any] = {}
        self.details: dict[str, Operation] = {}
        self.lost: list[Lost] = []

    def convert(self, call: Call) -> None:
        """Convert one operation; it keeps a path of its own, so that no two can be confused."""
        pointer, raw = call.operation.pointer, call.operation.value
        stated = text(raw.get("operationId")).strip() or f"{call.method} {call.path}"
        function = self._names.variable(stated)
        self.lost += chosen(pointer, stated, function, snake(stated))
        path, _, fixed = call.path.partition("?")
        converted: dict[str, Any] = {"operationId": function, "parameters": []}
        parameters = self._parameters(call, path, pascal(stated), converted["parameters"])
        media_type, body_note = self._body(raw, pascal(stated), pointer, converted)
        converted["responses"] = self._responses(raw, pascal(stated), pointer)
        arguments = {each.field.wire: name for name, each in parameters.items() if each.place == "path"}
        keys = [each["name"] for each in converted["parameters"] if each["in"] == "path"]
        self.paths["/" + "/".join([function, *(f"{{{key}}}" for key in keys)])] = {call.method: converted}
        self.details[identifier(function)] = Operation(
            name=clean(squeeze(stated)),
            pointer=pointer,
            method=call.method.upper(),
            path=_template(path, arguments),
            summary=clean(squeeze(text(raw.get("summary")))),
            description=clean(text(raw.get("description"))).strip(),
            link=_link(raw),
            deprecated=raw.get("deprecated") is True,
            parameters=parameters,
            query=tuple(parse_qsl(_PLACEHOLDER.sub("", fixed))),
            media_type=media_type,
            body_note=body_note,
            paging=paging(self._tree, call, parameters),
        )

    def _parameters(self, call: Call, path: str, name: str, out: list[dict[str, Any]]) -> dict[str, Parameter]:
        names = Names(ARGUMENT_NAMES, kind="parameter")
        found: dict[str, Parameter] = {}
        placeholders = list(dict.fromkeys(_PLACEHOLDER.findall(path)))
        for pointer, raw in self._effective(call, placeholders):
            wire, place = raw["name"], raw["in"]
            if place == "path" and wire not in placeholders:
                place = "query"
            key = names.variable(wire, place)
            schema = raw.get("schema") or mapping(next(iter(mapping(raw.get("content")).values()), None)).get("schema")
            converted = self._schemas.convert(schema, f"{name}{pascal(key)}", pointer, sent=True)
            required = place == "path" or raw.get("required") is True
            if place != "query" and converted.get("type") not in {"integer", "number", "boolean", "string"}:
                converted = converted if "$ref" in converted and self._is_literal(converted) else {"type": "string"}
            out.append({"name": key, "in": place, "required": required, "schema": converted})
            field = self._schemas.field(wire, schema, text(raw.get("description")))
            self.lost += chosen(pointer, wire, key, snake(wire))
            found[identifier(key)] = Parameter(field, place, joined=raw.get("explode") is False)
        return found

    def _is_literal(self, schema: dict[str, Any]) -> bool:
        return "enum" in self._schemas.components[schema["$ref"].rpartition("/")[2]]

    def _effective(self, call: Call, placeholders: list[str]) -> list[tuple[str, dict[str, Any]]]:
        """Return (pointer, parameter): the operation's own before its path's, undocumented placeholders last."""
        found: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
        for node in (call.operation, call.item):
            for index, each in enumerate(items(node.value.get("parameters"))):
                raw, pointer = self._tree.resolve(each), f"{node.pointer}/parameters/{index}"
                wire, place = text(raw.get("name")), text(raw.get("in"))
                if place == "header" and wire.lower() in _OWN_HEADERS:
                    continue
                if place in _PLACES and wire:
                    found.setdefault((wire, place), (pointer, raw))
                else:
                    self.lost.append(Lost(pointer, "client-parameter-unsupported", {"name": wire, "place": place}))
        for wire in placeholders:
            blank = {"name": wire, "in": "path", "schema": {"type": "string"}}
            found.setdefault((wire, "path"), (call.operation.pointer, blank))
        order = {wire: index for index, wire in enumerate(placeholders)}
        return sorted(found.values(), key=lambda each: order.get(each[1]["name"], len(order)))

    def _body(self, raw: dict[str, Any], name: str, pointer: str, out: dict[str, Any]) -> tuple[str, str]:
        """Add the request body in the first form a client can send; return its media type and what is said of it."""
        body = self._tree.resolve(raw.get("requestBody"))
        content = mapping(body.get("content"))
        if not content:
            return "", ""
        media_type = min(content, key=_rank)
        for other in content.keys() - {media_type}:
            self.lost.append(Lost(f"{pointer}/requestBody", "client-media-type-left", {"name": other}))
        schema = mapping(content[media_type]).get("schema")
        form = _FORMS[_rank(media_type)]
        converted = self._schemas.convert(schema, f"{name}RequestBody", f"{pointer}/requestBody", sent=True)
        content = {form: {"schema": _BINARY if form == _FORMS[-1] else converted}}
        out["requestBody"] = {"required": body.get("required") is True, "content": content}
        return media_type, clean(text(body.get("description"))).strip()

    def _responses(self, raw: dict[str, Any], name: str, pointer: str) -> dict[str, Any]:
        """Return the documented successes; if there is none, any answer may be one."""
        found: dict[str, Any] = {}
        for status, each in mapping(raw.get("responses")).items():
            content = mapping(self._tree.resolve(each).get("content"))
            if re.fullmatch("2[0-9]{2}|2XX", status) or (re.fullmatch("3[0-9]{2}", status) and content):
                place = f"{pointer}/responses/{status}"
                found[status] = {"description": status, "content": self._content(content, f"{name}ResponseBody", place)}
        return found or {"2XX": {"description": "2XX", "content": {_JSON: {"schema": {}}}}}

    def _content(self, content: dict[str, Any], name: str, pointer: str) -> dict[str, Any]:
        if not content:
            return {}
        media_type = min(content, key=_rank)
        if _is_json(media_type):
            schema = mapping(content[media_type]).get("schema")
            return {_JSON: {"schema": self._schemas.convert(schema, name, pointer, sent=False)}}
        if media_type.startswith("text/"):
            return {"text/plain": {"schema": {"type": "string"}}}
        return {"application/octet-stream": {"schema": _BINARY}}


def _is_json(media_type: str) -> bool:
    return re.match(r"(application|text)/([\w.+-]+\+)?json\b|\*/\*|application/\*", media_type) is not None


def _rank(media_type: str) -> int:
    """Return which of the forms a media type is."""
    if _is_json(media_type):
        return 0
    return next((index for index in (1, 2) if media_type.startswith(_FORMS[index])), 3)


def _template(path: str, arguments: dict[str, str]) -> str:
    """Return a path as ``str.format`` reads it, with the arguments' names."""
    parts = _PLACEHOLDER.split(path)
    shown = [part.replace("{", "{{").replace("}", "}}") for part in parts[::2]]
    names = [f"{{{arguments[wire]}}}" for wire in parts[1::2]]
    return "".join(part for pair in zip(shown, [*names, ""], strict=True) for part in pair)


def _link(raw: dict[str, Any]) -> str:
    """Return the address of the vendor's page; nothing but http(s)."""
    url = text(mapping(raw.get("externalDocs")).get("url"))
    return url if re.fullmatch(r"https?://[^\s<>\"'\\]+", url) else ""
