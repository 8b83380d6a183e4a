"""Traps in bodies, answers and the frame of a document: as documented on the wire, or a finding says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.client.traps import ARRAY, OK, TEXT, Made, answer, content, document, make, operation, parameter, thing, to

if TYPE_CHECKING:
    from pathlib import Path

BINARY: Final = {"type": "string", "format": "binary"}
JSON: Final = "application/json"


@pytest.mark.parametrize(
    ("media_type", "stated"),
    [
        (JSON, JSON),
        ("application/json;charset=UTF-8", "application/json;charset=UTF-8"),
        ("Application/JSON", "Application/JSON"),
        ("application/merge-patch+json", "application/merge-patch+json"),
        ("text/json", "text/json"),
        ("*/*", JSON),
        ("application/*", JSON),
        ("application/json;\r\nX-Evil: 1", JSON),
    ],
)
def test_json_bodies(tmp_path: Path, media_type: str, stated: str) -> None:
    body = content(to("Thing"), media_type)
    item = {method: operation(f"{method}It", requestBody=body) for method in ("get", "post", "delete")}
    made = make(tmp_path, document({"/x": item}, Thing=thing(a=TEXT)))
    made.check_whole(3, 1)
    for method in item:
        request, _ = made.call(f"{method}_it", body=made.model("Thing")(a="名"))
        assert request.headers["Content-Type"] == stated
        assert request.content == '{"a": "名"}'.encode()


@pytest.mark.parametrize(
    ("media_type", "stated", "given", "shown"),
    [
        ("application/xml", "application/xml", "<a>名</a>", "str | bytes | _runtime.File"),
        ("text/plain", "text/plain", "名", "str | bytes | _runtime.File"),
        ("text/yaml; charset=utf-8", "text/yaml; charset=utf-8", "a: 名", "str | bytes | _runtime.File"),
        ("application/zip", "application/zip", b"\0\xff", "bytes | _runtime.File"),
        ("image/*", "application/octet-stream", b"\0\xff", "bytes | _runtime.File"),
        ("application/json-seq", "application/json-seq", b"\0\xff", "bytes | _runtime.File"),
        ("nonsense", "application/octet-stream", b"\0\xff", "bytes | _runtime.File"),
    ],
)
def test_other_bodies(tmp_path: Path, media_type: str, stated: str, given: Any, shown: str) -> None:
    show = operation("Show", requestBody={**content(thing(a=TEXT), media_type), "required": True})
    made = make(tmp_path, document({"/x": {"post": show}}))
    made.check_whole(1, 1)
    request, _ = made.call("show", body=given)
    assert request.headers["Content-Type"] == stated
    assert request.content == (given.encode() if isinstance(given, str) else given)
    assert made.module("api.show").sync.__annotations__["body"] == shown


def test_forms(tmp_path: Path) -> None:
    form = operation("Show", requestBody=content(thing(**{"a-b": TEXT}), "application/x-www-form-urlencoded"))
    made = make(tmp_path, document({"/x": {"post": form}}))
    request, _ = made.call("show", body=made.model("ShowRequestBody")(a_b="c d"))
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert request.content == b"a-b=c+d"


@pytest.mark.parametrize("media_type", ["multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed"])
@pytest.mark.parametrize("file", [BINARY, {"type": "string", "contentMediaType": "image/png"}])
def test_multipart_forms(tmp_path: Path, media_type: str, file: Any) -> None:
    form = thing(file=file, files={"type": "array", "items": file}, note=TEXT)
    made = make(tmp_path, document({"/x": {"post": operation("Show", requestBody=content(form, media_type))}}))
    made.check_whole(1, 1)
    assert made.types("ShowRequestBody")["files"] == "list[_runtime.File] | None"
    upload = made.module("_runtime").File(content=b"\0\xff", name="名.png")
    request, _ = made.call("show", body=made.model("ShowRequestBody")(file=upload, files=[upload], note="n"))
    assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert request.content.count(b"\0\xff") == 2


def test_of_several_media_types_json_is_sent(tmp_path: Path) -> None:
    several = {"application/xml": {"schema": TEXT}, JSON: {"schema": ARRAY}, "multipart/form-data": {"schema": thing()}}
    made = make(tmp_path, document({"/x": {"post": operation("Show", requestBody={"content": several})}}))
    assert made.body("show", body=["a"]) == ["a"]
    assert made.codes == {"client-media-type-left"}


@pytest.mark.parametrize("body", [{"content": {}}, {"content": {JSON: {}}}, {"description": "anything"}])
def test_a_body_without_a_schema_is_anything(tmp_path: Path, body: Any) -> None:
    made = make(tmp_path, document({"/x": {"post": operation("Show", requestBody=body)}}))
    assert made.body("show", body=[{"a": 1}]) == [{"a": 1}]


#: Documented responses, an answer, and what becomes of it.
ANSWERS: Final[dict[str, tuple[dict[str, Any], int, dict[str, Any], Any]]] = {
    "none": ({"204": {"description": ""}}, 204, {}, None),
    "xml": ({"200": answer(TEXT, "application/xml")}, 200, {"content": b"<a/>"}, b"<a/>"),
    "text": ({"200": answer(TEXT, "text/plain")}, 200, {"text": "名"}, "名"),
    "binary": ({"200": answer(BINARY, "application/zip")}, 200, {"content": b"\0\xff"}, b"\0\xff"),
    "binary said to be JSON": ({"200": answer(BINARY)}, 200, {"content": b"\0\xff"}, b"\0\xff"),
    "any media type": ({"200": answer(ARRAY, "*/*")}, 200, {"json": ["a"]}, ["a"]),
    "problem": ({"200": answer(ARRAY, "application/problem+json")}, 200, {"json": ["a"]}, ["a"]),
    "several": ({"200": {"content": {"text/csv": {}, JSON: {"schema": ARRAY}}}}, 200, {"json": ["a"]}, ["a"]),
    "no schema": ({"200": {"content": {JSON: {}}}}, 200, {"json": {"a": 1}}, {"a": 1}),
    "default only": ({"default": answer(ARRAY)}, 200, {"json": ["a"]}, ["a"]),
    "range": ({"2XX": answer(ARRAY)}, 206, {"json": ["a"]}, ["a"]),
    "range in lower case": ({"2xx": answer(ARRAY)}, 206, {"json": ["a"]}, ["a"]),
    "choices": ({"300": answer(ARRAY)}, 300, {"json": ["a"]}, ["a"]),
    "errors only": ({"404": answer(thing())}, 200, {"json": {"a": 1}}, {"a": 1}),
    "nothing documented": ({}, 200, {"json": {"a": 1}}, {"a": 1}),
    "another success": ({"200": answer(ARRAY), "204": {"description": ""}}, 204, {}, None),
    "extension": ({"200": answer(ARRAY), "x-note": {"a": 1}}, 200, {"json": ["a"]}, ["a"]),
}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One client with an operation for each of the responses above."""
    shown = {f"/{n}": {"get": operation(f"Show{n}", responses=case[0])} for n, case in enumerate(ANSWERS.values())}
    made = make(tmp_path_factory.mktemp("answers"), document(shown))
    assert made.codes == set()
    return made


