"""Whatever a service answers when it refuses, an ApiError of the right kind says which code, why, and what to quote."""

from __future__ import annotations

import copy
import gzip
import json
import pickle
from typing import Any

import httpx
import pytest
from runtime import errors
from runtime.errors import ApiError

#: Shapes of error bodies in the vendors' references: (where, body, code, message).
DOCUMENTED: list[tuple[str, Any, str, str]] = [
    ("any, page on answers", {"error_msg": "no name", "error_code": "AS.0001"}, "AS.0001", "no name"),
    ("MRS, page on answers", {"error_msg": "no name", "error_code": "12000002"}, "12000002", "no name"),
    ("CCE, page on error codes", {"errorMessage": "no uid", "errorCode": "CCE.01400001"}, "CCE.01400001", "no uid"),
    ("RDS v1", {"errCode": "RDS.1102", "externalMessage": "名称已存在"}, "RDS.1102", "名称已存在"),
    ("RDS v3", {"error_code": "DBS.200022", "error_msg": "taken"}, "DBS.200022", "taken"),
    ("ECS", {"error": {"message": "illegal", "code": "Ecs.0005"}}, "Ecs.0005", "illegal"),
    (
        "ECS, with details",
        {"error": {"message": "no such ip", "code": "Ecs.0005", "details": [{"code": "Ecs.0039", "message": "ip"}]}},
        "Ecs.0005",
        "no such ip",
    ),
    (
        "ECS, of several",
        {"error": {"message": "some failed", "code": "Ecs.1"}, "internalError": [{"id": "7", "error_code": "Ecs.2"}]},
        "Ecs.1",
        "some failed",
    ),
    ("EVS, Cinder", {"itemNotFound": {"message": "no volume", "code": 404}}, "404", "no volume"),
    ("EVS, Cinder", {"badRequest": {"message": "bad size", "code": "EVS.1"}}, "EVS.1", "bad size"),
    ("EVS, Nova", {"computeFault": {"message": "broken", "code": 500}}, "500", "broken"),
    (
        "ModelArts",
        {"is_success": False, "error_message": "status is 10", "error_code": "ModelArts.0105"},
        "ModelArts.0105",
        "status is 10",
    ),
    ("MRS, jobs", {"job_submit_result": {"error_msg": "no Hive", "error_code": "0168"}}, "0168", "no Hive"),
    (
        "MRS, SQL",
        {"sql_id": "1_x", "message": "line 1:1: there already", "statement": "show tables", "status": "FAILED"},
        "",
        "line 1:1: there already",
    ),
    ("MRS, SQL", {"status": "FAILED", "message": "cannot cancel"}, "", "cannot cancel"),
    ("APIG, shared", {"code": "APIG.9999", "msg": "system"}, "APIG.9999", "system"),
    ("ELB, generic error", {"request_id": "r", "code": 1, "message": "m", "error": {"code": "ELB.1"}}, "1", "m"),
]
#: What gateways, OpenStack and Kubernetes answer for a service.
COMMON: list[tuple[str, Any, str, str]] = [
    ("Keystone", {"error": {"code": 401, "title": "Unauthorized", "message": "log in"}}, "401", "log in"),
    ("Neutron", {"NeutronError": {"type": "PortInUse", "message": "in use", "detail": ""}}, "PortInUse", "in use"),
    ("Kubernetes", {"status": "Failure", "message": "gone", "reason": "NotFound", "code": 404}, "404", "gone"),
    ("a list", {"errors": [{"code": "E1", "message": "first"}, {"code": "E2"}]}, "E1", "first"),
    ("a bare list", [{"code": "E1", "message": "first"}], "E1", "first"),
    ("a list within", {"error": {"errors": [{"code": "E1", "message": "first"}]}}, "E1", "first"),
    ("OAuth", {"error": "invalid_token", "error_description": "too old"}, "", "too old"),
    ("beside a thing", {"server": {"type": "vm", "title": "x"}, "fault": {"code": "E1", "message": "m"}}, "E1", "m"),
    ("summed up", {"error": "Bad Request", "errors": [{"message": "no name"}]}, "", "no name"),
    ("only a text", {"error": "quota"}, "", "quota"),
    ("nulls and blanks", {"error_code": None, "error_msg": " ", "error": {"code": "E1", "message": "m"}}, "E1", "m"),
    ("of other types", {"error_code": True, "error_msg": [], "code": {}, "message": 7}, "", "7"),
]
#: Bodies without a code or a message, and without both: the beginning is shown.
OTHER: list[tuple[str, Any, str, str]] = [
    ("a code", {"error_code": "E1", "x": 1}, "E1", ""),
    ("unknown keys", {"cause": 1}, "", '{"cause": 1}'),
    ("a text", "no way", "", "no way"),
    ("a number", 7, "", "7"),
    ("too deep", {"a": {"b": {"c": {"message": "m"}}}}, "", '{"a": {"b": {"c": {"message": "m"}}}}'),
]


def raised(response: httpx.Response) -> ApiError:
    return errors.error("ShowThing", response)


