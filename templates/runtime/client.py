"""The client: where a service is reached, as whom, and how patiently."""

from __future__ import annotations

import asyncio
import logging
import math
import os
import platform
import re
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

import httpx
from httpx_retries import RetryTransport

from .environment import auth_from_environment
from .logs import hide_secrets, log
from .transport import AsyncWholeTransport, WholeTransport, patience, proxy

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self

    from .operation import Arguments, Operation, Response

T = TypeVar("T")

#: Seconds: to connect, and for each read or write.
TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)
#: A host, perhaps a port and a path. Credentials in an address would be logged, a query would be lost.
_ADDRESS: Final = re.compile(r"https?://([\w.-]+|\[[\da-f:.]+\])(:\d+)?(/[^\s?#\\]*)?", re.IGNORECASE)
_REGION: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What is fixed about a service.

    Attributes:
        package: Distribution of the client.
        version: Its version.
        endpoint: Address with ``{variables}``, as the OpenAPI document has it.
        variables: Default of each variable.
        endpoint_variable: Environment variable that holds another address.
        secured: Whether it asks who calls.

    """

    package: str
    version: str
    endpoint: str
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    endpoint_variable: str
    secured: bool = True

    def address(self, endpoint: str | None, region: str | None) -> str:
        """Return the base URL: as given, from the environment, or the region's. Raises ValueError for no address."""
        given = endpoint or os.environ.get(self.endpoint_variable, "")
        region = region or os.environ.get("OS_REGION_NAME", "")
        if region and not given and not _REGION.fullmatch(region):
            raise ValueError(f"{region!r} is no region; give its id, like eu-de")
        chosen = {**self.variables, **({"region": region} if region else {})}
        address = (given or self.endpoint.format_map(chosen)).rstrip("/")
        if not _ADDRESS.fullmatch(address):
            raise ValueError(f'no plain http(s) address; give endpoint="https://..." or set {self.endpoint_variable}')
        return address


class BaseClient:
    """A client of one service, sync and async, for ``with`` and ``async with``.

    Threads and event loops may share it. Once closed, it opens new connections when it is used again.

    Without ``auth`` the credentials come from environment variables, see ``auth_from_environment``. Answers 429, 502,
    503 and 504, timeouts and broken connections are tried again, later each time, if the method may be repeated.
    """

    service: ClassVar[Service]

    def __init__(
        self,
        *,
        auth: httpx.Auth | None = None,
        region: str | None = None,
        endpoint: str | None = None,
        timeout: httpx.Timeout | float = TIMEOUT,
        retries: int = 3,
        backoff: float = 0.5,
        headers: Mapping[str, str] | None = None,
        verify: ssl.SSLContext | bool = True,
        transport: httpx.BaseTransport | None = None,
        async_transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Make a client; no connection is opened before the first call.

        Args:
            auth: ``TokenAuth`` or ``AkSkAuth``.
            region: Region the service is called in.
            endpoint: Another address than the region's.
            timeout: Seconds for each step, never infinite; an answer may take twenty times as long altogether.
            retries: How often a call is tried again.
            backoff: Seconds before the first retry, on average, doubled for each further one.
            headers: Sent with every call.
            verify: Whether, and against which authorities, certificates are checked.
            transport: Sends requests instead of the network.
            async_transport: The same for async calls.

        """
        self.endpoint = self.service.address(endpoint, region)
        self.logger = logging.getLogger(type(self).__module__.partition(".")[0])
        self._timeout = _finite(timeout)
        self._retry = patience(retries, backoff)
        self._auth = auth or (auth_from_environment() if self.service.secured else None)
        self._headers = httpx.Headers({"User-Agent": self._user_agent()})
        self._headers.update(headers)
        self._verify = verify
        self._transport = transport
        self._async_transport = async_transport
        self._begin()
        hide_secrets()

    def _begin(self) -> None:
        """Start without connections: in a process that was forked they are the parent's."""
        self._process = os.getpid()
        self._lock = Lock()
        self._sync: httpx.Client | None = None
        self._async: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = {}

    def send(self, operation: Operation[T], arguments: Arguments) -> Response[T]:
        """Call an operation.

        Raises ValueError for arguments that cannot be sent, ApiError for an answer that is no success, httpx.HTTPError
        if none came.
        """
        client = self.httpx_client
        response = client.send(client.build_request(**operation.request(arguments)))
        log(self.logger, operation.name, response)
        return operation.response(response)

    async def asend(self, operation: Operation[T], arguments: Arguments) -> Response[T]:
        """Call an operation, as :meth:`send` does."""
        client = self.async_httpx_client
        response = await client.send(client.build_request(**operation.request(arguments)))
        log(self.logger, operation.name, response)
        return operation.response(response)

    @property
    def httpx_client(self) -> httpx.Client:
        """The httpx client behind sync calls."""
        if self._process != os.getpid():
            self._begin()
        with self._lock:
            if self._sync is None:
                inner = self._transport or httpx.HTTPTransport(verify=self._verify, proxy=proxy(self.endpoint))
                transport = RetryTransport(WholeTransport(inner), self._retry)
                self._sync = httpx.Client(transport=transport, **self._options())
            return self._sync

    @property
    def async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client behind async calls of the running event loop, which owns its connections."""
        loop = asyncio.get_running_loop()
        if self._process != os.getpid():
            self._begin()
        with self._lock:
            if loop not in self._async:
                self._async = {other: client for other, client in self._async.items() if not other.is_closed()}
                inner = self._async_transport or httpx.AsyncHTTPTransport(
                    verify=self._verify, proxy=proxy(self.endpoint)
                )
                transport = RetryTransport(AsyncWholeTransport(inner), self._retry)
                self._async[loop] = httpx.AsyncClient(transport=transport, **self._options())
            return self._async[loop]

    def _options(self) -> dict[str, Any]:
        return {"base_url": self.endpoint, "auth": self._auth, "headers": self._headers, "timeout": self._timeout}

    def _user_agent(self) -> str:
        python = platform.python_version()
        return f"{self.service.package}/{self.service.version} httpx/{httpx.__version__} python/{python}"

    def close(self) -> None:
        """Close the connections of sync calls."""
        with self._lock:
            client, self._sync = self._sync, None
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close the connections of sync calls, and of async calls of the running event loop."""
        self.close()
        with self._lock:
            client = self._async.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _finite(timeout: httpx.Timeout | float) -> httpx.Timeout:
    chosen = httpx.Timeout(timeout)
    if not all(each is not None and 0 < each < math.inf for each in chosen.as_dict().values()):
        raise ValueError("a timeout is a number of seconds; without one a silent service would be waited for forever")
    return chosen if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout, connect=min(10.0, timeout))
