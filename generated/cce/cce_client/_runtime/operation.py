"""One operation of the API: arguments to a request, an answer to its result."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast
from urllib.parse import quote, urlencode

from . import errors
from .model import Model, Shape, decode, encode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    import httpx

T = TypeVar("T")

_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Json:
    """A documented JSON body and where in it models stand."""

    shape: Shape | None = None


@dataclass(kw_only=True, slots=True)
class File:
    """A file to send: its content, and what the service is told of it."""

    content: bytes | BinaryIO
    name: str = "file"
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Response(Generic[T]):
    """An answer: its result, and all of it.

    Attributes:
        parsed: The body as documented, None if none is documented for this status.
        status_code: HTTP status.
        headers: HTTP headers, names in any case.
        content: The body as it came, in bytes.
        request_id: What to quote to the vendor's support, "" if none came.

    """

    parsed: T
    status_code: int
    headers: httpx.Headers
    content: bytes
    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Arguments of one call, by their names on the wire; None is not sent."""

    path: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[T]):
    """What is fixed about an operation.

    Attributes:
        name: Its operationId.
        method: HTTP method.
        path: Path template.
        responses: What each documented success holds, by status ("200" or "2XX"): JSON, ``bytes``, ``str`` or nothing.
        media_type: Of the request body.
        joined: Query parameters whose values are joined by commas instead of repeated.

    """

    name: str
    method: str
    path: str
    responses: Mapping[str, Json | type[bytes] | type[str] | None]
    media_type: str = _JSON
    joined: frozenset[str] = frozenset()

    def request(self, arguments: Arguments) -> dict[str, Any]:
        """Return the arguments of ``httpx.Client.build_request``. Raises ValueError for an id no path can hold."""
        headers = {"Accept": "*/*", "Content-Type": self.media_type, **_texts(arguments.headers)}
        path = self.path.format_map({name: _segment(name, value) for name, value in arguments.path.items()})
        query = urlencode(self._query(arguments.query), quote_via=quote, safe="")
        request: dict[str, Any] = {
            "method": self.method,
            "url": f"{path}?{query}" if query else path,
            "headers": {name: value.encode() for name, value in headers.items()},
        }
        if arguments.body is not None:
            request |= _body(self.media_type, arguments.body)
        if "files" in request:
            del request["headers"]["Content-Type"]  # httpx sets it, with the boundary
        return request

    def _query(self, values: Mapping[str, Any]) -> list[tuple[str, str]]:
        pairs: list[tuple[str, str]] = []
        for name, value in values.items():
            if isinstance(found := encode(value), dict):
                pairs += self._query(found)
            elif found is not None:
                texts = [_text(each) for each in (found if isinstance(found, list) else [found])]
                pairs += [(name, ",".join(texts))] if name in self.joined else [(name, text) for text in texts]
        return pairs

    def response(self, response: httpx.Response) -> Response[T]:
        """Return the result of an answer. Raises ApiError for anything but a success."""
        if not (200 <= response.status_code < 300 or str(response.status_code) in self.responses):
            raise errors.error(self.name, response)
        parsed = cast("T", self._parsed(response))
        return Response(parsed, response.status_code, response.headers, response.content, errors.request_id(response))

    def _parsed(self, response: httpx.Response) -> Any:
        documented = self._documented(response.status_code)
        if documented is None:
            return None
        if not isinstance(documented, Json):
            return response.content if documented is bytes else response.text
        if not response.content.strip():
            return _empty(documented.shape)
        found = errors.body(response)
        if found is None and response.content.strip() != b"null":
            raise errors.UnexpectedResponse(self.name, response, "the answer is no JSON")
        return _empty(documented.shape) if found is None else decode(documented.shape, found)

    def _documented(self, status: int) -> Json | type[bytes] | type[str] | None:
        """What the docs say an answer holds; for a success they leave out, what they say of another."""
        for key in (str(status), f"{status // 100}XX"):
            if key in self.responses:
                return self.responses[key]
        return None if status == 204 else next(iter(self.responses.values()), None)


def _segment(name: str, value: Any) -> str:
    """Return a value as one segment of a path, which it can neither leave nor end."""
    text = _text(value)
    if text in {"", ".", ".."}:
        raise ValueError(f"{name} is {text!r}, which would address another resource; give the id of one")
    return quote(text, safe="")


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(encode(value), ensure_ascii=False)


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: _text(value) for name, value in values.items() if value is not None}


def _body(media_type: str, body: Any) -> dict[str, Any]:
    if media_type.startswith("multipart/"):
        return {"files": _parts(body)}
    if media_type.startswith("application/x-www-form-urlencoded"):
        return {"data": _texts(cast("Mapping[str, Any]", encode(body)))}
    if isinstance(body, File):
        return {"content": body.content}
    if isinstance(body, bytes) or (isinstance(body, str) and "json" not in media_type):
        return {"content": body}
    return {"content": json.dumps(encode(body), ensure_ascii=False, allow_nan=False).encode()}


def _parts(body: Model) -> list[tuple[str, tuple[str | None, Any, str]]]:
    """Return the parts of a form: files as they are, texts bare, anything else as JSON."""
    parts: list[tuple[str, tuple[str | None, Any, str]]] = []
    for name, value in body.to_dict().items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, File):
                parts.append((name, (each.name, each.content, each.media_type)))
            elif isinstance(each, dict):
                parts.append((name, (None, json.dumps(each, ensure_ascii=False).encode(), _JSON)))
            else:
                parts.append((name, (None, _text(each).encode(), "text/plain; charset=utf-8")))
    return parts


def _empty(shape: Shape | None) -> Any:
    """Return what stands for an answer whose documented body did not come."""
    return [] if isinstance(shape, list) else decode(shape, {})
