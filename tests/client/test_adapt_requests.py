"""Traps in operations: none is lost, and each request is what the document says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import httpx
import pytest

from tests.client.traps import (
    ARRAY,
    OK,
    POINT,
    TEXT,
    Made,
    answer,
    content,
    document,
    make,
    operation,
    parameter,
    thing,
)  # fmt: skip

if TYPE_CHECKING:
    from pathlib import Path

OPERATION_IDS: Final = {
    "equal in snake case": ["DeleteServer", "delete_server", "deleteServer", "DELETE-SERVER"],
    "exactly equal": ["Show", "Show", "Show"],
    "full-width": ["ＶＰＣ", "VPC", "ｖｐｃ"],
    "chinese": ["查询", "删除", "查询Server"],
    "missing": ["", " ", "　"],
    "of Python": ["list", "import", "print", "None", "type", "self"],
    "of the client": ["Client", "sync", "asyncio", "__init__", "_runtime", "models"],
    "long": ["Long" * 100, "Long" * 101],
    "numbers and marks": ["1st", "_", "a/b", "../../x", "a.b"],
    "devices of Windows": ["con", "Com1"],
}


@pytest.mark.parametrize("ids", OPERATION_IDS.values(), ids=OPERATION_IDS)
def test_operation_ids(tmp_path: Path, ids: list[str]) -> None:
    paths = {f"/p{index}": {"get": operation(each, tags=[each])} for index, each in enumerate(ids)}
    made = make(tmp_path, document(paths))
    made.check_whole(len(ids), 0)
    assert {made.path(name) for name in made.functions()} == set(paths)


def test_operations_without_ids_are_called_by_method_and_path(tmp_path: Path) -> None:
    made = make(tmp_path, document({"/v1/{id}/查询": {"get": {"responses": OK}, "delete": {"operationId": "删除"}}}))
    made.check_whole(2, 0)
    assert made.path("get_v1_id", "a") == "/v1/a/%E6%9F%A5%E8%AF%A2"
    assert made.call("delete_v1_id", "a")[0].method == "DELETE"


ARGUMENT_NAMES: Final = (
    "params headers cookies quote client url self _runtime place sync asyncio client_query limit marker x-y x_y x.y"
    " list str id type Any Literal Client TYPE_CHECKING lambda None 名称 ｎａｍｅ name caf\u00e9 cafe\u0301 cafe return"
    " arguments operation _OPERATION _arguments _place iter_things a&b=c a+b %20 #x ?x"
).split(" ")


@pytest.mark.parametrize("paged", [True, False])
def test_parameter_names(tmp_path: Path, paged: bool) -> None:
    names = [*ARGUMENT_NAMES, "body", "Long" * 100, "Long" * 101, "a b", 'a"b', "a\\b", "a\nb", "{x}", "offset"]
    page = {"200": answer(thing(things={"type": "array", "items": thing()}))}
    listed = operation("ListThings", parameters=[parameter(each) for each in names], responses=page if paged else OK)
    made = make(tmp_path, document({"/x": {"get": listed}}))
    made.check_whole(1, 2 if paged else 0)
    module = made.module("api.list_things")
    taken = [each for each in module.sync.__annotations__ if each not in {"client", "return"}]
    assert len(taken) == len(names)
    arguments = {name: f"value {index}" for index, name in enumerate(taken)}
    assert sorted(made.query("list_things", **arguments)) == sorted(zip(names, arguments.values(), strict=True))
    assert hasattr(module, "iter_things") is paged


def test_all_pages_are_fetched_whatever_parameters_are_called(tmp_path: Path) -> None:
    page = {"200": answer(thing(things={"type": "array", "items": thing()}))}
    names = ["offset", "limit", "place", "_place", "sync", "asyncio", "client"]
    listed = operation("ListThings", parameters=[parameter(each) for each in names], responses=page)
    made = make(tmp_path, document({"/x": {"get": listed}}))
    asked: list[dict[str, str]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        return httpx.Response(200, json={"things": [{"id": str(len(asked))}] if len(asked) < 3 else []})

    client = made.module("client").Client(auth=httpx.Auth(), transport=httpx.MockTransport(handle))
    module = made.module("api.list_things")
    given = {"limit": "9", "place": "P", "place_2": "Q", "sync_query": "S", "asyncio_query": "A", "client_query": "C"}
    assert len(list(module.iter_things(client=client, **given))) == 2
    fixed = {"limit": "9", "place": "P", "_place": "Q", "sync": "S", "asyncio": "A", "client": "C"}
    assert asked == [{**fixed, "offset": str(index)} for index in range(3)]


#: A parameter, an argument, and what is sent.
QUERIES: Final[list[tuple[Any, dict[str, Any], list[tuple[str, str]]]]] = [
    (parameter("x", schema=ARRAY), {"x": ["a", "b"]}, [("x", "a"), ("x", "b")]),
    (parameter("x", schema=ARRAY, explode=False), {"x": ["a", "b"]}, [("x", "a,b")]),
    (parameter("x", schema=ARRAY, style="form", explode=True), {"x": ["a", "b"]}, [("x", "a"), ("x", "b")]),
    (parameter("x", schema=ARRAY, style="pipeDelimited", explode=False), {"x": "a|b"}, [("x", "a|b")]),
    (parameter("x", schema=ARRAY, style="pipeDelimited"), {"x": "a|b"}, [("x", "a|b")]),
    (parameter("x", schema=ARRAY, style="spaceDelimited"), {"x": "a b"}, [("x", "a b")]),
    (parameter("x", schema=ARRAY, style="pipeDelimited", explode=True), {"x": ["a"]}, [("x", "a")]),
    (parameter("p", schema=POINT, style="deepObject"), {"p_x": 1, "p_y": 2}, [("p[x]", "1"), ("p[y]", "2")]),
    (parameter("p", schema=POINT, explode=False), {"p": "x,1,y,2"}, [("p", "x,1,y,2")]),
    ({"name": "x", "in": "query", **content(POINT)}, {"x": '{"x":1}'}, [("x", '{"x":1}')]),
    ({"name": "x", "in": "query"}, {"x": "a"}, [("x", "a")]),
    (parameter("x", schema={"type": "string", "format": "binary"}), {"x": "a"}, [("x", "a")]),
    (parameter("x", schema={"type": "boolean"}), {"x": True}, [("x", "true")]),
    (parameter("x", schema={**TEXT, "format": "date-time", "default": "now"}), {"x": "now"}, [("x", "now")]),
    (parameter("x", schema={"enum": ["a", 1, None, 1.5, True]}), {"x": 1.5}, [("x", "1.5")]),
    (parameter("x", schema={"type": ["string", "null"], "enum": ["a", None]}), {"x": "a"}, [("x", "a")]),
    (parameter("x", schema=True), {"x": "a"}, [("x", "a")]),
]  # fmt: skip


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One client with an operation for each of the parameters above."""
    shown = {f"/{n}": {"get": operation(f"Show{n}", parameters=[case[0]])} for n, case in enumerate(QUERIES)}
    made = make(tmp_path_factory.mktemp("queries"), document(shown))
    assert made.codes == set()
    return made


