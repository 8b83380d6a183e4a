"""References of documents that ask for too much, for other hosts, or are odd: each shows all it can, and soon."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from scraper.outputs.portal.entries import Entry, Portal, Quality, Version
from tests.portal.portals import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser import Visit

    Serve = Callable[[Path], str]

OPENED = ".opblock.is-open .responses-wrapper"
EVIL = "https://evil.example/a.json"
OK = {"200": {"description": "d"}}


def one(document: dict[str, Any], folder: Path) -> str:
    """Write a portal with one document; return the path of its reference."""
    whole = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}} | document
    written(Portal("T", "", "", "", "", (Entry("x", "X", (Version("1", whole, {}),), Quality()),)), folder)
    return "x/1/index.html"


def go(page: Page, anchor: str) -> None:
    page.evaluate("anchor => { location.hash = encodeURIComponent(anchor) }", anchor)


def answer(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": "d", "content": {"application/json": {"schema": schema, **more}}}}}


def to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def mesh(name: str, count: int, each: int) -> dict[str, Any]:
    """Schemas that lead to each other, in circles: written out they have no end."""
    links = [[(at * each + step * 7 + 1) % count for step in range(each)] for at in range(count)]
    return {
        f"{name}{at}": {
            "type": "object",
            "properties": {f"p{step}": to(f"{name}{link}") for step, link in enumerate(of)},
        }
        for at, of in enumerate(links)
    }


def nested(key: str, depth: int, **more: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {key: schema, **more}
    return schema


def pattern(depth: int) -> str:
    return "(" * depth + "a" + "+)+" * depth


MESH = mesh("Mesh", 40, 8) | mesh("Net", 30, 3)
TREE = {f"Tree{at}": {"allOf": [to(f"Tree{at + 1}")] * 2} for at in range(30)} | {"Tree30": {"type": "string"}}
TEXT = {"type": "string"}
#: Each froze the page by itself.
TOO_MUCH: dict[str, Any] = {
    "Mesh": to("Mesh0"),
    "Tree": to("Tree0"),
    "Pattern": {"type": "string", "pattern": pattern(6)},
    "Repeated": {"type": "string", "pattern": "((((a{99}){99}){99}){99}){99}"},
    "Default": {"properties": {"default": {"type": "string", "pattern": pattern(6)}}},
    "Length": {"type": "string", "minLength": 10**9},
    "Lengths": {"properties": {f"p{at}": {"type": "string", "minLength": 5000} for at in range(900)}},
    "Items": nested("items", 8, type="array", minItems=50),
    "Contains": {"type": "array", "contains": TEXT, "minContains": 10**9},
    "Maps": nested("additionalProperties", 25, type="object"),
    "Properties": nested("additionalProperties", 5, type="object", minProperties=10**9),
    "Tuple": {"type": "array", "prefixItems": [TEXT] * 20_000},
    "Wide": {"type": "object", "properties": {f"p{at}": TEXT for at in range(5000)}},
    "Values": {"type": "string", "enum": [str(at) for at in range(20_000)]},
    "Inside": {"properties": {"a": {"$ref": "#/paths/~1Inside/get"}, "b": {"$ref": "#/paths"}, "c": {"$ref": "#"}}},
}


def test_documents_that_ask_for_too_much_are_shown_as_far_as_there_is_room(
    visit: Visit, serve: Serve, tmp_path: Path
) -> None:
    paths = {f"/{name}": {"get": {"operationId": name, **answer(schema)}} for name, schema in TOO_MUCH.items()}
    schemas = MESH | TREE | TOO_MUCH
    page = visit(f"{serve(tmp_path)}{one({'paths': paths, 'components': {'schemas': schemas}}, tmp_path)}#Mesh")
    for name in TOO_MUCH:
        go(page, name)
        page.locator(f".opblock.is-open:has([data-path='/{name}']) .responses-wrapper .model-example").first.wait_for()
    go(page, "schema-Mesh0")
    expect(page.locator(".models .json-schema-2020-12__title").first).to_have_text("Mesh0")
    expect(page.locator(".models").get_by_text("p0", exact=True).first).to_be_visible()


def test_what_is_not_too_much_is_as_it_was(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    """Limits that are stated are shown, and examples follow them, as long as they are no harm."""
    schema = {
        "type": "object",
        "properties": {
            "code": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4}$"},
            "names": {"type": "array", "minItems": 3, "items": {"type": "string", "minLength": 10}},
            "minItems": {"type": "integer", "minimum": 7},
            "long": {"type": "string", "minLength": 10**9},
            "self": to("Thing"),
        },
    }
    given = {"minItems": 10**9, "pattern": pattern(9), "$ref": "https://example.com/x", "externalValue": "v"}
    paths = {"/a": {"get": {"operationId": "A", **answer(to("Thing"))}},
             "/b": {"get": {"operationId": "B", **answer({"example": given})}}}  # fmt: skip
    page = visit(f"{serve(tmp_path)}{one({'paths': paths, 'components': {'schemas': {'Thing': schema}}}, tmp_path)}#A")
    page.locator(OPENED).wait_for()
    made = json.loads(page.locator(".example").first.inner_text())
    assert len(made["code"]) == 8
    assert made["names"] == ["stringstri"] * 3
    assert (made["minItems"], made["long"]) == (7, "string")
    go(page, "schema-Thing")
    expect(page.locator(".models").get_by_text(f"\u2265 {10**9} characters")).to_be_visible()
    go(page, "B")
    shown = page.locator(".opblock.is-open:has([data-path='/b']) .example").first
    shown.wait_for()
    assert json.loads(shown.inner_text()) == given


def test_nothing_is_asked_for_that_no_one_asked_for(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    """Even where it is allowed, as it is a server of the document: here, this machine's."""
    home = serve(tmp_path)
    here = f"{home}asked.json"
    example = {"summary": "s", "externalValue": here}
    elsewhere = {"$ref": here}
    operation = {
        "operationId": "Op",
        "externalDocs": {"url": here},
        "parameters": [{"name": "p", "in": "query", "examples": {"e": example}, "schema": elsewhere}, elsewhere],
        "requestBody": {"content": {"application/json": {"schema": elsewhere, "examples": {"e": example},
                                                         }}},
        "responses": {
            "200": {
                "description": "d", "links": {"l": {"operationRef": here}}, "headers": {"h": elsewhere},
                "content": {"application/json": {"examples": {"e": example, "f": elsewhere}, "schema": {
                    "$id": here, "discriminator": {"propertyName": "p", "mapping": {"a": here}}}}},
            },
            "400": elsewhere,
        },
        "callbacks": {"c": elsewhere, "d": {"$url": elsewhere}},
    }  # fmt: skip
    document = {
        "servers": [{"url": home}],
        "security": [{"o": []}],
        "paths": {"/x": {"post": operation}, "/y": elsewhere},
        "components": {
            "schemas": {"S": elsewhere},
            "examples": {"e": example},
            "securitySchemes": {"o": {"type": "openIdConnect", "openIdConnectUrl": here}, "p": elsewhere},
        },
    }
    page = visit(f"{home}{one(document, tmp_path)}#Op")
    page.locator(OPENED).wait_for()
    for tab in page.get_by_role("tab", name="Schema").all():
        tab.click()
    expect(page.locator(".opblock.is-open").get_by_role("link", name=here).first).to_be_visible()
    go(page, "schema-S")
    page.locator(".models [class*=expanded]").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert here not in visit.requests


