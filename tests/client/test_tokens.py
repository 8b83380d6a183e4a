"""Tokens are got from IAM once for all that need one, renewed in time, and shown to nobody."""

from __future__ import annotations

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Barrier, Lock
from typing import Any

import httpx
import pytest
from runtime import tokens
from runtime.tokens import AuthenticationError, TokenAuth

SERVICE = "https://vpc.example.com/v1/things"
USER = {"username": "ada", "password": "s3cret-pässword", "domain": "OTC-1", "iam_endpoint": "https://iam.example.com/"}
NOW = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


@dataclass
class Cloud:
    """An IAM that numbers its tokens and answers after a pause, and a service that takes only the last token."""

    pause: float = 0
    accepts: str = "token-{logins}"
    failure: httpx.Response | None = None
    body: Any = field(default_factory=lambda: {"token": {"expires_at": "2025-01-03T03:04:05.678000Z"}})
    refusals: Barrier | None = None
    logins: int = 0
    requests: list[httpx.Request] = field(default_factory=list)
    sent: list[tuple[str | None, bytes]] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        response = self.answer(request)
        if self.refusals and response.status_code == 401:
            self.refusals.wait(5)
        time.sleep(self.pause if request.url.host == "iam.example.com" else 0)
        return response

    async def serve(self, request: httpx.Request) -> httpx.Response:
        response = self.answer(request)
        await asyncio.sleep(self.pause)
        return response

    def answer(self, request: httpx.Request) -> httpx.Response:
        with self.lock:
            self.requests.append(request)
            self.sent.append((request.headers.get("X-Auth-Token"), request.content))
            if request.url.host != "iam.example.com":
                accepted = self.accepts.format(logins=self.logins)
                return httpx.Response(200 if request.headers["X-Auth-Token"] == accepted else 401)
            self.logins += 1
            if self.failure:
                return httpx.Response(self.failure.status_code, headers=self.failure.headers)
            content = self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()
            return httpx.Response(201, headers={"X-Subject-Token": f"token-{self.logins}"}, content=content)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    times = [NOW]  # the last one is now
    monkeypatch.setattr(tokens, "_now", lambda: times[-1])
    return times


def client(cloud: Cloud, auth: httpx.Auth, **options: Any) -> httpx.Client:
    return httpx.Client(transport=httpx.MockTransport(cloud), auth=auth, **options)


def call(cloud: Cloud, auth: httpx.Auth, threads: int = 1) -> list[int]:
    """Return the statuses that so many threads get at once; those of IAM's failures are negative."""
    start = Barrier(threads)

    def status(session: httpx.Client) -> int:
        start.wait(5)
        try:
            return session.get(SERVICE).status_code
        except AuthenticationError as failure:
            return -failure.status_code

    with client(cloud, auth) as session, ThreadPoolExecutor(threads) as pool:
        return list(pool.map(status, [session] * threads))


async def acall(cloud: Cloud, auth: httpx.Auth, tasks: int = 1) -> list[int]:
    """Return the statuses that so many tasks get at once."""
    async with httpx.AsyncClient(transport=httpx.MockTransport(cloud.serve), auth=auth) as session:
        return [got.status_code for got in await asyncio.gather(*(session.get(SERVICE) for _ in range(tasks)))]


def test_a_given_token_is_sent_once_accepted_or_not() -> None:
    cloud = Cloud()
    with client(cloud, TokenAuth(token="token-0")) as session:
        assert session.get(SERVICE, headers={"X-Auth-Token": "other"}).status_code == 200
    assert asyncio.run(acall(cloud, TokenAuth(token="wrong"))) == [401]
    assert [token for token, _ in cloud.sent] == ["token-0", "wrong"]


