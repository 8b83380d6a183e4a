"""Authenticate by signing every request with an access key and its secret key (SDK-HMAC-SHA256)."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode

import httpx

from .credentials import header_value

if TYPE_CHECKING:
    from collections.abc import Generator

_ALGORITHM = "SDK-HMAC-SHA256"
_PAYLOAD_HEADER = "X-Sdk-Content-Sha256"
_HASHED_TYPES = ("application/json", "application/bson")


class AkSkAuth(httpx.Auth):
    """Sign requests as Huawei Cloud and Open Telekom Cloud want it; for `httpx.Client` and `httpx.AsyncClient`.

    A signature covers the method, the path, the query, the body, and the headers Host, Content-Type and X-*.
    A body that is neither JSON nor BSON is sent as UNSIGNED-PAYLOAD. A streamed body is read into memory.
    """

    requires_request_body = True

    def __init__(
        self,
        *,
        access_key: str,
        secret_key: str,
        security_token: str | None = None,
        project_id: str | None = None,
        domain_id: str | None = None,
    ) -> None:
        """Take a pair of keys; `security_token` belongs to temporary ones. Raise ValueError if a key is empty."""
        if not access_key or not secret_key:
            raise ValueError("access_key and secret_key must not be empty: create a pair under 'My Credentials'")
        self._access_key = header_value("access_key", access_key)
        self._secret_key = secret_key.strip().encode()
        given = {"X-Security-Token": security_token, "X-Project-Id": project_id, "X-Domain-Id": domain_id}
        self._headers = {name: header_value(name, value) for name, value in given.items() if value}

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request once, signed with the time of now."""
        if b"+" in request.url.query:  # a space to some servers and a plus to others; "%20" is a space to all
            request.url = request.url.copy_with(query=request.url.query.replace(b"+", b"%20"))
        self._sign(request, _now().strftime("%Y%m%dT%H%M%SZ"))
        yield request

    def _sign(self, request: httpx.Request, date: str) -> None:
        """Set the headers of a signature made at `date`, which looks like 20250131T235959Z."""
        request.headers.update({**self._headers, "X-Sdk-Date": date})
        content_type = request.headers.get("Content-Type")
        if content_type and not content_type.startswith(_HASHED_TYPES):
            request.headers[_PAYLOAD_HEADER] = "UNSIGNED-PAYLOAD"
        names = _signed_names(request.headers)
        digest = hashlib.sha256(_canonical_request(request, names)).hexdigest()
        signature = hmac.new(self._secret_key, f"{_ALGORITHM}\n{date}\n{digest}".encode(), "sha256").hexdigest()
        request.headers["Authorization"] = (
            f"{_ALGORITHM} Access={self._access_key}, SignedHeaders={';'.join(names)}, Signature={signature}"
        )


def _now() -> datetime:
    return datetime.now(UTC)


def _signed_names(headers: httpx.Headers) -> list[str]:
    """Return the lower-case names of the headers that no proxy on the way has reason to change, sorted."""
    return sorted(
        name for name in headers if name in {"content-type", "host"} or (name.startswith("x-") and "_" not in name)
    )


def _canonical_request(request: httpx.Request, names: list[str]) -> bytes:
    """Return the text that is signed: method, path, query, headers, their names and the hash of the body."""
    lines = [request.method, _canonical_path(request.url), _canonical_query(request.url)]
    lines += [f"{name}:{request.headers[name].strip()}" for name in names]
    lines += ["", ";".join(names), _payload_hash(request)]
    return "\n".join(lines).encode(request.headers.encoding)


def _canonical_path(url: httpx.URL) -> str:
    """Return the path with all but letters, digits, `-._~` and `/` percent-encoded, and a slash at its end."""
    path = quote(unquote_to_bytes(url.raw_path.partition(b"?")[0]))
    return path if path.endswith("/") else path + "/"


def _canonical_query(url: httpx.URL) -> str:
    """Return the query sorted by decoded name, then value; a name without a value gets an empty one."""
    # Latin-1 maps every byte to one character and back, so bytes that are no UTF-8 come out as they went in.
    pairs = parse_qsl(url.query.decode("ascii"), keep_blank_values=True, encoding="latin-1")
    return urlencode(sorted(pairs), quote_via=quote, encoding="latin-1")


def _payload_hash(request: httpx.Request) -> str:
    """Return the hash of the body in hex, or what the header in its stead says of a body that is not empty."""
    stated = request.headers.get(_PAYLOAD_HEADER) if request.content else None
    return stated or hashlib.sha256(request.content).hexdigest()