@pytest.mark.parametrize("number", range(len(QUERIES)))
def test_queries(queries: Made, number: int) -> None:
    _, given, sent = QUERIES[number]
    assert queries.query(f"show{number}", **given) == sent


def test_an_object_in_the_query_is_sent_by_its_parts(tmp_path: Path) -> None:
    made = make(tmp_path, document({"/x": {"get": operation("Show", parameters=[parameter("p", schema=POINT)])}}))
    (name,) = dir(made.module("models"))
    assert made.query("show", p=made.model(name)(x=1, y=2)) == [("x", "1"), ("y", "2")]


#: A schema, a value of a header, and what is sent.
HEADERS: Final[list[tuple[Any, Any, str]]] = [
    (ARRAY, "a,b", "a,b"),
    (POINT, "x,1", "x,1"),
    ({"type": "string", "format": "date-time"}, "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
    ({"type": "integer", "default": "abc"}, 5, "5"),
    ({"type": "boolean"}, False, "false"),
    ({"anyOf": [TEXT, ARRAY]}, "a", "a"),
    ({"type": "string", "enum": ["a_b", "a-b", "A-B"]}, "A-B", "A-B"),
    ({}, "a", "a"),
]


def test_headers(tmp_path: Path) -> None:
    taken = [parameter(f"X-H.{number}", "header", schema) for number, (schema, _, _) in enumerate(HEADERS)]
    made = make(tmp_path, document({"/x": {"get": operation("Show", parameters=taken)}}))
    made.check_whole(1, 0)
    request, _ = made.call("show", **{f"x_h_{number}": given for number, (_, given, _) in enumerate(HEADERS)})
    assert [request.headers[f"X-H.{number}"] for number in range(len(HEADERS))] == [sent for _, _, sent in HEADERS]


def test_headers_that_differ_in_case_are_both_sent(tmp_path: Path) -> None:
    taken = [parameter("X-A", "header"), parameter("x-a", "header")]
    made = make(tmp_path, document({"/x": {"get": operation("Show", parameters=taken)}}))
    request, _ = made.call("show", x_a="1", x_a_2="2")
    assert request.headers.get_list("x-a") == ["1", "2"]


def test_headers_of_the_client_are_its_own(tmp_path: Path) -> None:
    own = ["Accept", "Content-Type", "Authorization", "X-Auth-Token"]
    taken = [parameter(each, "header", required=True) for each in own]
    made = make(tmp_path, document({"/x": {"get": operation("Show", parameters=taken)}}))
    assert made.codes == set()
    made.call("show")


@pytest.mark.parametrize(
    ("path", "stated", "given", "sent"),
    [
        ("/a/{id}", [parameter("id", "path", required=False)], ["x"], "/a/x"),
        ("/a/{id}", [], ["x"], "/a/x"),
        ("/a/{id}", [parameter("id", "path"), parameter("id", "path")], ["x"], "/a/x"),
        ("/a/{id}/b/{id}", [parameter("id", "path")], ["x"], "/a/x/b/x"),
        ("/a/{b.c}/{b-c}/{b_c}", [], ["x", "y", "z"], "/a/x/y/z"),
        ("/a/{z}/{y}", [parameter("y", "path"), parameter("z", "path")], ["z", "y"], "/a/z/y"),
        ("/a/{编号}/{１}", [], ["x", "y"], "/a/x/y"),
        ("/a/{a!r}/{a.b}/{0}/{a:>9}/{a[0]}", [], list("vwxyz"), "/a/v/w/x/y/z"),
        ("/a/{{x}}/}{", [], ["x"], "/a/%7Bx%7D/%7D%7B"),
        ("/a/{}", [], ["x"], "/a/x"),
        ("/a{b}c{d}", [], ["x", "y"], "/axcy"),
        ("/a/{client}/{body}/{self}/{sync}", [], list("wxyz"), "/a/w/x/y/z"),
        ("/查询/a b/%41", [], [], "/%E6%9F%A5%E8%AF%A2/a%20b/%41"),
        ("/a/{id}#start", [], ["x"], "/a/x"),
        ("/a?x=1", [], [], "/a?x=1"),
        ("/a?x=1&x=2&acl#f", [], [], "/a?x=1&x=2&acl="),
        ("a/b", [], [], "/a/b"),
        ("//elsewhere.example/a", [], [], "/elsewhere.example/a"),
        ("https://elsewhere.example/a", [], [], "/https://elsewhere.example/a"),
        ("/a/{id}", [parameter("id", "path", ARRAY)], ["x,y"], "/a/x%2Cy"),
        ("/a/{id}", [parameter("id", "path", {"type": "string", "format": "binary"})], ["../x"], "/a/..%2Fx"),
    ],
)
def test_paths(tmp_path: Path, path: str, stated: list[Any], given: list[str], sent: str) -> None:
    made = make(tmp_path, document({path: {"get": operation("Show", parameters=stated)}}))
    assert made.codes == set()
    assert made.path("show", *given) == sent


@pytest.mark.parametrize(
    ("path", "stated", "given", "sent"),
    [
        ("/a?action={act}", [parameter("act", "path")], {"action": "b"}, [("action", "b")]),
        ("/a?action={act}&x=1", [], {"action": "b"}, [("x", "1"), ("action", "b")]),
        ("/a?action={action}", [parameter("action")], {"action": "b"}, [("action", "b")]),
        ("/a?x=1", [parameter("y")], {"y": "2"}, [("x", "1"), ("y", "2")]),
        ("/a?x=1", [parameter("y")], {}, [("x", "1")]),
        ("/a", [parameter("extra", "path")], {"extra": "b"}, [("extra", "b")]),
    ],
)
def test_queries_in_paths(
    tmp_path: Path, path: str, stated: list[Any], given: dict[str, str], sent: list[tuple[str, str]]
) -> None:
    made = make(tmp_path, document({path: {"get": operation("Show", parameters=stated)}}))
    assert made.codes == set()
    assert made.query("show", **given) == sent


def test_paths_that_differ_in_placeholders_or_fragments_only(tmp_path: Path) -> None:
    names = ["/a/{x}", "/a/{y}", "/a/{x}#again", "/a/{x}?", "/a/{x}/"]
    made = make(tmp_path, document({path: {"get": {"responses": OK}} for path in names}))
    assert made.outcome.functions == len(names)


def test_parameters_of_paths_and_components(tmp_path: Path) -> None:
    shared = [{"$ref": "#/components/parameters/Id"}, parameter("tag")]
    own = [{"$ref": "#/components/parameters/Tag"}, parameter("id"), parameter("Id")]
    components = {"parameters": {"Id": parameter("id", "path"), "Tag": parameter("tag", schema=ARRAY)}}
    paths = {"/a/{id}": {"parameters": shared, "get": operation("Show", parameters=own)}}
    made = make(tmp_path, {**document(paths), "components": components})
    assert made.codes == set()
    request, _ = made.call("show", "x", tag=["a", "b"], id_2="y", id_3="z")
    assert str(request.url) == "https://service.test/a/x?tag=a&tag=b&id=y&Id=z"
