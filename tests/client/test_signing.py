"""Signatures equal those of the vendor's own signer, for what httpx really sends."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest
from runtime import signing
from runtime.signing import AkSkAuth

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ACCESS_KEY, SECRET_KEY = "QTWAOYTTINDUT2QVKYUC", "MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc"
DATE = "20250102T030405Z"
JSON = {"Content-Type": "application/json"}

Pairs = list[tuple[str, Any]]


@dataclass(frozen=True)
class Case:
    """A request: what httpx is given, and the decoded path and query that the vendor's signer is given."""

    name: str
    method: str = "GET"
    host: str = "vpc.eu-de.otc.t-systems.com"
    wire_path: str = "/v1/things"
    path: str = "/v1/things"
    wire_query: str | None = None
    params: Pairs | None = None
    query: Pairs = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    credentials: dict[str, str] = field(default_factory=dict)

    def request(self) -> httpx.Request:
        url = f"https://{self.host}{self.wire_path}" + (f"?{self.wire_query}" if self.wire_query is not None else "")
        headers = {name.encode(): value.encode() for name, value in self.headers.items()}
        return httpx.Request(self.method, url, params=self.params, headers=headers, content=self.body)


PATHS = {
    "/": "/", "/v1": "/v1", "/v1/": "/v1/", "//": "//", "/v1//things": "/v1//things",
    "/v1/things//": "/v1/things//", "/v1/a%20b": "/v1/a b", "/v1/a b": "/v1/a b", "/v1/a+b": "/v1/a+b",
    "/v1/a%2Bb": "/v1/a+b", "/v1/a%2bb": "/v1/a+b", "/v1/a~b": "/v1/a~b", "/v1/a%7Eb": "/v1/a~b",
    "/v1/a*b": "/v1/a*b", "/v1/a%2Ab": "/v1/a*b", "/v1/a%2Fb": "/v1/a/b", "/v1/a%25b": "/v1/a%b",
    "/v1/a%2525b": "/v1/a%25b", "/v1/a%3Fb%23c": "/v1/a?b#c", "/v1/a:b@c": "/v1/a:b@c",
    "/v1/a;b=c,d": "/v1/a;b=c,d", "/v1/!$&'()": "/v1/!$&'()",
    "/v1/%5Ba%5D%7Bb%7D%7C%5C%5E%60%22%3C%3E": '/v1/[a]{b}|\\^`"<>', "/v1/-._": "/v1/-._", "/v1/中文": "/v1/中文",
    "/v1/%2E%2E/x": "/v1/../x",
    "/v1/%E4%B8%AD%E6%96%87/x": "/v1/中文/x", "/v1/%F0%9F%98%80": "/v1/😀", "/v1/%0A%00": "/v1/\n\0",
}  # fmt: skip

QUERIES: dict[str, Pairs] = {
    "": [], "limit=10": [("limit", "10")], "b=2&a=1": [("b", "2"), ("a", "1")],
    "a=2&a=1&a=10": [("a", "2"), ("a", "1"), ("a", "10")], "a=1&a=1": [("a", "1"), ("a", "1")],
    "a-b=1&a=2&a.b=3&aa=4": [("a-b", "1"), ("a", "2"), ("a.b", "3"), ("aa", "4")],
    "B=1&a=2&_=3&A=4": [("B", "1"), ("a", "2"), ("_", "3"), ("A", "4")], "a=": [("a", "")],
    "acl": [("acl", "")], "acl&z=1": [("acl", ""), ("z", "1")], "a=1&&b=2&": [("a", "1"), ("b", "2")],
    "a=b=c": [("a", "b=c")], "a=b%3Dc%26d": [("a", "b=c&d")], "q=a%20b": [("q", "a b")],
    "q=a+b": [("q", "a b")], "q=a%2Bb": [("q", "a+b")], "q=a%2bb": [("q", "a+b")], "q=~a%7Eb": [("q", "~a~b")],
    "q=*a%2Ab": [("q", "*a*b")], "q=100%25": [("q", "100%")], "q=%2525": [("q", "%25")],
    "q=/v1/x?y:@": [("q", "/v1/x?y:@")], "q=!$'(),;": [("q", "!$'(),;")], "q=[a]{b}|^`": [("q", "[a]{b}|^`")],
    "tags%5B%5D=1&tags%5B%5D=0": [("tags[]", "1"), ("tags[]", "0")], "名=中文&名=甲": [("名", "中文"), ("名", "甲")],
    "q=%E4%B8%AD": [("q", "中")], "é=1&z=2&中=3&😀=4": [("é", "1"), ("z", "2"), ("中", "3"), ("😀", "4")],
    "q=%0A%00": [("q", "\n\0")], "start=2025-01-02T03:04:05Z": [("start", "2025-01-02T03:04:05Z")],
}  # fmt: skip

