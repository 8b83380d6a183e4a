"""Authenticate with a token in X-Auth-Token: one that is given, or one that IAM hands out for a user's password."""

from __future__ import annotations

import asyncio
import ipaddress
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx

from .credentials import header_value

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

_HEADER = "X-Auth-Token"
_SPARE = timedelta(minutes=5)  # a token is renewed this long before it expires
_LEAST = timedelta(minutes=1)  # a token is kept at least, whatever the clocks say
_LIFETIME = timedelta(hours=1)  # of a token whose expiry IAM does not tell


class AuthenticationError(Exception):
    """IAM gave no token; `status_code` is the HTTP status of its answer."""

    def __init__(self, message: str, status_code: int) -> None:
        super().__init__(message)
        self.status_code = status_code


class TokenAuth(httpx.Auth):
    """Send a token with every request; for `httpx.Client` and `httpx.AsyncClient`, threads and asyncio tasks.

    Leave `follow_redirects` of the client off, as it is by default: httpx would copy the token to wherever a
    redirect leads.
    """

    def __init__(
        self,
        *,
        token: str | None = None,
        username: str | None = None,
        password: str | None = None,
        domain: str | None = None,
        project: str | None = None,
        project_id: str | None = None,
        iam_endpoint: str | None = None,
    ) -> None:
        """Take a token, which is used as it is, or a user of a domain (account), for whom IAM is asked for tokens.

        Tokens of a user are valid for the project of that id or name, else for the domain. They are renewed before
        they expire and when a request is answered with 401; AuthenticationError is raised if IAM gives none.
        Raise ValueError if neither or both are given, or if `iam_endpoint` is not https (a loopback host may be http).
        """
        login = (username, password, domain, project, project_id, iam_endpoint)
        self._auth: httpx.Auth
        if token and not any(login):
            self._auth = _GivenToken(header_value("token", token))
        elif not token and username and password and domain and iam_endpoint:
            url = _tokens_url(iam_endpoint)
            self._auth = _RenewedToken(_Login(url, username, password, domain, project, project_id))
        else:
            raise ValueError("give either token, or all of username, password, domain and iam_endpoint")

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with a token, and again with a new one if IAM's was refused."""
        return self._auth.sync_auth_flow(request)

    def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the request with a token, and again with a new one if IAM's was refused."""
        return self._auth.async_auth_flow(request)


class _GivenToken(httpx.Auth):
    """Sends a token as it is; a 401 is the caller's to see."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        yield _with_token(request, self._token)


class _RenewedToken(httpx.Auth):
    """Sends a token from IAM, kept until shortly before it expires or until a request with it is answered with 401.

    Threads wait for each other's login, and so do the tasks of one event loop; neither waits for the other kind, as a
    thread that waits for a task may be the one that has to run it. Each kind may thus log in once.
    """

    def __init__(self, login: _Login) -> None:
        self._login = login
        self._token: _Token | None = None
        self._failure: tuple[str, int] | None = None  # message and HTTP status of the last failed login
        self._threads_lock = threading.Lock()  # held during a login
        self._loop_locks: dict[asyncio.AbstractEventLoop, asyncio.Lock] = {}
        self._guard = threading.Lock()  # of the locks by loop, held for a moment only

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.read()  # it may have to be sent twice
        refused = None
        for _ in range(2):
            failure = self._failure
            token = self._usable(refused)
            if not token:
                with self._threads_lock:
                    token = self._got_meanwhile(failure, refused)
                    if not token:
                        response = yield self._login.request(request)
                        response.read()
                        token = self._keep(response)
            response = yield _with_token(request, token)
            if response.status_code != 401:
                return
            response.read()  # gives its connection back before anything waits
            refused = token

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        await request.aread()  # it may have to be sent twice
        refused = None
        for _ in range(2):
            failure = self._failure
            token = self._usable(refused)
            if not token:
                async with self._loop_lock():
                    token = self._got_meanwhile(failure, refused)
                    if not token:
                        response = yield self._login.request(request)
                        await response.aread()
                        token = self._keep(response)
            response = yield _with_token(request, token)
            if response.status_code != 401:
                return
            await response.aread()  # gives its connection back before anything waits
            refused = token

    def _loop_lock(self) -> asyncio.Lock:
        """Return the lock of the running event loop; those of closed loops are dropped."""
        loop = asyncio.get_running_loop()
        with self._guard:
            if loop not in self._loop_locks:
                self._loop_locks = {old: lock for old, lock in self._loop_locks.items() if not old.is_closed()}
                self._loop_locks[loop] = asyncio.Lock()
            return self._loop_locks[loop]

    def _usable(self, refused: str | None) -> str | None:
        """Return the token unless it is the refused one, expires soon, or is not there."""
        token = self._token
        if token is None or token.value == refused or token.expires_at < _now() + _SPARE:
            return None
        return token.value

    def _got_meanwhile(self, failure: tuple[str, int] | None, refused: str | None) -> str | None:
        """Return the token of a login waited for; raise if it failed, as another try might lock the account."""
        token = self._usable(refused)
        if token is None and self._failure is not None and self._failure is not failure:
            raise AuthenticationError(*self._failure)
        return token

    def _keep(self, response: httpx.Response) -> str:
        """End a login: keep the token of IAM's answer, or why there is none."""
        try:
            token = self._login.token(response)
        except AuthenticationError as failure:
            self._failure = (str(failure), failure.status_code)
            raise
        self._token = token
        return token.value


