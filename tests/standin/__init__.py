"""A stand-in for the vendors on 127.0.0.1, written by hand from the pages in `samples/`.

It knows the DELETE operations of both sample services and nothing of the specs that docs2oas builds from the same
pages: what a generated client sends and understands is held against a second reading of the documentation.

- `cce.py` and `mrs.py` are tables: each operation, what it takes, and all that it may answer.
- `server.py` speaks HTTP. The last ID in the path chooses the answer, see `serve()`.
- This file holds the words that the tables are written in.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REQUEST_ID = "$request_id"
"""Stands in a body for the value of the header X-Request-Id."""


@dataclass(frozen=True)
class Answer:
    """One response. A body is any JSON value, or a text where the content type is not JSON; None is no body."""

    status: int
    body: object = None
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)

    def payload(self, request_id: str) -> bytes:
        """The bytes on the wire."""
        if self.body is None:
            return b""
        text = json.dumps(self.body, ensure_ascii=False) if "json" in self.content_type else str(self.body)
        return text.replace(REQUEST_ID, request_id).encode()

    def until(self, retry_after: str) -> Answer:
        """The same with the header Retry-After."""
        return replace(self, headers={**self.headers, "Retry-After": retry_after})


@dataclass(frozen=True)
class Operation:
    """One page of the reference: what it takes, and all that it may answer."""

    name: str
    path: str
    successes: tuple[Answer, ...]
    errors: tuple[Answer, ...]
    method: str = "DELETE"
    query: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The query parameters with the values allowed, or () if any value is."""
    headers: tuple[str, ...] = ()
    """Headers of this operation alone. All of them are needed."""
    needs: Mapping[str, str | None] = field(default_factory=dict)
    """Query parameters that must be there, each with the parameter that makes it so (None: always)."""

    def answer(self, status: int) -> Answer | None:
        """The answer with this status, if the operation has one."""
        return next((each for each in self.successes + self.errors if each.status == status), None)

    def address(self, last: str, others: str = "some") -> str:
        """Return the path with `last` in its last placeholder and `others` in the ones before it."""
        *before, _ = names = re.findall(r"{(\w+)}", self.path)
        values = dict.fromkeys(before, others) | {names[-1]: last}
        return re.sub(r"{(\w+)}", lambda name: quote(values[name[1]], safe=""), self.path)


def gateway(status: int, code: str, text: str) -> Answer:
    """Answer as the API gateway does, which stands before every service."""
    return Answer(status, {"error_msg": text, "error_code": f"APIGW.{code}", "request_id": REQUEST_ID})


def errors(*common: Answer) -> Callable[..., tuple[Answer, ...]]:
    """Return a function that gives the common errors of a service, some of them replaced by an operation's own."""

    def merged(*own: Answer) -> tuple[Answer, ...]:
        return tuple({each.status: each for each in common + own}.values())

    return merged