PARAMS: list[Pairs] = [
    [("name", "my server"), ("name", "a+b")],
    [("name", "*~/?&=%#"), ("empty", "")],
    [("中 文", "值"), ("marker", "a==")],
    [("b", "1"), ("a", "2"), ("a", "1")],
]

CHINESE = '{"name": "中文 😀"}'.encode()

BODIES: list[dict[str, Any]] = [
    {"name": "no body", "method": "POST"},
    {"name": "empty body", "method": "POST", "body": b""},
    {"name": "empty JSON body", "method": "POST", "body": b"", "headers": JSON},
    {"name": "JSON", "method": "POST", "body": b'{"a": 1}', "headers": JSON},
    {"name": "JSON with Chinese", "method": "PUT", "body": CHINESE, "headers": JSON},
    {"name": "JSON with charset", "method": "PUT", "body": CHINESE,
     "headers": {"Content-Type": "application/json;charset=utf8"}},
    {"name": "JSON patch", "method": "PATCH", "body": b"[]",
     "headers": {"Content-Type": "application/json-patch+json"}},
    {"name": "merge patch", "method": "PATCH", "body": b"{}",
     "headers": {"Content-Type": "application/merge-patch+json"}},
    {"name": "JSON in capitals", "method": "POST", "body": b"{}", "headers": {"Content-Type": "Application/JSON"}},
    {"name": "BSON", "method": "POST", "body": b"\x05\0\0\0\0", "headers": {"Content-Type": "application/bson"}},
    {"name": "DELETE with body", "method": "DELETE", "body": b'{"ids": []}', "headers": JSON},
    {"name": "GET with body", "method": "GET", "body": b"{}", "headers": JSON},
    {"name": "binary without type", "method": "PUT", "body": bytes(range(256))},
    {"name": "binary", "method": "PUT", "body": bytes(range(256)),
     "headers": {"Content-Type": "application/octet-stream"}},
    {"name": "form", "method": "POST", "body": b"a=1",
     "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
    {"name": "type without body", "method": "GET", "headers": {"Content-Type": "text/plain"}},
    {"name": "stated payload", "method": "POST", "body": b"{}",
     "headers": {**JSON, "X-Sdk-Content-Sha256": "UNSIGNED-PAYLOAD"}},
    {"name": "large", "method": "PUT", "body": b"0123456789abcdef" * 65536, "headers": JSON},
]  # fmt: skip

OTHERS: list[dict[str, Any]] = [
    *({"name": f"method {method}", "method": method} for method in "get HEAD OPTIONS POST PUT PATCH DELETE".split()),
    {"name": "port", "host": "vpc.eu-de.otc.t-systems.com:8443"},
    {"name": "default port", "host": "vpc.eu-de.otc.t-systems.com"},
    {"name": "address", "host": "127.0.0.1:5000"},
    {"name": "IPv6", "host": "[::1]:5000"},
    {"name": "header", "headers": {"X-Language": "zh-cn", "X-Auth-Token": ""}},
    {"name": "header with spaces", "headers": {"X-Note": "  a  b "}},
    {"name": "header with Chinese", "headers": {"X-Note": "中文"}},
    {"name": "header with underscore", "headers": {"X-Some_thing": "1"}},
    {"name": "security token", "credentials": {"security_token": "gQpjbi1ub3J0aA/+=="}},
    {"name": "project", "credentials": {"project_id": "0605767b5780d5762fb3c0186d9e4d93"}},
    {"name": "domain", "credentials": {"domain_id": "0605767b5780d5762fb3c0186d9e4d93"}},
    {"name": "token and project", "credentials": {"security_token": "t", "project_id": "p"}, "body": CHINESE,
     "method": "POST", "headers": JSON, "wire_path": "/v1/p/a%2Ab", "path": "/v1/p/a*b", "wire_query": "b=&a=+",
     "query": [("b", ""), ("a", " ")]},
]  # fmt: skip

CASES = [
    *(Case(f"path {wire}", wire_path=wire, path=path) for wire, path in PATHS.items()),
    *(Case(f"query {wire}", wire_query=wire, query=query) for wire, query in QUERIES.items()),
    *(Case(f"params {query}", params=query, query=query) for query in PARAMS),
    *(Case(**values) for values in BODIES + OTHERS),
]


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signing, "_now", lambda: datetime(2025, 1, 2, 3, 4, 5, 678, UTC))


def auth(**credentials: str) -> AkSkAuth:
    return AkSkAuth(access_key=ACCESS_KEY, secret_key=SECRET_KEY, **credentials)


