"""How requests travel: again if that may help and can do no harm, by the environment's proxy, answers read whole."""

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING, Final, cast
from urllib.request import getproxies, proxy_bypass

import httpx
from httpx_retries import Retry

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable

#: Statuses worth another try, and methods that may be repeated: doing so twice has the effect of once.
_STATUSES: Final = (429, 502, 503, 504)
#: Bytes of an answer, packed or not, that are held in memory.
_MOST: Final = 128 * 2**20
#: How many times as long as a single read an answer may take altogether.
_READS: Final = 20
_METHODS: Final = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE")


def patience(retries: int, backoff: float) -> Retry:
    """Return how often and after how many seconds a request is tried again; the waits add up to two minutes at most."""
    return Retry(
        total=retries, backoff_factor=backoff, max_backoff_wait=30, total_timeout=120,
        status_forcelist=_STATUSES, allowed_methods=_METHODS,
    )  # fmt: skip


def proxy(address: str) -> str | None:
    """Return the proxy that the environment names for an address."""
    url, known = httpx.URL(address), getproxies()
    found = None if proxy_bypass(url.host) else known.get(url.scheme) or known.get("all")
    return found if not found or "://" in found else f"http://{found}"


class WholeTransport(httpx.BaseTransport):
    """Reads answers to their end, so that one that breaks off can be tried again as one that never came."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises httpx.TransportError for no answer and for half of one."""
        response = self._inner.handle_request(request)
        try:
            return _whole(response, b"".join(map(_Limit(request).take, cast("Iterable[bytes]", response.stream))))
        finally:
            response.close()

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class AsyncWholeTransport(httpx.AsyncBaseTransport):
    """Does what :class:`WholeTransport` does, asynchronously."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, as :meth:`WholeTransport.handle_request` does."""
        response = await self._inner.handle_async_request(request)
        try:
            limit = _Limit(request)
            parts = [limit.take(part) async for part in cast("AsyncIterable[bytes]", response.stream)]
            return _whole(response, b"".join(parts))
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _Limit:
    """Counts the bytes of an answer and their time. Raises httpx.DecodingError when there are too many to hold,
    httpx.ReadTimeout when they drip.
    """

    def __init__(self, request: httpx.Request) -> None:
        self._left = _MOST
        self._end = time.monotonic() + _READS * request.extensions["timeout"]["read"]

    def take(self, part: bytes) -> bytes:
        """Return a part as it is."""
        self._left -= len(part)
        if self._left < 0:
            raise _too_much()
        if time.monotonic() > self._end:
            raise httpx.ReadTimeout("the answer comes too slowly")
        return part


def _too_much() -> httpx.DecodingError:
    return httpx.DecodingError(f"the answer is over {_MOST // 2**20} MB")


def _whole(response: httpx.Response, content: bytes) -> httpx.Response:
    """Return an answer with all its content; what says to be packed and cannot be unpacked counts as not packed."""
    headers = response.headers.copy()
    if headers.get("Content-Encoding", "").strip().lower() in {"gzip", "x-gzip", "deflate"}:
        del headers["Content-Encoding"]
        content = _unpacked(content)
    elif "Content-Encoding" in headers:
        try:
            httpx.Response(response.status_code, headers=headers, content=content)
        except httpx.DecodingError:
            del headers["Content-Encoding"]
    stream = httpx.ByteStream(content)
    return httpx.Response(response.status_code, headers=headers, stream=stream, extensions=response.extensions)


def _unpacked(content: bytes) -> bytes:
    """Return what gzip or deflate packed; what is not packed as it is."""
    for form in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # gzip or zlib by their heads, or bare
        try:
            found = zlib.decompressobj(form)
            unpacked = found.decompress(content, _MOST + 1)
        except zlib.error:
            continue
        if len(unpacked) > _MOST:
            raise _too_much()
        if found.eof:
            return unpacked
    return content
