"""Operations in the generator's dialect: one path each, arguments under names Python can have, successes only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.client.details import Lost, Operation, Parameter
from scraper.outputs.client.flatten import flatten
from scraper.outputs.client.media import BINARY, JSON, MULTIPART, form, header, preferred
from scraper.outputs.client.names import ARGUMENT_NAMES, Names, identifier, narrow, snake
from scraper.outputs.client.paging import paging
from scraper.outputs.client.parameters import Parameters
from scraper.outputs.client.paths import take_apart
from scraper.outputs.client.schemas import chosen, is_binary
from scraper.outputs.tree import items, mapping, text
from scraper.text import clean, pascal, squeeze

if TYPE_CHECKING:
    from scraper.outputs.client.parameters import Found
    from scraper.outputs.client.schemas import Schemas
    from scraper.outputs.tree import Call, Tree

_BINARY: Final = {"type": "string", "format": "binary"}
_SCALARS: Final = frozenset(("boolean", "integer", "number", "string"))
_STATUS: Final = re.compile("[1-5]([0-9]{2}|XX)|DEFAULT|X-.*", re.DOTALL)


class Operations:
    """The operations of one document, converted."""

    def __init__(self, tree: Tree, schemas: Schemas) -> None:
        self._tree = tree
        self._schemas = schemas
        self._names = Names(kind="operation")
        self._servers = _addresses(tree.document)
        self.paths: dict[str, Any] = {}
        self.details: dict[str, Operation] = {}
        self.lost: list[Lost] = []

    def convert(self, call: Call) -> None:
        """Convert one operation; it keeps a path of its own, so that no two can be confused."""
        pointer, raw = call.operation.pointer, call.operation.value
        stated = text(raw.get("operationId")).strip()
        function = self._names.variable(stated if snake(stated) else f"{call.method} {call.path}")
        prefix = pascal(narrow(stated)) or pascal(function)
        self.lost += chosen(pointer, stated, identifier(function), identifier(snake(stated))) if stated else []
        self._check_servers(call)
        path = take_apart(call.path)
        taken = Parameters(self._tree, call, path)
        self.lost += taken.lost
        converted: dict[str, Any] = {"operationId": function, "parameters": []}
        parameters = self._parameters(taken.found, prefix, converted["parameters"])
        media_type, body_note = self._body(raw, prefix, pointer, converted)
        converted["responses"] = self._responses(raw, prefix, pointer)
        keys = [each["name"] for each in converted["parameters"] if each["in"] == "path"]
        self.paths["/" + "/".join([function, *(f"{{{key}}}" for key in keys)])] = {call.method: converted}
        self.details[identifier(function)] = Operation(
            name=clean(squeeze(stated)) or function,
            pointer=pointer,
            method=call.method.upper(),
            path=path.template({each.field.wire: name for name, each in parameters.items() if each.place == "path"}),
            summary=clean(squeeze(text(raw.get("summary")))),
            description=clean(text(raw.get("description"))).strip(),
            link=_link(raw),
            deprecated=raw.get("deprecated") is True,
            parameters=parameters,
            query=path.query,
            media_type=media_type,
            body_note=body_note,
            paging=paging(self._tree, call, parameters),
        )

    def _check_servers(self, call: Call) -> None:
        for node in (call.operation, call.item):
            if (own := _addresses(node.value)) and own[0] not in self._servers:
                self.lost.append(Lost(node.pointer, "client-server-left", {"path": call.path, "url": own[0]}))

    def _parameters(self, taken: list[Found], prefix: str, out: list[dict[str, Any]]) -> dict[str, Parameter]:
        names = Names(ARGUMENT_NAMES, kind="parameter")
        found: dict[str, Parameter] = {}
        for each in taken:
            key = names.variable(each.wire, each.place)
            schema = self._schemas.convert(each.schema, f"{prefix}{pascal(key)}", each.pointer, sent=True)
            if schema.get("type") == "string" or (each.place != "query" and not self._is_scalar(schema)):
                schema = {"type": "string"}
            out.append({"name": key, "in": each.place, "required": each.required, "schema": schema})
            self.lost += chosen(each.pointer, each.wire, identifier(key), identifier(snake(each.wire)))
            field = self._schemas.field(each.wire, each.schema, each.description)
            found[identifier(key)] = Parameter(field, each.place, each.joined)
        return found

    def _is_scalar(self, schema: dict[str, Any]) -> bool:
        """Tell whether values are single texts, numbers or booleans: all that a path or a header can hold."""
        if "$ref" in schema:
            return "enum" in self._schemas.components[schema["$ref"].rpartition("/")[2]]
        return schema.get("type") in _SCALARS

    def _body(self, raw: dict[str, Any], prefix: str, pointer: str, out: dict[str, Any]) -> tuple[str, str]:
        """Add the request body in the first form a client can send; return its media type and what is said of it."""
        body, place = self._tree.resolve(raw.get("requestBody")), f"{pointer}/requestBody"
        if not body:
            return "", ""
        content = mapping(body.get("content")) or {JSON: {}}
        media_type = preferred(content)
        for other in content:
            if other != media_type or (form(other) == MULTIPART and not other.lower().startswith(MULTIPART)):
                self.lost.append(Lost(place, "client-media-type-left", {"name": other}))
        schema = mapping(content[media_type]).get("schema")
        converted = self._schemas.convert(schema, f"{prefix}RequestBody", place, sent=True)
        if form(media_type) == MULTIPART:
            self._schemas.mark_form(converted)
        shown = {form(media_type): {"schema": _BINARY if form(media_type) == BINARY else converted}}
        out["requestBody"] = {"required": body.get("required") is True, "content": shown}
        return header(media_type), clean(text(body.get("description"))).strip()

    def _responses(self, raw: dict[str, Any], prefix: str, pointer: str) -> dict[str, Any]:
        """Return the documented successes; if only a default answer is, that; else any answer may be one."""
        stated = mapping(raw.get("responses"))
        found: dict[str, Any] = {}
        for key, each in stated.items():
            place, status = f"{pointer}/responses/{key}", key.upper()
            content = mapping(self._tree.resolve(each).get("content"))
            if not _STATUS.fullmatch(status):
                self.lost.append(Lost(place, "client-response-left", {"name": key}))
            elif status[0] == "2" or (re.fullmatch("3[0-9]+", status) and content) or [*stated] == ["default"]:
                name = "2XX" if status == "DEFAULT" else status
                found[name] = {"description": name, "content": self._content(content, f"{prefix}ResponseBody", place)}
        return found or {"2XX": {"description": "2XX", "content": {JSON: {"schema": {}}}}}

    def _content(self, content: dict[str, Any], name: str, pointer: str) -> dict[str, Any]:
        if not content:
            return {}
        media_type = preferred(content)
        schema = mapping(content[media_type]).get("schema")
        if form(media_type) == JSON and not is_binary(flatten(self._tree, schema)):
            return {JSON: {"schema": self._schemas.convert(schema, name, pointer, sent=False)}}
        if media_type.lower().startswith("text/"):
            return {"text/plain": {"schema": {"type": "string"}}}
        return {BINARY: {"schema": _BINARY}}


def _addresses(holder: dict[str, Any]) -> list[str]:
    return [text(mapping(each).get("url")) for each in items(holder.get("servers"))]


def _link(raw: dict[str, Any]) -> str:
    """Return the address of the vendor's page; nothing but http(s)."""
    url = text(mapping(raw.get("externalDocs")).get("url"))
    return url.replace("|", "%7C") if re.fullmatch(r"https?://[^\s<>\"'`\\]+", url) else ""
