"""The service tests play and the values they make up: both are held to a document, and against the sample specs."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from scraper.outputs.examples import Checker, Sample
from scraper.outputs.load import load_document
from scraper.outputs.tree import Tree
from tests.client.mock_service import MockService, Violation
from tests.client.samples import NoSampleError, faults, sample

SPECS = sorted((Path(__file__).parents[2] / "spec").glob("*.yaml"))
DOCUMENT: dict[str, Any] = yaml.safe_load("""
openapi: 3.1.0
info: {title: Disks, version: v1}
servers: [{url: "https://{service}.example.com/api/{release}"}]
paths:
  /disks/{disk_id}:
    parameters: [{name: disk_id, in: path, required: true, schema: {type: string, maxLength: 20}}]
    get:
      operationId: ShowDisk
      parameters:
      - {name: limit, in: query, schema: {type: integer, maximum: 100}}
      - {name: all, in: query, schema: {type: boolean}}
      - {name: names, in: query, schema: {type: array, items: {type: string}}}
      - {name: sizes, in: query, explode: false, schema: {type: array, items: {type: integer}}}
      - {name: X-Trace, in: header, schema: {type: string, enum: [a, b]}}
      responses:
        "201": {description: Later}
        "200":
          description: Now
          headers: {X-Request-Id: {schema: {type: string}}, X-Count: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Disk"}}}
        default:
          description: Error
          content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}
    delete: {operationId: DeleteDisk, responses: {"204": {description: Gone}}}
  /disks/default:
    get: {operationId: ShowDefault, responses: {"2XX": {description: Text, content: {text/plain: {schema: {}}}}}}
  /disks/{disk_id}:copy:
    post:
      operationId: CopyDisk
      parameters: [{name: disk_id, in: path, required: true, schema: {type: integer}}]
      requestBody: {$ref: "#/components/requestBodies/Form"}
      responses: {"202": {description: Copying}}
  /disks:
    post:
      operationId: CreateDisk
      parameters: [{name: dry, in: query, required: true, schema: {type: boolean}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Disk"}}}
      responses: {"201": {description: Created}}
  /search:
    get:
      operationId: Search
      parameters: [{name: filter, in: query, required: true, schema: {type: object, properties: {a: {}}}}]
      responses: {"200": {description: Found}}
components:
  requestBodies:
    Form:
      content:
        multipart/form-data:
          schema: {type: object, required: [file], properties: {file: {type: string}, size: {type: integer}}}
  schemas:
    Disk:
      type: object
      required: [name, size]
      properties:
        name: {type: string, minLength: 6}
        size: {type: integer, minimum: 10}
        id: {type: string, format: uuid, readOnly: true}
        password: {type: string, writeOnly: true}
        parent: {$ref: "#/components/schemas/Disk"}
        parts: {type: array, items: {$ref: "#/components/schemas/Disk"}}
        tags: {type: object, additionalProperties: {type: string}}
    Loop: {type: object, required: [next], properties: {next: {$ref: "#/components/schemas/Loop"}}}
    Chain: {oneOf: [{$ref: "#/components/schemas/Loop"}, {type: "null"}]}
""")
OLD = {**DOCUMENT, "openapi": "3.0.3"}
DISK = {"name": "namexx", "size": 10}


@pytest.fixture
def service() -> MockService:
    return MockService(DOCUMENT)


def send(service: MockService, request: str, **more: Any) -> httpx.Response:
    method, path = request.split(" ", 1)
    with httpx.Client(transport=service.transport(), base_url="https://disk.example.com") as client:
        return client.request(method, path, **more)


def made(schema: str, *, document: dict[str, Any] = DOCUMENT, full: bool = True, direction: Any = "response") -> Any:
    return sample(document, yaml.safe_load(schema), direction=direction, full=full)


@pytest.mark.parametrize(("schema", "full", "minimal"), [
    ("{}", "text", "text"),
    ("{type: [array, 'null'], items: {type: boolean}}", [True], []),
    ("{type: array, minItems: 3, uniqueItems: true, items: {enum: [a, b, c]}}", ["a", "b", "c"], ["a", "b", "c"]),
    ("{type: array, minItems: 3, uniqueItems: true, items: {type: integer}}", [1, 0, 2], [1, 0, 2]),
    ("{properties: {a: {}, b: {const: 2}}, required: [b, c]}", {"b": 2, "c": "c", "a": "a"}, {"b": 2, "c": "c"}),
    ("{type: object, additionalProperties: {type: integer}}", {"key0": 1}, {}),
    ("{properties: {a: {type: integer, enum: [x]}, b: {}}}", {"b": "b"}, {}),
    ("{type: object, minProperties: 1, properties: {a: {type: string}}}", {"a": "a", "key0": "key0"}, {"a": "a"}),
    ("{allOf: [{properties: {a: {minimum: 3}}}, {properties: {a: {maximum: 3}}}]}", {"a": 3}, {}),
    ("{allOf: [{type: [string, number]}, {type: [integer, 'null']}]}", 1, 1),
    ("{oneOf: [{type: string}, {type: string, maxLength: 4}, {type: number}]}", 1.5, 1.5),
    ("{anyOf: [{enum: []}, {type: integer, exclusiveMinimum: 4, multipleOf: 3}]}", 6, 6),
    ("{type: string, enum: [null, 1, b]}", "b", "b"),
    ("{type: string, format: date, example: x}", "2024-02-29", "2024-02-29"),
    ("{type: string, format: byte, minLength: 5}", "c2Ftc2Ft", "c2Ftc2Ft"),
    ("{type: string, pattern: '^[A-Z]{2}-\\d+(x|y)[^a0]$'}", "AA-0xA", "AA-0xA"),
    ("{type: string, pattern: '^[a-z]+$', minLength: 12}", "textxxxxxxxx", "textxxxxxxxx"),
    ("{type: string, pattern: '^(?!text)t\\w{3}$', default: tool}", "tool", "tool"),
    ("{type: string, pattern: '^(?<!a)(?=b)$', example: given up}", "given up", "given up"),
    ("{type: integer, minimum: 9007199254740993}", 9007199254740993, 9007199254740993),
    ("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.5}", 0.25, 0.25),
    ("{$ref: '#/components/schemas/Chain'}", None, None),
])  # fmt: skip
def test_sample(schema: str, full: Any, minimal: Any) -> None:
    assert (made(schema), made(schema, full=False)) == (full, minimal)


@pytest.mark.parametrize("schema", [
    "{$ref: '#/components/schemas/Loop'}", "{type: string, minLength: 3, maxLength: 2}", "{type: integer, enum: [a]}",
    "{type: array, minItems: 2, maxItems: 1}", "{required: [a], additionalProperties: false}", "{enum: []}",
    "{oneOf: [{type: string}, {type: string}]}", "{type: array, minItems: 1, items: false}",
])  # fmt: skip
def test_schemas_nothing_fits(schema: str) -> None:
    with pytest.raises(NoSampleError):
        made(schema)


def test_recursion_ends_and_directions_differ() -> None:
    disk = "{$ref: '#/components/schemas/Disk'}"
    read, written = made(disk), made(disk, direction="request")
    assert written == {**DISK, "password": "password", "parts": [], "tags": {"key0": "key0"}}
    assert read.keys() - written.keys() == {"id"}
    assert written.keys() - read.keys() == {"password"}
    assert made(disk, full=False) == DISK


def test_openapi_30() -> None:
    assert made("{type: integer, minimum: 1, exclusiveMinimum: true}", document=OLD) == 2
    assert made("{type: object, nullable: true, required: [a], properties: {a: false}}", document=OLD) is None
    assert made("{$ref: '#/components/schemas/Disk', required: [z]}", document=OLD, full=False) == DISK
    hidden = "{type: object, required: [a, b], properties: {a: {readOnly: true, type: string}, b: {type: string}}}"
    assert made(hidden, document=OLD, direction="request") == {"b": "b"}
    assert made(hidden, direction="request") == {"b": "b", "a": "a"}


def test_faults_are_told_with_their_places() -> None:
    assert faults(DOCUMENT, {"$ref": "#/components/schemas/Disk"}, DISK) == []
    found = faults(DOCUMENT, {"$ref": "#/components/schemas/Disk"}, {"name": "short", "size": 1})
    assert [each.partition(":")[0] for each in found] == ["/name", "/size"]


def test_calls_are_understood(service: MockService) -> None:
    headers = {"X-Trace": "a", "X-Auth-Token": "t"}
    query = {"limit": 7, "all": True, "names": ["1", "b,c"], "sizes": "1,2"}
    answer = send(service, "GET /api/v1/disks/a%2Fb%20c", params=query, headers=headers)
    assert (answer.status_code, answer.headers["X-Count"]) == (200, "1")
    assert answer.json().keys() == {"name", "size", "id", "parts", "tags"}
    call = service.calls[0]
    assert (call.operation_id, call.path, call.body) == ("ShowDisk", {"disk_id": "a/b c"}, None)
    assert call.query == {"limit": 7, "all": True, "names": ["1", "b,c"], "sizes": [1, 2]}
    assert call.headers["x-auth-token"] == "t"


@pytest.mark.parametrize(("request_line", "operation", "path"), [
    ("GET /disks/default", "ShowDefault", {}),
    ("GET /disks/other", "ShowDisk", {"disk_id": "other"}),
    ("POST /disks/5:copy", "CopyDisk", {"disk_id": 5}),
    ("DELETE /api/x/disks/default", "DeleteDisk", {"disk_id": "default"}),
    ("GET /search?filter=%7B%22a%22%3A1%7D", "Search", {}),
    ("GET /search?a=1&b=2", "Search", {}),
])  # fmt: skip
def test_operations_are_found(service: MockService, request_line: str, operation: str, path: dict[str, Any]) -> None:
    send(service, request_line)
    assert service.calls[0][:2] == (operation, path)


@pytest.mark.parametrize(("request_line", "more", "problem"), [
    ("GET /disks/", {}, "no such operation"),
    ("GET /disks/a?limit=101", {}, "query parameter limit = ['101']: .*maximum"),
    ("GET /disks/a?limit=1&limit=2", {}, "query parameter limit"),
    ("GET /disks/a?all=True", {}, "query parameter all"),
    ("GET /disks/a?sizes=1&sizes=2", {}, "query parameter sizes = .*: more than one"),
    ("GET /disks/a?offset=1", {}, "not documented: parameter offset"),
    ("GET /disks/a", {"headers": {"X-Other": "1"}}, "not documented: parameter x-other"),
    ("GET /disks/a", {"headers": {"X-Trace": "c"}}, "header parameter X-Trace"),
    ("GET /disks/aaaaaaaaaaaaaaaaaaaaaa", {}, "path parameter disk_id"),
    ("DELETE /disks/a", {"json": {}}, "a body is sent where none is documented"),
    ("POST /disks", {"json": DISK}, "query parameter dry is missing"),
    ("POST /disks?dry=true", {}, "the body is missing"),
    ("POST /disks?dry=true", {"json": {"name": "a"}}, "body: .*size"),
    ("POST /disks?dry=true", {"content": "{", "headers": {"Content-Type": "application/json"}}, "body: "),
    ("POST /disks?dry=true", {"data": {"name": "a"}}, "content type .* is not documented"),
    ("POST /disks/1:copy", {"files": {"size": (None, "1")}}, "body: .*file"),
    ("POST /disks/1:copy", {"files": {"file": b"", "size": (None, "x")}}, "field size"),
])  # fmt: skip
def test_violations(service: MockService, request_line: str, more: dict[str, Any], problem: str) -> None:
    with pytest.raises(Violation, match=problem.replace("[", r"\[").replace("]", r"\]")):
        send(service, request_line, **more)
    assert service.calls == []


def test_forms_are_read(service: MockService) -> None:
    assert send(service, "POST /disks/1:copy", files={"file": b"abc", "size": (None, "3")}).status_code == 202
    assert service.calls[0].body == {"file": "abc", "size": 3}


def test_answers(service: MockService) -> None:
    assert (send(service, "DELETE /disks/a").status_code, send(service, "GET /disks/default").text) == (204, "text")
    service.answer("ShowDisk", 503, headers={"Retry-After": "1"})
    service.answer("ShowDisk", 200, body=b"<html>")
    service.answer("ShowDisk", 200, body=None)
    first, second, third, fourth = (send(service, "GET /disks/a") for _ in range(4))
    assert (first.status_code, first.json(), first.headers["Retry-After"]) == (503, {"code": "code"}, "1")
    assert (second.content, third.content, fourth.json()["size"]) == (b"<html>", b"", 10)


def test_clients_may_be_asynchronous(service: MockService) -> None:
    async def call() -> httpx.Response:
        async with httpx.AsyncClient(transport=service.transport()) as client:
            return await client.post("https://x/disks", params={"dry": "false"}, json=DISK)

    assert asyncio.run(call()).status_code == 201
    assert service.calls[0].body == DISK


@pytest.mark.parametrize("full", [True, False])
@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_bodies_of_sample_specs(spec: Path, full: bool) -> None:
    tree = Tree(load_document(spec), "3.1")
    assert len(tree.of("media")) > 20
    for pointer, media in tree.of("media"):
        direction: Any = "request" if "/requestBod" in pointer else "response"
        value = sample(tree.document, media["schema"], direction=direction, full=full)
        assert not list(Checker(tree).findings(Sample(pointer, value, f"{pointer}/schema"), "unfit"))
