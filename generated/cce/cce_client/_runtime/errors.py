"""Answers that are no success, as exceptions of a kind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

#: What the vendors' services call an error's code and its text, the most specific name first.
_CODES: Final = ("error_code", "errorCode", "errCode", "err_code", "ErrorCode", "Code", "code", "type")
_MESSAGES: Final = (
    "error_msg", "errorMsg", "errorMessage", "error_message", "externalMessage", "err_msg", "ErrorMessage", "Message",
    "message", "msg", "detail", "details", "reason", "title", "error",
)  # fmt: skip
_REQUEST_IDS: Final = ("X-Request-Id", "X-Openstack-Request-Id", "X-Compute-Request-Id", "X-Trans-Id")
#: Envelopes are this deep at most, texts this long.
_DEPTH: Final = 3
_LIMIT: Final = 500


class ApiError(Exception):
    """An answer that is no success.

    Attributes:
        status_code: HTTP status, registered or not.
        code: The vendor's error code, "" if the answer holds none.
        message: The vendor's error message, or the beginning of an answer that is no JSON.
        request_id: What to quote to the vendor's support, "" if none came.
        operation: Which operation was called.
        response: The whole answer.

    """

    def __init__(self, operation: str, response: httpx.Response, message: str = "") -> None:
        found = body(response)
        self.operation = operation
        self.response = response
        self.status_code = response.status_code
        self.code = _first(found, _CODES)
        self.message = message or _first(found, _MESSAGES) or ("" if isinstance(found, dict) else _plain(response.text))
        self.request_id = request_id(response) or _first(found, ("request_id", "requestId"))
        super().__init__(operation, self.status_code, self.code, self.message)

    def __str__(self) -> str:
        parts = [f"{self.operation}: {self.status_code}", self.code, self.message]
        suffix = f" (request id {self.request_id})" if self.request_id else ""
        return " ".join(part for part in parts if part) + suffix


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
    return next((response.headers[name] for name in _REQUEST_IDS if name in response.headers), "")


def body(response: httpx.Response) -> Any:
    """Return an answer's JSON, None if it holds none."""
    try:
        return response.json()
    except (ValueError, RecursionError):
        return None


def _first(found: Any, names: tuple[str, ...]) -> str:
    """Return the first value of one of these names, the outermost level first; "" if there is none."""
    for level in _levels(found):
        for name in names:
            for each in level:
                if isinstance(value := each.get(name), str | int) and not isinstance(value, bool) and value != "":
                    return _plain(str(value))
    return ""


def _levels(found: Any) -> Iterator[list[dict[str, Any]]]:
    """Yield the objects of an error body, level by level: envelopes, and lists of errors."""
    values = [found]
    for _ in range(_DEPTH):
        lists = [each for each in values if isinstance(each, list)]
        flat = [each for each in values if not isinstance(each, list)] + [item for each in lists for item in each[:10]]
        level = [each for each in flat if isinstance(each, dict)]
        if level:
            yield level
        values = [value for each in level for value in each.values()]


def _plain(text: str) -> str:
    """Return a text on one line, with nothing in it that could steer a terminal."""
    line = " ".join("".join(each if each.isprintable() else " " for each in text[: 4 * _LIMIT]).split())
    return line if len(line) <= _LIMIT else line[: _LIMIT - 1] + "…"
