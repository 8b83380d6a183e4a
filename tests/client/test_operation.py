"""Arguments become the request that was meant, and an answer the result that is documented, or a telling error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email import message_from_bytes
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

import httpx
import pytest
from runtime import errors
from runtime.model import NULL, Model, Shapes, WireNames
from runtime.operation import Arguments, File, Json, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


@dataclass(kw_only=True, slots=True)
class Node(Model):
    wire_names: ClassVar[WireNames] = {"os_type": "osType"}
    shapes: ClassVar[Shapes] = {"child": "Node"}

    os_type: str | None = None
    child: Node | None = None
    size: Any = None


@pytest.fixture(autouse=True)
def _models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.model.model", {"Node": Node}.__getitem__)


def request(media_type: str = JSON, joined: tuple[str, ...] = (), **arguments: Any) -> httpx.Request:
    """Return the request as httpx makes it; it must not change what was written."""
    path = "/nodes/{node_id}/x" if "path" in arguments else "/nodes"
    operation: Operation[Any] = Operation(
        name="Op", method="DELETE", path=path, responses={}, media_type=media_type, joined=frozenset(joined)
    )
    with httpx.Client(base_url="https://thing.test/v3", transport=httpx.BaseTransport()) as client:
        made = client.build_request(**operation.request(Arguments(**arguments)))
    made.read()
    return made


IDS = ["a", "a/b c%?#&=+é中", "../..", "..%2f", "%2e%2e", "a\nb\x00", "a;b,c:d@e$!*'()", "~-._", " a ", "...", 7, True]


@pytest.mark.parametrize("value", IDS)
def test_an_id_is_one_segment(value: Any) -> None:
    before, segment, after = request(path={"node_id": value}).url.raw_path.decode().rsplit("/", 2)
    assert (before, after) == ("/v3/nodes", "x")
    assert unquote(segment) == (value if isinstance(value, str) else json.dumps(value))
    assert not set(segment) & set("/?#+ \n")


@pytest.mark.parametrize("value", ["", ".", "..", " ", "\n", " .. ", "\u3000", None, NULL])
def test_an_id_that_names_nothing_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"node_id is .*, which would address another"):
        request(path={"node_id": value})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ""),
        ({"a": None, "b": NULL, "c": []}, ""),
        ({"a": True, "b": False, "c": 0, "d": 1.5, "e": ""}, "a=true&b=false&c=0&d=1.5&e="),
        ({"a": "x y+z&c=d/é中?#%41"}, "a=x%20y%2Bz%26c%3Dd%2F%C3%A9%E4%B8%AD%3F%23%2541"),
        ({"a b[]": "1"}, "a%20b%5B%5D=1"),
        ({"a": ["x", 1, True]}, "a=x&a=1&a=true"),
        ({"joined": ["x", 1, True], "a": ("y",)}, "joined=x%2C1%2Ctrue&a=y"),
        ({"joined": []}, ""),
        ({"o": Node(os_type="x", size=[1, 2])}, "osType=x&size=1&size=2"),
        ({"o": {"a": None, "b": "c"}}, "b=c"),
        ({"o": {"d": {"e": "f"}}}, "o=%7B%22d%22%3A%20%7B%22e%22%3A%20%22f%22%7D%7D"),
        ({"a": [{"k": "中"}]}, "a=%7B%22k%22%3A%20%22%E4%B8%AD%22%7D"),
    ],
)
def test_query(query: dict[str, Any], expected: str) -> None:
    assert request(joined=("joined",), query=query).url.query.decode() == expected


def test_headers() -> None:
    made = request(headers={"X-A": " é中\t", "X-B": True, "X-C": 7, "X-D": None, "Accept": "text/html"})
    sent = dict(made.headers.raw)
    assert (sent[b"X-A"], sent[b"X-B"], sent[b"X-C"]) == ("é中".encode(), b"true", b"7")
    assert sent[b"Accept"] == b"text/html"
    assert b"X-D" not in sent


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\0", "\x7f"])
def test_a_header_cannot_hold_another(end: str) -> None:
    with pytest.raises(ValueError, match="X-A holds a control character") as caught:
        request(headers={"X-A": f"s3cret{end}X-B: 1"})
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        (JSON, Node(os_type="中 é", child=Node(), size=NULL), '{"osType": "中 é", "child": {}, "size": null}'),
        (JSON, {"a": None, "b": [None, Node(size=1)]}, '{"a": null, "b": [null, {"size": 1}]}'),
        (JSON, {}, "{}"),
        (JSON, NULL, "null"),
        (JSON, "x", '"x"'),
        (JSON, b'{"raw":1}', '{"raw":1}'),
        ("application/merge-patch+json; charset=utf-8", {"a": "中"}, '{"a": "中"}'),
        ("text/plain", "中", "中"),
        ("application/octet-stream", b"\0\1", "\0\1"),
        ("application/octet-stream", File(content=b"x"), "x"),
        ("application/octet-stream", File(content=BytesIO(b"x")), "x"),
        (FORM, {"a": "x y+é中&", "b": ["1", 2], "c": True, "d": None}, "a=x+y%2B%C3%A9%E4%B8%AD%26&b=1&b=2&c=true"),
        (FORM.upper(), Node(os_type="x", size={"k": 1}), "osType=x&size=%7B%22k%22%3A+1%7D"),
    ],
)
def test_body(media_type: str, body: Any, expected: str) -> None:
    made = request(media_type, body=body)
    assert made.content.decode() == expected
    assert made.headers.get_list("Content-Type") == [media_type]
    assert made.headers["Content-Length"] == str(len(expected.encode()))


@pytest.mark.parametrize(
    "arguments",
    [
        {"body": {"a": float("nan")}},
        {"body": Node(size=[float("inf")])},
        {"query": {"a": float("nan")}},
        {"query": {"a": "\ud800"}},
        {"body": {"a": "\ud800"}},
        {"media_type": MULTIPART, "body": {"a": {"b": float("nan")}}},
        {"media_type": MULTIPART, "body": {"a": File(content=b"", media_type="a/b\r\nX-B: 1")}},
    ],
)
def test_what_no_request_can_hold_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"JSON|surrogates|control"):
        request(**arguments)


@pytest.mark.parametrize(("media_type", "expected"), [(JSON, [JSON]), (FORM, []), (MULTIPART, []), ("text/plain", [])])
def test_content_type_without_content(media_type: str, expected: list[str]) -> None:
    made = request(media_type)
    assert made.headers.get_list("Content-Type") == expected
    assert made.content == b""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("é中", [("text/plain; charset=utf-8", None, "é中")]),
        (True, [("text/plain; charset=utf-8", None, "true")]),
        (["a", 1], [("text/plain; charset=utf-8", None, "a"), ("text/plain; charset=utf-8", None, "1")]),
        (Node(os_type="中"), [(JSON, None, '{"osType": "中"}')]),
        (b"x", [("application/octet-stream", "file", "x")]),
        (File(content=BytesIO(b"x"), name="a.zip", media_type="application/zip"), [("application/zip", "a.zip", "x")]),
        (File(content=b"x", name='a"\r\nX-B: 1'), [("application/octet-stream", "a%22%0D%0AX-B: 1", "x")]),
        (None, []),
    ],
)
def test_multipart(value: Any, expected: list[tuple[str, str | None, str]]) -> None:
    made = request(MULTIPART, body={"part": value, "last": "1"})
    head = b"Content-Type: " + made.headers["Content-Type"].encode()
    parts: list[Any] = list(message_from_bytes(head + b"\r\n\r\n" + made.content).walk())[1:]
    found = [(part["Content-Type"], part.get_filename(), part.get_payload(decode=True).decode()) for part in parts]
    assert found == [*expected, ("text/plain; charset=utf-8", None, "1")]
    names = [part.get_param("name", header="Content-Disposition") for part in parts]
    assert names == ["part"] * len(expected) + ["last"]


NODE = {"200": Json("Node")}


def answer(responses: Mapping[str, Any], status: int, content: bytes, headers: dict[str, str]) -> Any:
    operation: Operation[Any] = Operation(name="ShowNode", method="GET", path="/", responses=responses)
    found = operation.response(httpx.Response(status, content=content, headers=headers))
    assert (found.status_code, found.content) == (status, content)
    return found.parsed


@pytest.mark.parametrize(
    ("responses", "status", "content", "expected"),
    [
        (NODE, 200, b'{"osType": "new kind", "x": 1}', Node(os_type="new kind", additional_properties={"x": 1})),
        (NODE, 200, b'{"osType": null, "child": 3}', Node(child=3)),  # type: ignore[arg-type]
        (NODE, 200, b'\xef\xbb\xbf{"size": 1}', Node(size=1)),
        (NODE, 200, '{"size": "中"}'.encode("utf-16"), Node(size="中")),
        (NODE, 200, b'{"size": "\xff"}', Node(size="�")),
        (NODE, 200, b"[1]", [1]),
        (NODE, 200, b'"gone"', "gone"),
        (NODE, 200, b"", Node()),
        (NODE, 200, b" \r\n", Node()),
        (NODE, 200, b"null", Node()),
        (NODE, 204, b"", Node()),
        (NODE, 202, b'{"size": 1}', Node(size=1)),
        ({"2XX": Json("Node")}, 207, b'{"size": 1}', Node(size=1)),
        ({"200": Json("Node"), "2XX": None}, 201, b"{}", None),
        ({"200": Json(["Node"])}, 200, b'[{"size": 1}, null]', [Node(size=1), None]),
        ({"200": Json(["Node"])}, 204, b"", []),
        ({"200": Json({"*": "Node"})}, 200, b"", {}),
        ({"200": Json((["Node"], "Node"))}, 200, b"", Node()),
        ({"200": Json()}, 200, b"[0, null]", [0, None]),
        ({"204": None}, 204, b"", None),
        ({"204": None}, 200, b"<html>", None),
        ({"204": None, "200": Json("Node")}, 200, b"{}", Node()),
        ({"200": bytes}, 200, b"\0\xff", b"\0\xff"),
        ({"200": str}, 200, "é".encode("latin-1"), "é"),
        ({}, 200, b"anything", None),
        ({"300": Json("Node")}, 300, b"{}", Node()),
    ],
)
def test_result(responses: Mapping[str, Any], status: int, content: bytes, expected: Any) -> None:
    headers = {"Content-Type": "text/plain; charset=latin-1" if str in responses.values() else JSON}
    assert answer(responses, status, content, headers) == expected


def test_a_text_in_what_is_no_charset() -> None:
    assert answer({"200": str}, 200, "é".encode(), {"Content-Type": "text/plain; charset=hex"}) == "é"


@pytest.mark.parametrize(
    ("status", "content", "message"),
    [
        (200, b"<html><body>log in</body></html>", "the answer is no JSON"),
        (200, b'{"size": 1', "the answer is no JSON"),
        (202, b"OK", "the answer is no JSON"),
        (200, b"[" * 100_000, "the answer is no JSON"),
        (200, b'{"child":' * 600 + b"{}" + b"}" * 600, "the answer is nested too deeply"),
        (302, b"", ""),
        (304, b"", ""),
    ],
)
def test_what_can_be_no_success(status: int, content: bytes, message: str) -> None:
    with pytest.raises(errors.UnexpectedResponse) as caught:
        answer(NODE, status, content, {"X-Request-Id": "r-1"})
    assert (caught.value.status_code, caught.value.message, caught.value.request_id) == (status, message, "r-1")
    assert caught.value.response.content == content


def test_the_whole_answer_is_there() -> None:
    operation: Operation[Any] = Operation(name="ShowNode", method="GET", path="/", responses=NODE)
    found = operation.response(httpx.Response(201, json={"size": 1}, headers={"X-Openstack-Request-Id": "req-1"}))
    assert (found.parsed, found.status_code, found.request_id) == (Node(size=1), 201, "req-1")
    assert found.headers["x-openstack-REQUEST-id"] == "req-1"