@pytest.mark.parametrize("case", ANSWERS)
def test_answers(answers: Made, case: str) -> None:
    _, status, given, read = ANSWERS[case]
    assert answers.result(f"show{[*ANSWERS].index(case)}", status, **given) == read


def test_frames(tmp_path: Path) -> None:
    """What a client has no use for costs it nothing; what others write without quotes or order is read."""
    listed = {
        "get": {**operation("List"), "responses": {200: OK["200"]}, "tags": ["云服务器", "ＶＰＣ"], "callbacks": {}}
    }
    paths = {"/a": {"$ref": "#/components/pathItems/Item"}, "/b": {"$ref": "#/paths/~1a"}, "x-note": {"get": 1}}
    paths |= {"/c": {"summary": "s", "parameters": [parameter("q")], "delete": {"security": []}}}
    stated = document(paths, **{"Never.Used": thing()})
    stated["components"] |= {"pathItems": {"Item": listed}, "securitySchemes": {}, "callbacks": {"x": {"/x": listed}}}
    stated |= {"webhooks": {"hook": listed}, "security": [{"token": []}], "tags": [{"name": "云服务器"}], "x-more": 1}
    made = make(tmp_path, stated)
    made.check_whole(3, 1)
    assert made.codes == set()
    assert {made.path(name) for name in ("list_", "list_2")} == {"/a", "/b"}
    assert made.query("delete_c", q="1") == [("q", "1")]