@pytest.mark.parametrize(
    ("project", "scope"),
    [
        ({}, {"domain": {"name": "OTC-1"}}),
        ({"project": "eu-de"}, {"project": {"name": "eu-de", "domain": {"name": "OTC-1"}}}),
        ({"project_id": "p1"}, {"project": {"id": "p1"}}),
        ({"project": "eu-de", "project_id": "p1"}, {"project": {"id": "p1"}}),
    ],
)
def test_what_iam_is_asked(project: dict[str, str], scope: dict[str, Any]) -> None:
    cloud = Cloud()
    with client(cloud, TokenAuth(**USER, **project), timeout=7) as session:
        assert session.get(SERVICE).status_code == 200
    login = cloud.requests[0]
    assert (login.method, str(login.url), cloud.sent[0][0]) == ("POST", "https://iam.example.com/v3/auth/tokens", None)
    assert login.extensions == {"timeout": httpx.Timeout(7).as_dict()}
    user = {"name": "ada", "password": USER["password"], "domain": {"name": "OTC-1"}}
    identity = {"methods": ["password"], "password": {"user": user}}
    assert json.loads(login.content) == {"auth": {"identity": identity, "scope": scope}}


def test_a_token_is_kept_until_five_minutes_before_it_expires(clock: list[datetime]) -> None:
    cloud, auth = Cloud(), TokenAuth(**USER)
    for hours, logins in [(0, 1), (23.9, 1), (23.95, 2)]:
        clock.append(NOW + timedelta(hours=hours))
        assert (call(cloud, auth), cloud.logins) == ([200], logins)


EXPIRIES = [None, 5, "soon", "2025-01-02T04:04:05", "2025-01-02T04:04:05.1Z", "2025-01-02T05:04:05+01:00"]


@pytest.mark.parametrize(
    "body", [b"", b"\xff", b"<html>", [], {}, {"token": 1}, *({"token": {"expires_at": time}} for time in EXPIRIES)]
)
def test_expiry_is_in_utc_and_if_unknown_in_an_hour(body: Any, clock: list[datetime]) -> None:
    cloud, auth = Cloud(body=body), TokenAuth(**USER)
    for minutes, logins in [(0, 1), (54, 1), (56, 2)]:
        clock.append(NOW + timedelta(minutes=minutes))
        assert (call(cloud, auth), cloud.logins) == ([200], logins)


def test_a_refused_token_is_renewed_and_a_streamed_body_sent_again() -> None:
    cloud, auth = Cloud(), TokenAuth(**USER)
    call(cloud, auth)
    cloud.logins += 1  # the service takes another token now
    with client(cloud, auth) as session:
        assert session.put(SERVICE, content=iter([b"a", b"b"])).status_code == 200
    assert [cloud.sent[-3], cloud.sent[-1]] == [("token-1", b"ab"), ("token-3", b"ab")]
    unread = httpx.Request("PUT", SERVICE, content=iter([b"a", b"b"]))
    assert next(auth.sync_auth_flow(unread)).content == b"ab"  # in memory before it is sent


def test_a_token_refused_twice_is_the_callers_to_see() -> None:
    cloud, auth = Cloud(accepts="none"), TokenAuth(**USER)
    assert call(cloud, auth) == [401]
    assert (cloud.logins, len(cloud.requests)) == (2, 4)
    assert asyncio.run(acall(cloud, auth)) == [401]
    assert (cloud.logins, len(cloud.requests)) == (3, 7)


def test_threads_share_the_first_login_and_one_renewal_when_refused_together() -> None:
    cloud, auth = Cloud(pause=0.05), TokenAuth(**USER)
    assert call(cloud, auth, threads=16) == [200] * 16
    assert cloud.logins == 1
    cloud.logins, cloud.refusals = 2, Barrier(16)
    assert call(cloud, auth, threads=16) == [200] * 16
    assert cloud.logins == 3


def test_threads_share_a_failed_login_as_more_might_lock_the_account() -> None:
    cloud, auth = Cloud(pause=0.1, failure=httpx.Response(401)), TokenAuth(**USER)
    assert call(cloud, auth, threads=16) == [-401] * 16
    assert cloud.logins == 1
    cloud.failure = None
    assert call(cloud, auth) == [200]


