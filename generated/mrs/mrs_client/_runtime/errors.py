"""Answers that are no success, as exceptions of a kind each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

#: What the vendors' services call an error's code and its text; first what means nothing else, then what may.
_CODES: Final = (("error_code", "errorCode", "errCode", "err_code", "ErrorCode", "Code", "code"), ("type",))
_MESSAGES: Final = (
    (
        "error_msg", "errorMsg", "errorMessage", "error_message", "externalMessage", "err_msg", "ErrorMessage",
        "Message", "message", "msg", "error_description",
    ),
    ("detail", "details", "reason", "title", "error"),
)  # fmt: skip
_REQUEST_IDS: Final = ("X-Request-Id", "X-Openstack-Request-Id", "X-Compute-Request-Id", "X-Trans-Id")
#: Envelopes are this deep at most, texts this long.
_DEPTH: Final = 3
_LIMIT: Final = 500


_CREDENTIALS: Final = ("X-Auth-Token", "Authorization", "X-Security-Token")


class ApiError(Exception):
    """An answer that is no success.

    Attributes:
        status_code: HTTP status, registered or not.
        code: The vendor's error code, "" if the answer holds none.
        message: The vendor's error message, or the beginning of an answer that names neither code nor message.
        request_id: What to quote to the vendor's support, "" if none came.
        operation: Which operation was called.
        response: The whole answer.

    """

    def __init__(self, operation: str, response: httpx.Response, message: str = "") -> None:
        found = body(response)
        _hide_credentials(response)
        self.operation = operation
        self.response = response
        self.status_code = response.status_code
        self.code = _first(found, *_CODES)
        self.message = message or _first(found, *_MESSAGES)
        if not self.code and not self.message:
            self.message = _plain(found if isinstance(found, str) else text(response))
        self.request_id = request_id(response) or _first(found, ("request_id", "requestId"))
        super().__init__(operation, self.status_code, self.code, self.message)

    def __reduce__(self) -> tuple[type[ApiError], tuple[str, httpx.Response, str]]:
        return type(self), (self.operation, self.response, self.message)

    def __str__(self) -> str:
        parts = [f"{self.operation}: {self.status_code}", self.code, self.message]
        suffix = f" (request id {self.request_id})" if self.request_id else ""
        return " ".join(part for part in parts if part) + suffix


def _hide_credentials(response: httpx.Response) -> None:
    """Take credentials out of the request that an exception carries to logs, queues and other processes."""
    try:
        headers = response.request.headers
    except RuntimeError:  # an answer to no request
        return
    for name in _CREDENTIALS:
        if name in headers:
            headers[name] = "hidden"


class BadRequest(ApiError):
    """400: the service cannot take the request as it is."""


class Unauthorized(ApiError):
    """401: the credentials are missing, wrong or out of date."""


class Forbidden(ApiError):
    """403: the credentials do not permit this."""


class NotFound(ApiError):
    """404: there is no such resource."""


class Conflict(ApiError):
    """409: the state of the resource does not permit this now."""


class RateLimited(ApiError):
    """429: too many requests, after all retries."""


class ServerError(ApiError):
    """5xx: the service failed, after all retries."""


class UnexpectedResponse(ApiError):
    """An answer that can be no success of this operation: a redirect, or another format than documented."""


_KINDS: Final[dict[int, type[ApiError]]] = {
    400: BadRequest, 401: Unauthorized, 403: Forbidden, 404: NotFound, 409: Conflict, 429: RateLimited,
}  # fmt: skip


def error(operation: str, response: httpx.Response) -> ApiError:
    """Return the exception for an answer whose status is no success."""
    status = response.status_code
    default = ServerError if 500 <= status < 600 else ApiError if status >= 400 else UnexpectedResponse
    return _KINDS.get(status, default)(operation, response)


def request_id(response: httpx.Response) -> str:
    """Return the id the service gave a request, "" if none."""
    return next(filter(None, (_plain(response.headers.get(name, "")) for name in _REQUEST_IDS)), "")


def body(response: httpx.Response) -> Any:
    """Return an answer's JSON in whatever charset, None if it holds none."""
    try:
        try:
            return json.loads(response.content)
        except UnicodeDecodeError:
            return json.loads(text(response))
    except (ValueError, RecursionError):
        return None


def text(response: httpx.Response) -> str:
    """Return an answer as text, whatever charset it claims to be in; "�" for what is none."""
    try:
        return response.text
    except Exception:  # of a codec that Python has and that is no charset: each raises something else
        return response.content.decode(errors="replace")


def _first(found: Any, *groups: tuple[str, ...]) -> str:
    """Return the first value under a name of the first group that has one, the outermost first; "" if there is none."""
    objects = list(_objects(found))
    values = (each.get(name) for names in groups for each in objects for name in names)
    texts = (_plain(str(value)) for value in values if isinstance(value, str | int) and not isinstance(value, bool))
    return next(filter(None, texts), "")


def _objects(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of an error body level by level: envelopes, then what is in lists of errors."""
    values = [found]
    for _ in range(_DEPTH):
        listed = [item for each in values if isinstance(each, list) for item in each[:10]]
        level = [each for each in values + listed if isinstance(each, dict)]
        yield from level
        values = [value for each in level for value in each.values()]


def _plain(text: str) -> str:
    """Return a text on one line, with nothing in it that could steer a terminal."""
    line = " ".join("".join(each if each.isprintable() else " " for each in text[: 4 * _LIMIT]).split())
    return line if len(line) <= _LIMIT else line[: _LIMIT - 1] + "…"