@pytest.mark.parametrize(("_where", "body", "code", "message"), DOCUMENTED + COMMON + OTHER)
def test_code_and_message(_where: str, body: Any, code: str, message: str) -> None:
    found = raised(httpx.Response(400, content=json.dumps(body, ensure_ascii=False)))
    assert (found.code, found.message) == (code, message)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequest), (401, errors.Unauthorized), (403, errors.Forbidden), (404, errors.NotFound),
        (409, errors.Conflict), (429, errors.RateLimited), (500, errors.ServerError), (503, errors.ServerError),
        (599, errors.ServerError), (405, ApiError), (418, ApiError), (431, ApiError), (494, ApiError),
        (499, ApiError), (600, ApiError), (999, ApiError), (302, errors.UnexpectedResponse),
    ],
)  # fmt: skip
def test_kind(status: int, kind: type[ApiError]) -> None:
    response = httpx.Response(status, json={"error_code": "E", "error_msg": "m"}, headers={"X-Request-Id": "r-1"})
    found = raised(response)
    assert type(found) is kind
    assert found.response is response
    assert str(found) == f"ShowThing: {status} E m (request id r-1)"
    assert repr(found) == f"{kind.__name__}('ShowThing', {status}, 'E', 'm')"


@pytest.mark.parametrize(
    ("content_type", "content", "message"),
    [
        ("application/json", b"", ""),
        ("application/json", b"{", "{"),
        ("application/json", b"null", "null"),
        ("application/json", b"[" * 100_000, "[" * 499 + "…"),
        ("application/json", b"1" * 5000, "1" * 499 + "…"),
        ("text/html", b"<html>\r\n<h1>502 Bad\tGateway</h1>\n", "<html> <h1>502 Bad Gateway</h1>"),
        ("application/json; charset=gbk", '{"message": "中文"}'.encode("gbk"), "中文"),
        ("application/json; charset=gbk", '{"message": "中文"}'.encode(), "中文"),
        ("application/json", '{"message": "é"}'.encode("latin-1"), "�"),
        ("application/json; charset=utf-16", b'{"message": "x"}', "x"),
        ("application/json", '{"message": "é"}'.encode("utf-16"), "é"),
        ("text/plain; charset=utf-16", b"odd", "odd"),
        ("text/plain; charset=latin-1", b"\x9b2J\x1b[31m\xe9\0", "2J [31mé"),
        ("text/plain", "\u202eabc\u2028d\u200be\ufeff".encode(), "abc d e"),
        ("text/plain; charset=" + "x" * 9000, b"y", "y"),
        *[
            (f"text/plain; charset={codec}", "é".encode(), "é")
            for codec in ("rot13", "hex", "base64", "zlib", "bz2", "uu", "idna", "punycode", "undefined", "no-such", "")
        ],
    ],
)
def test_any_body_is_told_on_one_line(content_type: str, content: bytes, message: str) -> None:
    found = raised(httpx.Response(503, content=content, headers={"Content-Type": content_type}))
    assert found.message == message
    assert str(found) == f"ShowThing: 503 {message}".strip()
    assert str(found).isprintable()
    assert repr(found).isprintable()


def test_long_and_odd_texts_of_vendors_are_told_on_one_line() -> None:
    body = {"error_code": "E\n1", "error_msg": "a\r\n\x1b[2J\x85b" + "c" * 600, "request_id": "r\n1"}
    found = raised(httpx.Response(400, json=body))
    assert (found.code, found.request_id) == ("E 1", "r 1")
    assert found.message == ("a [2J b" + "c" * 600)[:499] + "…"
    assert str(found).isprintable()


@pytest.mark.parametrize(
    ("headers", "body", "expected"),
    [
        ({"X-Request-Id": "a"}, {"request_id": "b"}, "a"),
        ({"x-openstack-request-id": "req-a"}, {}, "req-a"),
        ({"X-Compute-Request-Id": "req-b"}, {}, "req-b"),
        ({"X-Request-Id": "", "X-Openstack-Request-Id": "req-a"}, {}, "req-a"),
        ({"X-Request-Id": "\x9b2Jé".encode("latin-1")}, {}, "2Jé"),
        ({}, {"request_id": "b"}, "b"),
        ({}, {"error": {"requestId": "c"}}, "c"),
        ({}, {}, ""),
    ],
)
def test_request_id(headers: dict[str, Any], body: Any, expected: str) -> None:
    found = raised(httpx.Response(400, headers=headers, json=body))
    assert found.request_id == expected
    assert ("request id" in str(found)) == bool(expected)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
@pytest.mark.parametrize("message", ["", "the answer is no JSON"])
def test_copies(again: Any, message: str) -> None:
    request = httpx.Request("GET", "https://thing.test/")
    content = gzip.compress(b'{"error_code": "E", "error_msg": "m"}')
    response = httpx.Response(404, content=content, headers={"Content-Encoding": "gzip"}, request=request)
    found = errors.NotFound("ShowThing", response, message)
    copied = again(found)
    assert type(copied) is errors.NotFound
    assert (str(copied), repr(copied)) == (str(found), repr(found))
    assert copied.response.json() == {"error_code": "E", "error_msg": "m"}