def test_tasks_share_logins_in_one_event_loop_after_the_other(clock: list[datetime]) -> None:
    cloud, auth = Cloud(pause=0.01), TokenAuth(**USER)
    for logins in (1, 2, 3):
        clock.append(clock[-1] + timedelta(days=1))
        cloud.body = {"token": {"expires_at": (clock[-1] + timedelta(days=1)).isoformat()}}
        assert asyncio.run(acall(cloud, auth, tasks=50)) == [200] * 50
        assert call(cloud, auth, threads=4) == [200] * 4
        assert cloud.logins == logins
    cloud.logins += 1  # the service takes another token now
    assert asyncio.run(acall(cloud, auth, tasks=50)) == [200] * 50
    assert cloud.logins == 5


def test_a_cancelled_login_leaves_no_lock_behind_and_blocks_no_thread() -> None:
    cloud, auth = Cloud(pause=0.05), TokenAuth(**USER)

    async def cancel_first() -> list[int]:
        first = asyncio.create_task(acall(cloud, auth))
        others = asyncio.create_task(acall(cloud, auth, tasks=5))
        await asyncio.sleep(0.01)
        of_a_thread = call(Cloud(), auth)  # while the event loop waits
        first.cancel()
        return of_a_thread + await others

    assert asyncio.run(cancel_first()) == [200] * 6


def test_a_login_that_does_not_reach_iam_can_be_tried_again() -> None:
    auth = TokenAuth(**USER)
    with client(lambda _: 1 / 0, auth) as session, pytest.raises(ZeroDivisionError):  # type: ignore[arg-type]
        session.get(SERVICE)
    assert call(Cloud(), auth) == [200]


@pytest.mark.parametrize("answer", [(401, {"X-Subject-Token": "t"}), (403, {}), (503, {}), (201, {}), (302, {})])
def test_no_token_is_an_error_that_names_iam_and_no_secret(answer: tuple[int, dict[str, str]]) -> None:
    cloud, auth = Cloud(failure=httpx.Response(answer[0], headers=answer[1])), TokenAuth(**USER)
    with client(cloud, auth) as session, pytest.raises(AuthenticationError) as caught:
        session.get(SERVICE)
    with pytest.raises(AuthenticationError):
        asyncio.run(acall(cloud, auth))
    assert (caught.value.status_code, cloud.logins, len(cloud.requests)) == (answer[0], 2, 2)
    remedy = "try again later" if answer[0] == 503 else "check username"
    assert f"IAM at iam.example.com gave no token (HTTP {answer[0]}): {remedy}" in str(caught.value)
    assert USER["password"] not in str(caught.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:5000", "127.1.2.3", "[::1]:5000"])
def test_an_iam_on_loopback_needs_no_https(host: str) -> None:
    TokenAuth(**{**USER, "iam_endpoint": f"http://{host}/"})


@pytest.mark.parametrize("host", ["iam.example.com", "localhost.example.com", "127.0.0.1@example.com", "10.0.0.1", ""])
@pytest.mark.parametrize("scheme", ["http://", "ftp://", ""])
def test_any_other_iam_needs_https(scheme: str, host: str) -> None:
    with pytest.raises(ValueError, match="must be an https URL"):
        TokenAuth(**{**USER, "iam_endpoint": scheme + host or "https://"})


@pytest.mark.parametrize("given", [{}, {"token": ""}, {"token": "t", **USER}, *({**USER, name: ""} for name in USER)])
def test_half_a_login_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="give either token, or all of"):
        TokenAuth(**given)


def test_secrets_are_not_shown() -> None:
    auth = TokenAuth(**USER)
    call(Cloud(), auth)
    shown = repr([auth, vars(auth), vars(vars(auth)["_auth"]), TokenAuth(token="token-1")])
    assert USER["password"] not in shown
    assert "token-1" not in shown