NOTHING: tuple[Any, ...] = (None, 1, "a", [None, 1, "a", []], {"a": None, "b": 1, "c": "s", "d": []})
#: Each left a part of the operation, or all of the page, blank.
ODD: dict[str, Any] = {
    "tags": [{}], "summary": {}, "description": 1, "externalDocs": {"url": 1}, "security": {"a": 1}, "servers": NOTHING,
    "parameters": [*NOTHING, {"name": 1}, {"name": "n", "in": "query", "schema": 1}], "callbacks": {"a": NOTHING[4]},
    "requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object", "properties": NOTHING[4]}}}},
    "x-source": {"a": 1}, "responses": {
        **dict(zip(("201", "202", "203", "204"), NOTHING, strict=False)),
        "300": {"description": None, "content": None, "headers": [1], "links": [1]},
        "400": {"headers": NOTHING[4], "links": NOTHING[4], "content": NOTHING[4]},
        "401": {"content": {"application/json": {"schema": True}, "a": {"schema": {"multipleOf": 1e-300}}}},
        "402": {"content": {"application/json": {"schema": {
            "type": [None, 1], "properties": 1, "enum": 1, "required": {}, "oneOf": NOTHING, "allOf": None}}}},
    },
}  # fmt: skip


def test_odd_operations_are_shown(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    """Each oddness in an operation of its own, and all of them in one."""
    each = [*({key: value} for key, value in ODD.items()), ODD]
    paths = {f"/{at}": {"post": {"operationId": f"Op{at}", "responses": OK, **odd}} for at, odd in enumerate(each)}
    page = visit(f"{serve(tmp_path)}{one({'paths': paths}, tmp_path)}#Op0")
    for number in range(len(each)):
        go(page, f"Op{number}")
        page.locator(f".opblock.is-open:has([data-path='/{number}']) .responses-wrapper").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.get_by_text("Could not render").count() == 0


NAMES = ("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "1", "a/b", "a~b", "%zz", "")


def test_names_that_programs_have_of_their_own(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    paths = {}
    for number, name in enumerate(NAMES):
        operation = {"operationId": f"{name}{number}", "tags": [name], **answer(to("A"))}
        paths[f"/{number}/{name}"] = {"get": operation, "200": operation, name: operation}
    paths["/last"] = {"get": {"operationId": "constructor", "tags": [1, None, {}], "responses": OK}}
    schemas = {name or "A": {"type": "object", "properties": dict.fromkeys(NAMES, TEXT)} for name in NAMES}
    components = {name: {"a": {}} for name in NAMES} | {"schemas": schemas}
    document = {"paths": paths | {"1": paths["/last"], "__proto__": paths["/last"]}, "components": components}
    page = visit(f"{serve(tmp_path)}{one(document, tmp_path)}#constructor")
    page.locator(OPENED).wait_for()
    for number, name in enumerate(NAMES):
        go(page, f"{name}{number}")
        page.locator(f".opblock.is-open:has([data-path='/{number}/{name}']) .responses-wrapper").wait_for()
        if name in ("__proto__", "constructor", "prototype"):
            continue  # the renderer shows no schema that is called so
        go(page, f"schema-{name or 'A'}")
        expect(page.locator(".models .json-schema-2020-12__title").first).to_have_text(name or "A")
    assert page.evaluate("Object.keys(Object.prototype)") == []


@pytest.mark.parametrize(
    "odd", [dict.fromkeys(("tags", "components", "servers", "security", "info", "externalDocs", "webhooks"), value)
            for value in (None, 1, "a", [None, 1, "a", {}, []], {"a": None, "schemas": None, "securitySchemes": 1})],
)  # fmt: skip
def test_odd_documents_are_shown(visit: Visit, serve: Serve, tmp_path: Path, odd: dict[str, Any]) -> None:
    paths = {
        "/n": None,
        "/s": "s",
        "/l": [1],
        "1": {},
        "/o": {"parameters": None, "servers": 1, "post": None, "put": 1},
    }
    good = {"/x": {"parameters": [None], "get": {"operationId": "Op", "tags": None, "responses": OK}}}
    page = visit(f"{serve(tmp_path)}{one({'paths': paths | good, **odd}, tmp_path)}#Op")
    page.locator(OPENED).wait_for()
    assert page.get_by_text("Could not render").count() == 0


def test_odd_security_schemes_are_left_out(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    schemes = {
        "a": None, "b": 1, "c": "s", "d": {"type": "apiKey"}, "e": {"type": "oauth2"}, "f": {"type": "http"},
        "g": {"type": 1}, "h": {"type": "oauth2", "flows": None}, "i": {"type": "oauth2", "flows": {"implicit": None}},
        "Good": {"type": "apiKey", "in": "header", "name": "X"},
    }  # fmt: skip
    operation = {"operationId": "Op", "security": [None, {name: [] for name in schemes}, {"Good": []}], "responses": OK}
    document = {
        "paths": {"/x": {"get": operation}},
        "components": {"securitySchemes": schemes},
        "security": [{"a": []}],
    }
    page = visit(f"{serve(tmp_path)}{one(document, tmp_path)}#Op")
    page.locator(OPENED).wait_for()
    page.get_by_role("button", name="Authorize").first.click()
    expect(page.get_by_label("Good\u00a0(apiKey)")).to_be_visible()
    assert page.get_by_text("Could not render").count() == 0