def signed(request: httpx.Request, **credentials: str) -> httpx.Request:
    return next(auth(**credentials).sync_auth_flow(request))


def vendor_signed(case: Case) -> dict[str, str]:
    """Return the headers that the vendor's signer makes of a case."""
    reason = "the vendor's signer is not installed: pip install huaweicloudsdkcore"
    vendor = pytest.importorskip("huaweicloudsdkcore.auth.credentials", reason=reason)
    given = dict(case.credentials)
    if domain := given.pop("domain_id", None):
        credentials = vendor.GlobalCredentials(ACCESS_KEY, SECRET_KEY, domain)
    else:
        credentials = vendor.BasicCredentials(ACCESS_KEY, SECRET_KEY, given.pop("project_id", None))
    credentials = credentials.with_security_token(given.pop("security_token", None))
    request = vendor.SdkRequest(
        method=case.method, schema="https", host=case.host, resource_path=quote(case.path), body=case.body,
        query_params=list(case.query), header_params={**case.headers, "X-Sdk-Date": DATE},
    )  # fmt: skip
    return credentials.sign_request(request).header_params


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name))
def test_signature_equals_the_vendors(case: Case) -> None:
    expected = vendor_signed(case)
    request = signed(case.request(), **case.credentials)
    assert request.headers["Authorization"] == expected["Authorization"]
    own = {name.lower() for name in case.headers}
    sent = {name: request.headers.get(name) for name in expected if name.lower() not in own}
    assert sent == {name: value for name, value in expected.items() if name.lower() not in own}


def test_cases_are_many_and_distinct() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60


def test_a_known_signature_stays() -> None:
    request = signed(httpx.Request("GET", "https://iam.example.com/v3/projects?name=eu-de"))
    assert request.headers["Authorization"] == (
        f"SDK-HMAC-SHA256 Access={ACCESS_KEY}, SignedHeaders=host;x-sdk-date, "
        "Signature=a541a7d86656e406b2e340f7d15d3ca1f46df54c17be3eb71d586cbc76d71868"
    )


def test_headers_that_proxies_change_are_not_signed() -> None:
    seen = []
    transport = httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(200))
    with httpx.Client(transport=transport, auth=auth()) as client:
        client.post("https://h.example.com/", json={})
    assert "SignedHeaders=content-type;host;x-sdk-date," in seen[0].headers["Authorization"]


def test_a_plus_in_a_query_is_sent_as_the_space_it_stands_for() -> None:
    assert signed(httpx.Request("GET", "https://h/a+b?q=a+b%2B")).url.raw_path == b"/a+b?q=a%20b%2B"


@pytest.mark.parametrize("url", ["https://h/", "https://h/a?", "https://h/%2f?b=1&a&&a=%7e", "https://h/%FF?q=%FF"])
def test_all_else_is_sent_as_given(url: str) -> None:
    request = httpx.Request("GET", url)
    raw_path = request.url.raw_path
    assert signed(request).url.raw_path == raw_path


def test_signing_again_replaces_the_first_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    request = signed(httpx.Request("POST", "https://h/", content=b"a", headers={"Content-Type": "text/plain"}))
    first = dict(request.headers)
    assert dict(signed(request).headers) == first
    monkeypatch.setattr(signing, "_now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    signed(request)
    assert request.headers.get_list("X-Sdk-Date") == ["20260101T000000Z"]
    assert len(request.headers.get_list("Authorization")) == 1
    assert request.headers["Authorization"] != first["authorization"]


def test_a_streamed_body_is_signed_sync_and_async() -> None:
    def chunks() -> Iterator[bytes]:
        yield from (b"{", b"}")

    async def async_chunks() -> AsyncIterator[bytes]:
        for chunk in chunks():
            yield chunk

    async def async_signed() -> httpx.Request:
        return await anext(auth().async_auth_flow(httpx.Request("PUT", "https://h/", content=async_chunks())))

    whole = signed(httpx.Request("PUT", "https://h/", content=b"{}"))
    for request in (signed(httpx.Request("PUT", "https://h/", content=chunks())), asyncio.run(async_signed())):
        assert request.headers["Authorization"] == whole.headers["Authorization"]


@pytest.mark.parametrize("keys", [("", "s"), ("a", ""), ("", "")])
def test_empty_keys_are_refused(keys: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="create a pair"):
        AkSkAuth(access_key=keys[0], secret_key=keys[1])


def test_secrets_are_not_shown() -> None:
    shown = repr(auth(security_token="temporary")) + str(auth(security_token="temporary"))
    assert SECRET_KEY not in shown
    assert "temporary" not in shown
