"""The client: where a service is reached, as whom, and how patiently."""

from __future__ import annotations

import logging
import os
import platform
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar
from urllib.request import getproxies, proxy_bypass

import httpx
from httpx_retries import Retry, RetryTransport

from .environment import auth_from_environment
from .logs import hide_secrets, log

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self

    from .operation import Arguments, Operation, Response

T = TypeVar("T")

#: Seconds: to connect, and for each read or write.
TIMEOUT: Final = httpx.Timeout(60.0, connect=10.0)
#: Statuses worth another try, and methods that may be repeated: doing so twice has the effect of once.
_STATUSES: Final = (429, 502, 503, 504)
_METHODS: Final = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What is fixed about a service.

    Attributes:
        package: Distribution of the client.
        version: Its version.
        endpoint: Address with ``{variables}``, as the OpenAPI document has it.
        variables: Default of each variable.
        endpoint_variable: Environment variable that holds another address.

    """

    package: str
    version: str
    endpoint: str
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    endpoint_variable: str

    def address(self, endpoint: str | None, region: str | None) -> str:
        """Return the base URL: as given, from the environment, or the region's. Raises ValueError for no address."""
        given = endpoint or os.environ.get(self.endpoint_variable, "")
        region = region or os.environ.get("OS_REGION_NAME", "")
        chosen = {**self.variables, **({"region": region} if region else {})}
        address = (given or self.endpoint.format_map(chosen)).rstrip("/")
        if not address.startswith(("https://", "http://")):
            raise ValueError(f"{address!r} is no http(s) address; give endpoint= or set {self.endpoint_variable}")
        return address


class BaseClient:
    """A client of one service, sync and async, for ``with`` and ``async with``; safe to share between threads.

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
            timeout: Seconds, never infinite.
            retries: How often a call is tried again.
            backoff: Seconds before the first retry, doubled for each further one.
            headers: Sent with every call.
            verify: Whether, and against which authorities, certificates are checked.
            transport: Sends requests instead of the network.
            async_transport: The same for async calls.

        """
        self.endpoint = self.service.address(endpoint, region)
        self.logger = logging.getLogger(type(self).__module__.partition(".")[0])
        self._timeout = _finite(timeout)
        self._retry = Retry(
            total=retries, backoff_factor=backoff, max_backoff_wait=30, total_timeout=120,
            status_forcelist=_STATUSES, allowed_methods=_METHODS,
        )  # fmt: skip
        self._auth = auth or auth_from_environment()
        self._headers = {"User-Agent": self._user_agent(), **(headers or {})}
        self._verify = verify
        self._transport = transport
        self._async_transport = async_transport
        self._lock = Lock()
        self._sync: httpx.Client | None = None
        self._async: httpx.AsyncClient | None = None
        hide_secrets()

    def send(self, operation: Operation[T], arguments: Arguments) -> Response[T]:
        """Call an operation. Raises ApiError for an answer that is no success, httpx.HTTPError if none came."""
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
        with self._lock:
            if self._sync is None:
                inner = self._transport or httpx.HTTPTransport(verify=self._verify, proxy=_proxy(self.endpoint))
                self._sync = httpx.Client(
                    transport=RetryTransport(transport=inner, retry=self._retry), **self._options()
                )
            return self._sync

    @property
    def async_httpx_client(self) -> httpx.AsyncClient:
        """The httpx client behind async calls."""
        with self._lock:
            if self._async is None:
                proxy = _proxy(self.endpoint)
                inner = self._async_transport or httpx.AsyncHTTPTransport(verify=self._verify, proxy=proxy)
                self._async = httpx.AsyncClient(transport=RetryTransport(inner, self._retry), **self._options())
            return self._async

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
        """Close the connections of async calls."""
        with self._lock:
            client, self._async = self._async, None
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
    chosen = timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout, connect=min(10.0, timeout))
    if None in chosen.as_dict().values():
        raise ValueError("a timeout without end would hang on a silent service; give seconds")
    return chosen


def _proxy(address: str) -> str | None:
    """Return the proxy that the environment names for an address."""
    url = httpx.URL(address)
    return None if proxy_bypass(url.host) else getproxies().get(url.scheme)