@pytest.mark.parametrize("frame", [{}, {"paths": {}}, {"paths": None, "components": None, "info": None, "tags": None}])
def test_documents_without_operations(tmp_path: Path, frame: dict[str, Any]) -> None:
    made = make(tmp_path, {"openapi": "3.1.0", **frame})
    made.check_whole(0, 0)
    assert made.codes == {"client-endpoint-missing"}


def get(path: str = "/x", **operation: Any) -> dict[str, Any]:
    return document({path: {"get": operation}})


def taking(parameter: Any, path: str = "/x") -> dict[str, Any]:
    return get(path, parameters=[parameter])


def served(*servers: Any, **item: Any) -> dict[str, Any]:
    return {**document({"/x": {"get": {}, **item}}), "servers": list(servers)}


HOST: Final = {"url": "https://service.example"}
REFERENCES: Final = {"/x": {"get": {}}, "/y": {"$ref": "#/paths/~1x", "put": {}}}
#: Documents of which nothing is made, and why.
REFUSED: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "swagger": ({"swagger": "2.0", "paths": {"/x": {"get": {}}}}, "spec-version-unsupported"),
    "later version": ({"openapi": "3.2.0", "paths": {}}, "spec-version-unsupported"),
    "no OpenAPI": ({"version": 1, "pointers": {}}, "spec-version-unsupported"),
    "missing schema": (document(None, A=thing(x=to("B"))), "spec-ref-dangling"),
    "missing parameter": (taking({"$ref": "#/components/parameters/B"}), "spec-ref-dangling"),
    "remote reference": (document(None, A=thing(x={"$ref": "other.yaml#/A"})), "spec-ref-remote"),
    "anchor": (document(None, A={**thing(), "$anchor": "a"}, B=thing(x={"$ref": "#a"})), "client-anchor"),
    "operation beside a reference": (document(REFERENCES), "client-operation-lost"),
}
#: Documents of which a client is made, and what is told of it.
TOLD: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "cookie": (taking(parameter("a", "cookie")), "client-parameter-unsupported"),
    "header no one can send": (taking(parameter("名", "header")), "client-parameter-unsupported"),
    "parameter without a name": (taking({}), "client-parameter-unsupported"),
    "parameter that the path fixes": (taking(parameter("a"), "/x?a=1"), "client-parameter-unsupported"),
    "odd query of a path": (get("/x?{q}=1&a={b}c"), "client-parameter-unsupported"),
    "object of any parts": (taking(parameter("a", schema={}, style="deepObject")), "client-parameter-unsupported"),
    "marks in a path": (taking(parameter("a", "path", style="matrix"), "/x/{a}"), "client-parameter-style"),
    "status of two": (get(responses={"200/202": OK["200"]}), "client-response-left"),
    "status in words": (get(responses={"ok": OK["200"]}), "client-response-left"),
    "other multipart": (get(requestBody=content(thing(), "multipart/mixed")), "client-media-type-left"),
    "list of itself": (
        document({"/x": {"get": {}}}, A={"items": to("A")}, B=thing(a=to("A"))),
        "client-schema-endless",
    ),
    "server of an operation": (served(HOST, get={"servers": [{"url": "/v2"}]}), "client-server-left"),
    "server of a path": (served(HOST, servers=[{"url": "https://x.example"}]), "client-server-left"),
    "no server": (served(), "client-endpoint-missing"),
    "relative server": (served({"url": "/v1"}), "client-endpoint-missing"),
    "undeclared variable": (served({"url": "https://{a}.example"}), "client-endpoint-missing"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(tmp_path: Path, case: str) -> None:
    stated, code = REFUSED[case]
    made = make(tmp_path, stated)
    assert made.codes == {code}
    assert made.outcome.failed
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("case", TOLD)
def test_told(tmp_path: Path, case: str) -> None:
    stated, code = TOLD[case]
    made = make(tmp_path, stated)
    assert made.codes == {code}
    made.check_whole(1, made.outcome.classes)


def test_servers_with_variables_of_any_name(tmp_path: Path) -> None:
    names = {
        "region": {"default": "eu"},
        "地区": {"default": "cn"},
        "a-b": {"default": "c"},
        "class": {"default": "d"},
    }
    url = "https://{region}.{地区}.{a-b}.{class}.example"
    made = make(tmp_path, served({"url": url, "variables": names}))
    assert made.codes == set()
    service = made.module("client").Client.service
    assert service.address(None, "de") == "https://de.cn.c.d.example"
