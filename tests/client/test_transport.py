"""Requests are tried again if that may help and can do no harm; answers are read to their end or not at all."""

from __future__ import annotations

import gzip
from io import BytesIO, UnsupportedOperation
from itertools import count
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from runtime import Arguments, File, Json, NotFound, RateLimited, ServerError, TokenAuth
from runtime.errors import ApiError, UnexpectedResponse
from runtime.transport import patience, proxy

from tests.client.conftest import Client, Script, operation, real, send
from tests.client.loopback import Handler

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.client.conftest import Connect

BROKEN = [
    httpx.ConnectError("no"),
    httpx.ConnectTimeout("no"),
    httpx.ReadTimeout("no"),
    httpx.RemoteProtocolError("no"),
]


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
def test_what_may_be_repeated_is(connect: Connect, mode: str, method: str) -> None:
    for trouble in (429, 502, 503, 504, *BROKEN):
        script = Script(trouble, trouble, 200)
        assert send(connect(script), mode, operation(method)) == {}
        assert len(script.requests) == 3


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_must_not_be_repeated_is_not(connect: Connect, mode: str, method: str) -> None:
    for trouble, kind in ((429, RateLimited), (503, ServerError), *((each, type(each)) for each in BROKEN)):
        script = Script(trouble, 200)
        with pytest.raises(kind):
            send(connect(script), mode, operation(method))
        assert len(script.requests) == 1


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize(
    ("answers", "retries", "kind", "tries"),
    [
        ([503] * 4, 3, ServerError, 4),
        ([429] * 3, 2, RateLimited, 3),
        ([503], 0, ServerError, 1),
        ([httpx.ConnectError("no")] * 2, 1, httpx.ConnectError, 2),
        ([500], 3, ServerError, 1),
        ([503, 404], 3, NotFound, 2),
        ([httpx.UnsupportedProtocol("no")], 3, httpx.UnsupportedProtocol, 1),
    ],
)
def test_patience_ends(connect: Connect, mode: str, answers: Any, retries: int, kind: Any, tries: int) -> None:
    script = Script(*answers)
    with pytest.raises(kind):
        send(connect(script, retries=retries), mode, operation("DELETE"))
    assert len(script.requests) == tries


class Pipe(BytesIO):
    """A file that can be read once."""

    def seek(self, offset: int, whence: int = 0) -> int:
        raise UnsupportedOperation


class Tired(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Takes a request at the third time, and reads it each time, as a network does."""

    def __init__(self) -> None:
        self.contents: list[bytes] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.contents.append(b"".join(request.stream))  # type: ignore[arg-type]
        return httpx.Response(200 if len(self.contents) == 3 else 503, json={})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        parts = [part async for part in request.stream]  # type: ignore[union-attr]
        return self.handle_request(httpx.Request("PUT", request.url, content=b"".join(parts)))


@pytest.mark.parametrize("media_type", ["application/octet-stream", "multipart/form-data"])
@pytest.mark.parametrize("mode", ["sync", "asyncio"])
def test_files_are_sent_again_whole(mode: str, media_type: str) -> None:
    wire = Tired()
    file = File(content=Pipe(b"content"))
    arguments = Arguments(path={"id": "1"}, body=file if "octet" in media_type else {"file": file})
    client = Client(auth=TokenAuth(token="t"), transport=wire, async_transport=wire, backoff=0)
    send(client, mode, operation("PUT", media_type=media_type), arguments)
    assert [b"content\r\n" in content + b"\r\n" for content in wire.contents] == [True] * 3


class Dripping(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers byte by byte, each of them in time."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=(b" " for _ in range(30)))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def drops() -> AsyncIterator[bytes]:
            for _ in range(30):
                yield b" "

        return httpx.Response(200, content=drops())


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
def test_an_answer_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    seconds = count()
    monkeypatch.setattr("runtime.transport.time", SimpleNamespace(monotonic=lambda: next(seconds)))
    client = Client(auth=TokenAuth(token="t"), transport=Dripping(), async_transport=Dripping(), timeout=1, retries=0)
    with pytest.raises(httpx.ReadTimeout, match="too slowly"):
        send(client, mode, operation())


def test_waits_grow_and_end(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("httpx_retries.retry.time.sleep", waits.append)
    monkeypatch.setattr("httpx_retries.retry.random.uniform", lambda low, high: high)
    send(connect(Script(503, 503, 503, 200), backoff=0.5), "sync", operation())
    assert waits == [1, 2, 4]
    waits.clear()
    told = httpx.Response(429, headers={"Retry-After": "3600"})
    send(connect(Script(told, 503, 200), backoff=0.5), "sync", operation())
    assert waits == [30, 2]
    assert patience(3, 0.5).total_timeout == 120


PACKED = gzip.compress(b'{"error_code": "E"}', mtime=0)


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize(
    ("status", "content", "result", "expected"),
    [
        (200, PACKED, Json(), {"error_code": "E"}),
        (404, PACKED, Json(), "ShowThing: 404 E"),
        (404, PACKED[:12] + b"broken", Json(), "ShowThing: 404 "),
        (503, b"<html>", Json(), "ShowThing: 503 <html>"),
        (200, b"broken", Json(), "ShowThing: 200 the answer is no JSON"),
        (200, b'{"a": 1}', Json(), {"a": 1}),
        (200, b"a file", bytes, b"a file"),
    ],
)
def test_answers_that_claim_to_be_packed(
    connect: Connect, mode: str, status: int, content: bytes, result: Any, expected: Any
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(content))

    client, called = connect(answer, retries=0), operation(result=result)
    if isinstance(expected, str):
        with pytest.raises(UnexpectedResponse if status == 200 else ApiError) as caught:
            send(client, mode, called)
        assert str(caught.value).startswith(expected)
    else:
        assert send(client, mode, called) == expected


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
def test_the_rest_of_an_answer_stays(connect: Connect, mode: str) -> None:
    told = httpx.Response(418, headers=[("X-A", "1"), ("X-A", "2")], extensions={"reason_phrase": b"Short and stout"})
    with pytest.raises(ApiError) as caught:
        send(connect(Script(told)), mode, operation())
    assert caught.value.response.reason_phrase == "Short and stout"
    assert caught.value.response.headers.get_list("X-A") == ["1", "2"]


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
def test_answers_that_break_off(address: str, mode: str) -> None:
    with real(address) as client:
        half = Arguments(path={"id": "break"})
        Handler.broken = False
        assert send(client, mode, operation(), half) == {"whole": True}
        with pytest.raises(httpx.RemoteProtocolError):
            send(client, mode, operation("POST"), half)


@pytest.mark.parametrize(
    ("environment", "address", "expected"),
    [
        ({}, "https://thing.test", None),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "https://thing.test/v3", "http://proxy.test:3128"),
        ({"HTTPS_PROXY": "proxy.test:3128"}, "https://thing.test", "http://proxy.test:3128"),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "http://thing.test", None),
        ({"ALL_PROXY": "http://proxy.test:3128"}, "https://thing.test", "http://proxy.test:3128"),
        ({"HTTPS_PROXY": "http://proxy.test", "NO_PROXY": ".test"}, "https://thing.test:8443", None),
    ],
)
def test_proxy(environment: dict[str, str], address: str, expected: str | None, monkeypatch: Any) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name.lower(), value)
    assert proxy(address) == expected