@dataclass(frozen=True, repr=False)
class _Token:
    value: str
    expires_at: datetime


@dataclass(frozen=True, repr=False)
class _Login:
    """How to ask IAM for a token, and how to read its answer."""

    url: httpx.URL
    username: str
    password: str
    domain: str
    project: str | None
    project_id: str | None

    def request(self, cause: httpx.Request) -> httpx.Request:
        """Return a request for a token, with the timeouts of the request that needs it."""
        domain = {"name": self.domain}
        user = {"name": self.username, "password": self.password, "domain": domain}
        identity = {"methods": ["password"], "password": {"user": user}}
        body = {"auth": {"identity": identity, "scope": self._scope()}}
        timeouts = {name: value for name, value in cause.extensions.items() if name == "timeout"}
        return httpx.Request("POST", self.url, json=body, headers={"Accept": "application/json"}, extensions=timeouts)

    def _scope(self) -> dict[str, object]:
        domain = {"name": self.domain}
        if self.project_id:
            return {"project": {"id": self.project_id}}
        return {"project": {"name": self.project, "domain": domain}} if self.project else {"domain": domain}

    def token(self, response: httpx.Response) -> _Token:
        """Return the token of an answer that was read; raise AuthenticationError if it has none."""
        value = response.headers.get("X-Subject-Token")
        if response.is_error or not value:
            busy = response.status_code == 429 or response.is_server_error
            remedy = "try again later" if busy else "check username, password, domain, project and iam_endpoint"
            where = self.url.netloc.decode()
            text = f"IAM at {where} gave no token (HTTP {response.status_code}): {remedy}"
            raise AuthenticationError(text, response.status_code)
        return _Token(value, max(_expiry(response), _now() + _SPARE + _LEAST))


def _with_token(request: httpx.Request, token: str) -> httpx.Request:
    request.headers[_HEADER] = token
    return request


def _now() -> datetime:
    return datetime.now(UTC)


def _expiry(response: httpx.Response) -> datetime:
    """Return when the token of an answer expires; UTC is meant unless it tells otherwise."""
    try:
        expiry = datetime.fromisoformat(response.json()["token"]["expires_at"])
    except (ValueError, LookupError, TypeError):
        return _now() + _LIFETIME
    return expiry if expiry.tzinfo else expiry.replace(tzinfo=UTC)


def _tokens_url(iam_endpoint: str) -> httpx.URL:
    """Return where tokens are made; raise ValueError if a password would travel there in the clear."""
    url = httpx.URL(f"{iam_endpoint.rstrip('/')}/v3/auth/tokens")
    if not url.host or not (url.scheme == "https" or (url.scheme == "http" and _is_loopback(url.host))):
        raise ValueError("iam_endpoint must be an https URL, like https://iam.eu-de.otc.t-systems.com")
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
