"""One operation of the API: arguments to a request, an answer to its result."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast
from urllib.parse import quote, urlencode

from . import errors
from .model import NULL, Shape, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO

    import httpx

    from .model import Model

T = TypeVar("T")

_JSON: Final = "application/json"
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Json:
    """A documented JSON body and where in it models stand."""

    shape: Shape | None = None


@dataclass(kw_only=True, slots=True)
class File:
    """A file to send: its content, which is read into memory, and what the service is told of it."""

    content: bytes | BinaryIO
    name: str = "file"
    media_type: str = "application/octet-stream"

    def read(self) -> bytes:
        """Return the content."""
        return self.content if isinstance(self.content, bytes) else self.content.read()


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
        """Return the arguments of ``httpx.Client.build_request``. Raises ValueError for what none can hold."""
        headers = {"Accept": "*/*", "Content-Type": self.media_type, **_texts(arguments.headers)}
        path = self.path.format_map({name: _segment(name, value) for name, value in arguments.path.items()})
        query = urlencode(self._query(arguments.query), quote_via=quote, safe="")
        request: dict[str, Any] = {
            "method": self.method,
            "url": f"{path}?{query}" if query else path,
            "headers": {name: _header(name, value) for name, value in headers.items()},
        }
        if arguments.body is not None:
            request |= _body(self.media_type, arguments.body)
        if "files" in request or (arguments.body is None and self.media_type != _JSON):
            del request["headers"]["Content-Type"]  # httpx sets that of a form, with the boundary
        return request

    def _query(self, values: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Return pairs: entries of an object under their own names, the whole as JSON if one of them is an object."""
        pairs: list[tuple[str, str]] = []
        for name, value in values.items():
            found = encode(value)
            if isinstance(found, dict) and any(isinstance(each, dict) for each in found.values()):
                pairs.append((name, _text(found)))
            elif isinstance(found, dict):
                pairs += self._query(found)
            elif found is not None:
                texts = [_text(each) for each in (found if isinstance(found, list) else [found])]
                pairs += [(name, text) for text in ([",".join(texts)] if texts and name in self.joined else texts)]
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
            return response.content if documented is bytes else errors.text(response)
        found = errors.body(response)
        if found is None:
            if response.content.strip() not in {b"", b"null"}:
                raise errors.UnexpectedResponse(self.name, response, "the answer is no JSON")
            return [] if isinstance(documented.shape, list) else decode(documented.shape, {})
        try:
            return decode(documented.shape, found)
        except RecursionError:
            raise errors.UnexpectedResponse(self.name, response, "the answer is nested too deeply") from None

    def _documented(self, status: int) -> Json | type[bytes] | type[str] | None:
        """What the docs say an answer holds; for a success they leave out, what they say of another."""
        for key in (str(status), f"{status // 100}XX"):
            if key in self.responses:
                return self.responses[key]
        return next(iter(self.responses.values()), None)


def _segment(name: str, value: Any) -> str:
    """Return a value as one segment of a path, which it can neither leave nor end."""
    found = "" if value is None or value is NULL else _text(value)
    if found.strip() in {"", ".", ".."}:
        raise ValueError(f"{name} is {value!r}, which would address another resource; give the id of one")
    return quote(found, safe="")


def _header(name: str, text: str) -> bytes:
    """Return a text as the value of a header, which it cannot end."""
    if _CONTROLS.search(text):
        raise ValueError(f"{name} holds a control character, such as the end of a line; a header cannot")
    return text.strip(" \t").encode()


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: _text(value) for name, value in values.items() if value is not None}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else _json(value).decode()


def _json(value: Any) -> bytes:
    return json.dumps(encode(value), ensure_ascii=False, allow_nan=False).encode()


def _body(media_type: str, body: Any) -> dict[str, Any]:
    kind = media_type.lower()
    if kind.startswith("multipart/"):
        return {"files": [(name, _part(value)) for name, value in _fields(body)]}
    if kind.startswith("application/x-www-form-urlencoded"):
        return {"content": urlencode([(name, _text(value)) for name, value in _fields(body)]).encode()}
    if isinstance(body, File):
        return {"content": body.read()}
    if isinstance(body, bytes) or (isinstance(body, str) and "json" not in kind):
        return {"content": body}
    return {"content": _json(body)}


def _fields(body: Model | Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a form: one for each item of a list, none for null."""
    for name, value in encode(body).items():
        yield from ((name, each) for each in (value if isinstance(value, list) else [value]) if each is not None)


def _part(value: Any) -> tuple[str | None, bytes, str]:
    """Return name, content and type of a part of a form: files as they are, texts bare, objects and lists as JSON."""
    file = File(content=value) if isinstance(value, bytes) else value
    if isinstance(file, File):
        return file.name, file.read(), _header("media_type", file.media_type).decode()
    if isinstance(value, dict | list):
        return None, _json(value), _JSON
    return None, _text(value).encode(), "text/plain; charset=utf-8"
