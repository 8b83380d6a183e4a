"""Plays a service from its OpenAPI document: refuses what the document does not allow, answers what it promises.

Not read: cookies, bodies other than JSON and forms. Where an object is asked for as a query parameter, it may come as
JSON or as any number of parameters, which are not checked: OpenAPI leaves open what becomes of nested objects.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import parse_qsl, unquote

import httpx

from scraper.outputs.tree import items, mapping
from tests.client.samples import bare_tree, faults, sample

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from scraper.outputs.tree import Call as Found

#: Headers that any request may have.
_STANDARD: Final = frozenset((
    "accept", "accept-encoding", "accept-language", "authorization", "connection", "content-length", "content-type",
    "cookie", "date", "host", "transfer-encoding", "user-agent", "x-auth-token", "x-domain-id", "x-project-id",
    "x-sdk-content-sha256", "x-sdk-date", "x-security-token",
))  # fmt: skip
_SEPARATORS: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_JSON: Final = re.compile(r"(application|text)/([\w.-]+\+)?json\b|(application|\*)/\*", re.IGNORECASE)


class Violation(AssertionError):  # noqa: N818
    """A request the document does not allow."""


class Call(NamedTuple):
    """A request as understood: values have the types their schemas give them, headers are as sent."""

    operation_id: str
    path: dict[str, Any]
    query: dict[str, Any]
    headers: httpx.Headers
    body: Any


@dataclass(frozen=True)
class Operation:
    """An operation, its references followed, and the paths that its servers' addresses have."""

    operation_id: str
    method: str
    path: str
    parameters: list[dict[str, Any]]
    body: dict[str, Any]
    responses: dict[str, dict[str, Any]]
    prefixes: list[str]

    def match(self, segments: list[str]) -> dict[str, str] | None:
        """Return what stands for the placeholders if the decoded segments of a path are of this operation."""
        for whole in (prefix + self.path for prefix in self.prefixes):
            patterns = [re.sub(r"\\\{[^{}]*\}", "(.+)", re.escape(part)) for part in whole.split("/")]
            found = [re.fullmatch(*pair, re.DOTALL) for pair in zip(patterns, segments, strict=False)]
            if len(segments) == len(patterns) and all(found):
                values = [value for each in found if each for value in each.groups()]
                return dict(zip(_PLACEHOLDER.findall(whole), values, strict=True))
        return None


