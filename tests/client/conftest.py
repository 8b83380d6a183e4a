"""What tests of the code that every client carries share: a client, and services that answer by a script."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol

import httpx
import pytest
from runtime import Arguments, BaseClient, Json, Operation, Service, TokenAuth

from tests.client.loopback import Handler, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Client(BaseClient):
    service = Service(
        package="thing-client",
        version="1.2",
        endpoint="https://thing.{region}.{domain}/v3",
        variables={"region": "eu-de", "domain": "example.com"},
        endpoint_variable="THING_ENDPOINT",
    )


def operation(method: str = "GET", result: Any = Json(), **options: Any) -> Operation[Any]:  # noqa: B008 - frozen
    return Operation(name="ShowThing", method=method, path="/things/{id}", responses={"200": result}, **options)


THING = Arguments(path={"id": "1"})


def send(client: Client, mode: str, called: Operation[Any], arguments: Arguments = THING) -> Any:
    if mode == "sync":
        return client.send(called, arguments).parsed
    return asyncio.run(client.asend(called, arguments)).parsed


class Script:
    """Answers one after the other; notes the requests and their content."""

    def __init__(self, *answers: int | httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.contents: list[bytes] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.contents.append(request.content)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer, json={}) if isinstance(answer, int) else answer


class Connect(Protocol):
    def __call__(self, handler: Callable[[httpx.Request], httpx.Response], **options: Any) -> Client: ...


@pytest.fixture
def connect() -> Connect:
    """Make a client whose requests a function answers, sync and async."""

    def connected(handler: Callable[[httpx.Request], httpx.Response], **options: Any) -> Client:
        wire = httpx.MockTransport(handler)
        given = {"auth": TokenAuth(token="t0ken"), "endpoint": "https://thing.test/v3", "backoff": 0, **options}
        return Client(transport=wire, async_transport=wire, **given)

    return connected


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where a service listens on this machine."""
    with Server(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def real(address: str, auth: httpx.Auth | None = None) -> Iterator[Client]:
    """Yield a client that uses the network."""
    with Client(auth=auth or TokenAuth(token="s3cret"), endpoint=address, backoff=0, timeout=2) as client:
        yield client
