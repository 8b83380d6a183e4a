"""The client reaches the right place as the right one, waits for nothing forever, and can be shared."""

from __future__ import annotations

import asyncio
import math
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from runtime import Arguments, TokenAuth
from runtime.errors import UnexpectedResponse

from tests.client.conftest import THING, Client, Script, operation, real, send

if TYPE_CHECKING:
    from tests.client.conftest import Connect


def test_timeouts(connect: Connect) -> None:
    script = Script(200, 200, 200, 200)
    send(connect(script), "sync", operation())
    send(connect(script, timeout=30), "sync", operation())
    send(connect(script, timeout=5), "asyncio", operation())
    send(connect(script, timeout=httpx.Timeout(7, connect=20)), "sync", operation())
    found = [request.extensions["timeout"] for request in script.requests]
    assert [(each["connect"], each["read"], each["write"], each["pool"]) for each in found] == [
        (10, 60, 60, 60),
        (10, 30, 30, 30),
        (5, 5, 5, 5),
        (20, 7, 7, 7),
    ]


@pytest.mark.parametrize(
    "timeout", [None, math.inf, math.nan, 0, -1, httpx.Timeout(None), httpx.Timeout(5, read=None)], ids=str
)
def test_no_timeout_is_endless(connect: Connect, timeout: Any) -> None:
    with pytest.raises(ValueError, match="number of seconds"):
        connect(Script(), timeout=timeout)


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
def test_headers(connect: Connect, mode: str) -> None:
    script = Script(200, 200)
    send(connect(script), mode, operation())
    send(connect(script, headers={"USER-agent": "mine", "X-Language": "en"}), mode, operation())
    first, second = [request.headers for request in script.requests]
    assert first["User-Agent"].startswith(f"thing-client/1.2 httpx/{httpx.__version__} python/3.")
    assert second.get_list("User-Agent") == ["mine"]
    assert (second["X-Language"], second["X-Auth-Token"]) == ("en", "t0ken")


@pytest.mark.parametrize(
    ("options", "environment", "expected"),
    [
        ({}, {}, "https://thing.eu-de.example.com/v3"),
        ({"region": "eu-nl"}, {"OS_REGION_NAME": "eu-ch"}, "https://thing.eu-nl.example.com/v3"),
        ({}, {"OS_REGION_NAME": "eu-ch"}, "https://thing.eu-ch.example.com/v3"),
        ({"region": ""}, {"OS_REGION_NAME": ""}, "https://thing.eu-de.example.com/v3"),
        ({}, {"THING_ENDPOINT": "https://a.test/"}, "https://a.test"),
        ({"endpoint": "https://b.test"}, {"THING_ENDPOINT": "https://a.test"}, "https://b.test"),
        ({"endpoint": "HTTP://127.0.0.1:8080/x/v1//"}, {}, "HTTP://127.0.0.1:8080/x/v1"),
        ({"endpoint": "https://[::1]:8080"}, {"OS_REGION_NAME": "no region/"}, "https://[::1]:8080"),
    ],
)
def test_address(options: dict[str, str], environment: dict[str, str], expected: str, monkeypatch: Any) -> None:
    for name in ("OS_REGION_NAME", "THING_ENDPOINT"):
        monkeypatch.setenv(name, environment.get(name, ""))
    script = Script(200)
    client = Client(auth=TokenAuth(token="t"), transport=httpx.MockTransport(script), **options)
    assert client.endpoint == expected
    client.send(operation(), THING)
    assert script.requests[0].url == httpx.URL(f"{expected}/things/1")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        *[({"region": region}, "is no region") for region in ("eu de", "eu-de\n", "evil.test/#", "evil.test\\", "a@b")],
        *[
            ({"endpoint": endpoint}, "THING_ENDPOINT")
            for endpoint in (
                "thing.test", "ftp://thing.test", "https://", "https://ada:s3cret@thing.test", "https://thing.test?x=1",
                "https://thing.test/#x", "https://thing .test", "https://thing.test\n", "//thing.test",
            )
        ],
    ],
)  # fmt: skip
def test_what_is_no_address(options: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        Client(auth=TokenAuth(token="t"), **options)
    assert "s3cret" not in str(caught.value)


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "OS_ACCESS_KEY", "OS_SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OS_TOKEN", "of-the-environment")
    script = Script(200)
    Client(transport=httpx.MockTransport(script)).send(operation(), THING)
    assert script.requests[0].headers["X-Auth-Token"] == "of-the-environment"


def test_redirects_are_not_followed(connect: Connect) -> None:
    script = Script(httpx.Response(302, headers={"Location": "https://evil.test/"}))
    with pytest.raises(UnexpectedResponse, match="ShowThing: 302"):
        send(connect(script), "sync", operation())
    assert len(script.requests) == 1


def test_threads_share_a_client(connect: Connect) -> None:
    together = Barrier(8)

    def answer(request: httpx.Request) -> httpx.Response:
        together.wait(5)
        return httpx.Response(200, json=request.url.path.rpartition("/")[2])

    with connect(answer) as client, ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda name: client.send(operation(), Arguments(path={"id": name})).parsed, "abcdefgh")
        assert "".join(found) == "abcdefgh"
        assert len({*pool.map(lambda _: client.httpx_client, range(8))}) == 1


def test_a_closed_client_opens_again(connect: Connect) -> None:
    script = Script(200, 200)
    with connect(script) as client:
        first = client.httpx_client
        send(client, "sync", operation())
    assert first.is_closed
    send(client, "sync", operation())
    assert not client.httpx_client.is_closed
    client.close()
    client.close()


def test_async_with_closes_both(connect: Connect) -> None:
    async def main() -> list[httpx.Client | httpx.AsyncClient]:
        async with connect(Script(200, 200)) as client:
            await client.asend(operation(), THING)
            client.send(operation(), THING)
            return [client.httpx_client, client.async_httpx_client]

    assert [each.is_closed for each in asyncio.run(main())] == [True, True]


def test_event_loops_share_a_client(address: str) -> None:
    async def several() -> list[Any]:
        return [answer.parsed for answer in await asyncio.gather(*(client.asend(operation(), THING) for _ in range(5)))]

    with real(address) as client, ThreadPoolExecutor(2) as pool:
        found = [asyncio.run(several()), asyncio.run(several())]
        found += [made.result(5) for made in [pool.submit(lambda: asyncio.run(several())) for _ in range(2)]]
    assert found == [[{"got": ""}] * 5] * 4


def test_headers_of_any_script_arrive(address: str) -> None:
    with real(address) as client:
        arguments = Arguments(path={"id": "1"}, headers={"X-Told": "é中"})
        assert send(client, "sync", operation(), arguments) == {"got": "é中"}