class MockService:
    """The service of a document (OpenAPI 3.0 or 3.1), its ``operations`` by id and the ``calls`` it got."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.calls: list[Call] = []
        self._tree = bare_tree(document)
        found = sorted(map(self._operation, self._tree.calls), key=lambda each: _vagueness(each.path))
        self.operations = {each.operation_id: each for each in found}
        self._answers: dict[str, list[httpx.Response]] = {name: [] for name in self.operations}

    def transport(self) -> httpx.MockTransport:
        """Return what makes an httpx client, sync or async, talk to this service."""
        return httpx.MockTransport(self._handle)

    def answer(self, operation_id: str, status: int, *, body: Any = ..., headers: Mapping[str, str] = {}) -> None:
        """Override the next answer, several in line. Body: JSON, bytes, None for none; by default the documented."""
        response = self._response(self.operations[operation_id], status, body)
        response.headers.update(headers)
        self._answers[operation_id].append(response)

    def _operation(self, found: Found) -> Operation:
        own, shared = found.operation.value, found.item.value
        listed = map(self._tree.resolve, [*items(shared.get("parameters")), *items(own.get("parameters"))])
        servers = own.get("servers") or shared.get("servers") or items(self.document.get("servers"))
        return Operation(
            own.get("operationId") or f"{found.method} {found.path}",
            found.method,
            found.path,
            list({(each["in"], each["name"]): each for each in listed}.values()),
            self._tree.resolve(own.get("requestBody")),
            {str(code).replace("x", "X"): self._tree.resolve(each) for code, each in own["responses"].items()},
            list(dict.fromkeys(["", *(_prefix(server["url"]) for server in servers)])),
        )

    def _handle(self, request: httpx.Request) -> httpx.Response:
        operation, path = self._find(request)
        try:
            values = self._parameters(operation, request, path)
            body = self._body(operation.body, request)
        except Violation as problem:
            raise Violation(f"{operation.operation_id} ({request.method} {operation.path}): {problem}") from None
        self.calls.append(Call(operation.operation_id, values["path"], values["query"], request.headers, body))
        waiting = self._answers[operation.operation_id]
        success = min((int(code) for code in operation.responses if re.fullmatch(r"2\d\d", code)), default=200)
        return waiting.pop(0) if waiting else self._response(operation, success)

    def _find(self, request: httpx.Request) -> tuple[Operation, dict[str, str]]:
        path = request.url.raw_path.decode().partition("?")[0]
        segments = [unquote(segment) for segment in path.split("/")]
        for operation in self.operations.values():
            if operation.method == request.method.lower() and (values := operation.match(segments)) is not None:
                return operation, values
        raise Violation(f"{request.method} {path}: no such operation")

    def _parameters(self, operation: Operation, request: httpx.Request, path: dict[str, str]) -> dict[str, Any]:
        query, headers = _grouped(request.url.params.multi_items()), _grouped(request.headers.multi_items())
        sent = {"path": _grouped(path.items()), "query": query, "header": headers}
        read: dict[str, dict[str, Any]] = {place: {} for place in sent}
        spread = False
        for parameter in operation.parameters:
            place, name = parameter["in"], parameter["name"]
            key = name.lower() if place == "header" else name
            if key in sent.get(place, ()):
                read[place][name] = self._value(parameter, f"{place} parameter {name}", sent[place].pop(key))
            elif place == "query" and "properties" in self._tree.resolve(parameter.get("schema")):
                spread = True
            elif parameter.get("required") and place in sent:
                raise Violation(f"{place} parameter {name} is missing")
        if spread:
            read["query"] |= query
            query.clear()
        if unknown := query.keys() | headers.keys() - _STANDARD:
            raise Violation(f"not documented: parameter {', '.join(sorted(unknown))}")
        return read

    def _value(self, parameter: dict[str, Any], title: str, texts: list[str]) -> Any:
        """What the texts sent for a parameter stand for: the first reading that fits its schema."""
        problems: dict[str, None] = {}
        for reading in _readings(parameter, texts):
            if not (found := faults(self.document, parameter.get("schema", {}), reading)):
                return reading
            problems |= dict.fromkeys(found)
        raise Violation(f"{title} = {texts}: {', '.join(problems) or 'more than one'}")

    def _body(self, documented: dict[str, Any], request: httpx.Request) -> Any:
        if not request.content and not documented.get("required"):
            return None
        if not request.content or not documented:
            raise Violation("a body is sent where none is documented" if request.content else "the body is missing")
        stated = request.headers.get("content-type", "")
        kind = stated.partition(";")[0].strip().lower()
        content = {name.partition(";")[0].lower(): media for name, media in mapping(documented.get("content")).items()}
        media = content.get(kind, content.get(kind.partition("/")[0] + "/*", content.get("*/*")))
        if media is None:
            raise Violation(f"content type {stated!r} is not documented, but {', '.join(content)}")
        value = self._parsed(kind, media.get("schema", {}), stated, request.content)
        if not isinstance(value, bytes) and (found := faults(self.document, media.get("schema", {}), value)):
            raise Violation(f"body: {', '.join(found)}")
        return value

    def _parsed(self, kind: str, schema: Any, stated: str, content: bytes) -> Any:
        """A body as JSON value, forms as objects; the bytes if it is something else."""
        if _JSON.match(kind):
            try:
                return json.loads(content)
            except ValueError as error:
                raise Violation(f"body: {error}") from None
        if kind not in ("multipart/form-data", "application/x-www-form-urlencoded"):
            return content
        properties = mapping(self._tree.resolve(schema).get("properties"))
        fields = _grouped(list(_fields(stated, content)))
        return {key: self._value({"schema": properties.get(key, {})}, f"field {key}", fields[key]) for key in fields}

    def _response(self, operation: Operation, status: int, body: Any = ...) -> httpx.Response:
        known = operation.responses
        documented = known.get(str(status)) or known.get(f"{status // 100}XX") or known.get("default", {})
        content = mapping(documented.get("content"))
        kind = next(filter(_JSON.match, content), next(iter(content), "application/json"))
        if body is ...:
            body = self._sample(content[kind]) if content and status not in (204, 304) else None
        told = {} if body is None else {"content-type": re.sub(r".*\*.*", "application/json", kind)}
        for name, header in mapping(documented.get("headers")).items():
            told[name] = _encoded(self._sample(self._tree.resolve(header)), "text/plain").decode()
        return httpx.Response(status, headers=told, content=None if body is None else _encoded(body, kind))

    def _sample(self, holder: dict[str, Any]) -> Any:
        return sample(self.document, holder.get("schema", {}), direction="response", full=True)


def _prefix(url: str) -> str:
    """The path of a server's address, which may have placeholders anywhere."""
    return "".join(url.rpartition("://")[2].partition("/")[1:]).rstrip("/")


def _vagueness(path: str) -> list[int]:
    """Sorts literal segments first, then those with a placeholder in them, then whole placeholders."""
    return [("{" in segment) + bool(_PLACEHOLDER.fullmatch(segment)) for segment in path.split("/")]


def _grouped(pairs: Collection[tuple[str, str]]) -> dict[str, list[str]]:
    return {name: [text for other, text in pairs if other == name] for name, _ in pairs}


def _fields(stated: str, content: bytes) -> Iterator[tuple[str, str]]:
    if not stated.startswith("multipart/"):
        yield from parse_qsl(content.decode(), keep_blank_values=True)
    for part in message_from_bytes(b"Content-Type: %b\r\n\r\n%b" % (stated.encode(), content)).walk():
        if name := part.get_param("name", header="content-disposition"):
            value: Any = part.get_payload(decode=True)
            yield str(name), value.decode(errors="replace")


def _readings(parameter: dict[str, Any], texts: list[str]) -> Iterator[Any]:
    """What texts may stand for: a text, a number or boolean, a list of texts, of numbers and booleans."""
    style = parameter.get("style", "form")
    exploded = parameter.get("explode", style == "form") and parameter.get("in", "query") == "query"
    if len(texts) == 1:
        yield from (texts[0], _scalar(texts[0]))
    if exploded or len(texts) == 1:
        parts = texts if exploded else texts[0].split(_SEPARATORS.get(style, ","))
        yield from (parts, [_scalar(part) for part in parts])


def _scalar(text: str) -> Any:
    """The number, boolean or object a text is in JSON, else the text."""
    with suppress(ValueError):
        if isinstance(value := json.loads(text), int | float | dict):
            return value
    return text


def _encoded(value: Any, kind: str) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.encode() if isinstance(value, str) and not _JSON.match(kind) else json.dumps(value).encode()
