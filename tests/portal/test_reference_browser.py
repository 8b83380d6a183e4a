"""References in a browser: opened, read, searched, tried out, and made of docs that mean harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from scraper.outputs.portal.entries import Entry, Portal, Quality, Version
from tests.browser import assert_accessible, screenshot
from tests.portal.portals import PAYLOADS, hostile, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser import Visit

    Serve = Callable[[Path], str]

TOKEN = "Token\u00a0(apiKey)"
PHONE = {"width": 360, "height": 740}
OPENED = ".opblock.is-open .responses-wrapper"
CURRENT = ".group [aria-current]"
COLOURS = "element => (({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(element))"


@pytest.fixture
def reference(portal: Path, serve: Serve) -> str:
    return f"{serve(portal)}cce/2.0.0/index.html"


def one(document: dict[str, Any], folder: Path) -> str:
    """Write a portal with one document; return the path of its reference."""
    entry = Entry("x", "X", (Version("1", document, {}),), Quality())
    written(Portal("T", "", "", "", "", (entry,)), folder)
    return "x/1/index.html"


def go(page: Page, anchor: str) -> None:
    page.evaluate("anchor => { location.hash = encodeURIComponent(anchor) }", anchor)


def test_a_reference_shows_its_operations(visit: Visit, reference: str) -> None:
    page = visit(reference, locale="en-US", viewport={"width": 1280, "height": 900}, color_scheme="light")
    page.locator(".opblock").first.wait_for()
    assert page.locator(".opblock-tag").all_inner_texts() == ["Add-on Management"]
    assert page.locator(".opblock").count() == 5
    assert page.locator("main").count() == 1
    assert page.locator(".computed-url").inner_text() == "Computed URL:https://cce.eu-de.otc.t-systems.com"
    assert_accessible(page)
    screenshot(page, "reference")
    for theme in ("html:not(.dark-mode)", "html.dark-mode"):  # light, dark
        page.locator("#theme").click()
        page.locator(theme).wait_for()
    page.get_by_role("button", name="Authorize").click()
    assert page.get_by_text("X-Auth-Token").is_visible()
    assert page.locator(".modal-ux input").evaluate_all("fields => fields.map(field => field.ariaLabel)") == [TOKEN]
    assert page.get_by_label(TOKEN).evaluate("field => field === document.activeElement")
    assert_accessible(page)
    assert {url for url in visit.requests if not url.startswith(reference.partition("cce")[0])} == set()


def test_addresses_lead_to_operations(visit: Visit, reference: str) -> None:
    page = visit(f"{reference}#CreateClusterNode", viewport={"width": 1280, "height": 900}, locale="en-US")
    page.locator(OPENED).wait_for()
    assert page.locator(".opblock.is-open [data-path]").get_attribute("data-path").endswith("/nodes")  # type: ignore[union-attr]
    assert page.locator(CURRENT).inner_text().split("\n")[1] == "Creating a Node"
    assert page.evaluate("document.activeElement.className") == "opblock-summary-control"
    top = page.locator(".opblock.is-open").bounding_box()
    assert top is not None
    assert 0 < top["y"] < 450
    assert "cce_02_0242.html" in page.locator(".opblock-external-docs a").inner_text()
    page.get_by_role("tab", name="Schema").last.click()
    assert page.get_by_text("Error message of", exact=False).or_(page.get_by_text("Error message")).first.is_visible()
    assert_accessible(page)
    page.locator(".opblock-summary-control").first.click()
    assert page.url.endswith("#ListNodes")
    page.locator("summary", has_text="Cluster Management").click()
    page.get_by_role("link", name="Deleting a Cluster").click()
    page.locator(f".opblock-delete{OPENED.removeprefix('.opblock')}").wait_for()
    assert page.locator(CURRENT).get_attribute("href") == "#DeleteCluster"
    page.go_back()
    page.locator(f"{CURRENT}[href='#ListNodes']").wait_for()
    page.go_back()
    page.locator(f"{CURRENT}[href='#CreateClusterNode']").wait_for()


def test_what_is_not_there_is_said(visit: Visit, reference: str) -> None:
    page = visit(f"{reference}#Removed%20%25", locale="en-US")
    notice = page.get_by_role("status").filter(has_text="is not in this version")
    notice.wait_for()
    assert notice.inner_text() == "Removed % is not in this version."
    assert page.locator(".opblock").count() == 5
    page.locator("#language").click()
    assert page.locator("#unknown").inner_text() == "此版本中没有 Removed %。"
    assert_accessible(page)
    go(page, "ListNodes")
    page.locator(OPENED).wait_for()
    assert not page.locator("#unknown").is_visible()
    go(page, "schema-Gone <b>")
    page.locator("#unknown", has_text="Gone <b>").wait_for()
    assert page.locator(CURRENT).count() == page.locator(OPENED).count() == 0
    go(page, "content")
    page.locator("#unknown").wait_for(state="hidden")


def test_the_title_says_what_is_open_and_the_way_back_is_kept(visit: Visit, reference: str) -> None:
    page = visit(reference, locale="en-US")
    page.locator(".opblock").first.wait_for()
    title = page.title()
    steps = [title]
    for number in (0, 1):
        page.locator(".opblock-summary-control").nth(number).click()
        page.locator(OPENED).nth(number).wait_for()
        steps.append(page.title())
    page.get_by_text("Cluster Management").first.click()
    page.get_by_role("link", name="Deleting a Cluster").click()
    page.locator(f"{CURRENT}[href='#DeleteCluster']").wait_for()
    assert page.title() == f"Deleting a Cluster \u00b7 {title}"
    assert len(set(steps)) == 3
    page.locator("#language").click()
    assert page.title().startswith("Deleting a Cluster \u00b7 ")
    page.locator("#language").click()
    for step in reversed(steps):
        page.go_back()
        expect(page).to_have_title(step)
    assert page.url == reference


def test_other_versions_are_opened_at_the_same_place(visit: Visit, reference: str) -> None:
    page = visit(reference.replace("2.0.0", "1.1.0") + "#CreateClusterNode", locale="en-US")
    page.locator(OPENED).wait_for()
    link = page.get_by_role("link", name="There is a newer version: 2.0.0")
    assert link.is_visible()
    assert_accessible(page)
    page.locator(".opblock-summary-control").first.click()
    link.click()
    page.locator(f"{CURRENT}[href='#ListNodes']").wait_for()
    assert page.url == f"{reference}#ListNodes"
    page.locator(".reference-versions a", has_text="1.1.0").click()
    page.wait_for_url("**/1.1.0/index.html#ListNodes")


def test_servers_outlive_what_is_open(visit: Visit, reference: str) -> None:
    page = visit(reference, locale="en-US")
    page.locator("[data-variable=region]").select_option("eu-nl")
    page.locator("[data-variable=service]").fill("other")
    url = page.locator(".computed-url code")
    for anchor in ("ListNodes", "schema-ClusterList", "DeleteCluster"):
        go(page, anchor)
        page.locator(".opblock.is-open" if "-" not in anchor else ".models [class*=expanded]").first.wait_for()
        page.wait_for_timeout(50)  # what the renderer does after it is shown
        assert url.inner_text() == "https://other.eu-nl.otc.t-systems.com"
        assert page.locator("[data-variable=region]").input_value() == "eu-nl"
    page.locator("[data-variable=region]").select_option("eu-de")
    assert url.inner_text() == "https://other.eu-de.otc.t-systems.com"


def test_the_servers_of_an_operation_outlive_what_is_open(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    servers = [{"url": "/a"}, {"url": "/{b}", "variables": {"b": {"default": "b", "enum": ["b", "c"]}}}]
    operations = {
        name: {"operationId": name, "tags": [name], "servers": servers, "responses": {"200": {"description": "d"}}}
        for name in ("One", "Two")
    }
    paths = {f"/{name}": {"get": operation} for name, operation in operations.items()}
    page = visit(f"{serve(tmp_path)}{one({'openapi': '3.1.0', 'servers': servers, 'paths': paths}, tmp_path)}#One")
    page.locator(OPENED).wait_for()
    page.get_by_role("button", name="Try it out").click()
    page.locator(".opblock #servers").select_option("/{b}")
    page.locator(".opblock [data-variable=b]").select_option("c")
    for name in ("Two", "One"):
        go(page, name)
        page.locator(f".opblock.is-open:has([data-path='/{name}']) .responses-wrapper").wait_for()
    assert page.locator(".opblock [data-variable=b]").input_value() == "c"
    assert page.locator(".scheme-container #servers").input_value() == "/a"


def test_deprecated_operations_are_reached(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    methods = ("get", "post", "put", "delete", "head")
    paths = {
        f"/{number}": {
            method: {"operationId": f"{method}{number}", "deprecated": number == 9, "responses": {}}
            for method in methods
        }
        for number in range(10)
    }
    page = visit(f"{serve(tmp_path)}{one({'openapi': '3.1.0', 'paths': paths}, tmp_path)}#put9", color_scheme="light")
    page.locator(".opblock-summary-control:focus").wait_for()
    opened = page.locator(".opblock-deprecated:has(.opblock-body)")
    assert opened.locator(".opblock-summary-method").inner_text() == "PUT"
    assert opened.evaluate("element => element.contains(document.activeElement)")
    top = opened.bounding_box()
    assert top is not None
    assert 0 < top["y"] < 450
    for method in methods:  # looks the same in both
        shown = (f".group .method.{method}", f".opblock-{method} .opblock-summary-method")
        colours = [page.locator(each).first.evaluate(COLOURS) for each in shown]
        assert colours[0] == colours[1], method
    assert_accessible(page)


def test_addresses_lead_to_schemas_and_the_list_is_narrowed(visit: Visit, reference: str) -> None:
    page = visit(f"{reference}#schema-ClusterList", viewport={"width": 1280, "height": 900}, locale="en-US")
    page.locator(".models [class*=expanded]").first.wait_for()
    assert page.locator(".models .json-schema-2020-12__title").first.inner_text() == "ClusterList"
    assert page.locator(".opblock-tag").count() == 0
    go(page, "schema-AddonInstances")
    page.locator(".models .json-schema-2020-12__title", has_text=re.compile("^AddonInstances$")).wait_for()
    assert page.locator(CURRENT).inner_text() == "AddonInstances"
    page.locator("#narrow").fill("node delet")
    assert page.locator(".group a:visible").all_inner_texts()[0].split("\n")[1] == "Deleting a Node"
    page.locator("#narrow").fill("jobs/{job_id}")
    assert page.locator(".group a:visible").count() == 2
    page.locator("#narrow").fill("nothing like that")
    assert page.get_by_text("Nothing matches.").is_visible()


def test_a_phone_in_the_dark(visit: Visit, reference: str) -> None:
    page = visit(f"{reference}#ListClusters", color_scheme="dark", locale="zh-CN", viewport=PHONE)
    page.locator(OPENED).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert not page.locator("#narrow").is_visible()
    colours = [
        page.locator(each).first.evaluate("element => getComputedStyle(element).color") for each in ("p", ".opblock p")
    ]
    assert all(min(map(int, re.findall(r"\d+", colour)[:3])) > 128 for colour in colours), colours
    assert_accessible(page)
    screenshot(page, "reference-phone-dark")


def test_an_operation_is_tried_out(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "/answers"}],
        "security": [{"Token": []}],
        "paths": {"/{name}": {"get": {
            "operationId": "ShowAnswer", "parameters": [{"name": "name", "in": "path", "required": True, "schema": {}}],
            "responses": {"200": {"description": "d"}}, "x-source": ["a.html:7"],
        }}},
        "components": {"securitySchemes": {
            name: {"type": "apiKey", "in": "header", "name": f"X-Auth-{name}"} for name in ("Token", "Other")
        }},
    }  # fmt: skip
    path = one(document, tmp_path)
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers/a.json").write_text('{"answer": 42}')
    page = visit(f"{serve(tmp_path)}{path}#ShowAnswer")
    page.get_by_role("button", name="Authorize").first.click()
    page.locator(f"[aria-label='{TOKEN}']:focus").fill("secret")
    page.get_by_role("button", name="Apply credentials").first.click()
    page.get_by_text("Close", exact=True).first.click()
    assert page.get_by_text("a.html:7").is_visible()
    assert page.get_by_role("button", name="Execute").count() == 0
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("textbox", name="name", exact=True).fill("a.json")
    with page.expect_request("**/answers/a.json") as sent:
        page.get_by_role("button", name="Execute").click()
    assert sent.value.headers["x-auth-token"] == "secret"
    page.get_by_text('"answer": 42').first.wait_for()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_without_scripts_the_operations_are_listed(visit: Visit, reference: str) -> None:
    page = visit(reference, java_script_enabled=False)
    page.locator(".group summary").first.click()
    assert page.get_by_role("link", name="Listing Add-on Instances").is_visible()
    assert "Details of operations need JavaScript" in page.locator("section noscript").inner_text()
    assert not page.locator("#narrow").is_visible()


def test_documents_that_are_empty_or_gone(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    address = serve(tmp_path) + one({"openapi": "3.1.0", "paths": {}}, tmp_path)
    page = visit(address, locale="en-US")
    page.get_by_text("No operations defined").wait_for()
    (tmp_path / "x/1/openapi-3.1.json").unlink()
    page.goto(address)
    page.get_by_role("alert").wait_for()
    assert page.get_by_role("alert").inner_text().startswith("The reference could not be loaded.")
    assert all(problem.endswith("404") or "404" in problem for problem in visit.problems)
    visit.problems.clear()


def everywhere() -> dict[str, Any]:
    """A document with every payload at every place of one operation, and more that leads elsewhere."""
    evil = "https://evil.example"
    endless = {
        "long": {"type": "string", "minLength": 10**9},
        "many": {"minItems": 10**9, "items": {"minProperties": 10**9}},
    }
    fields = {
        payload: {"type": "string", "description": payload, "enum": [payload], "default": payload}
        for payload in PAYLOADS
    }
    schema = {
        "type": "object",
        "title": PAYLOADS[0],
        "description": PAYLOADS[6],
        "properties": {**fields, "__proto__": {}, **endless},
    }
    examples = {payload: {"summary": payload, "description": payload, "value": payload} for payload in PAYLOADS}
    content = {"application/json": {"schema": schema, "examples": examples}}
    parameters = [
        {"name": name, "in": "query", "description": name, "example": name, "schema": field}
        for name, field in fields.items()
    ]
    headers = {PAYLOADS[8]: {"schema": schema}}
    elsewhere = {"$ref": f"{evil}/a.json", "$id": f"{evil}/b.json"}
    operation = {
        "operationId": "Evil", "tags": [PAYLOADS[2]], "summary": PAYLOADS[1], "description": "\n\n".join(PAYLOADS),
        "externalDocs": {"url": "javascript:hacked=50", "description": PAYLOADS[5]}, "parameters": parameters,
        "requestBody": {"content": {"application/json": {"schema": elsewhere}}},
        "responses": {"200": {"description": PAYLOADS[7], "content": content, "headers": headers}},
    }  # fmt: skip
    schemes = {
        payload: {"type": "apiKey", "in": "header", "name": payload, "description": payload} for payload in PAYLOADS
    }
    schemes["open"] = {"type": "openIdConnect", "openIdConnectUrl": f"{evil}/c.json"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": f"/{payload}", "description": payload} for payload in PAYLOADS],
        "security": [{name: []} for name in schemes],
        "paths": {"/{__proto__}": {"get": operation}, "__proto__": {"get": {**operation, "operationId": "Other"}}},
        "components": {"schemas": {"Evil": schema, "__proto__": elsewhere}, "securitySchemes": schemes},
    }


def test_docs_that_mean_harm_do_none(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    """All payloads in one operation and one schema."""
    page = visit(f"{serve(tmp_path)}{one(everywhere(), tmp_path)}#Evil", locale="en-US")
    page.locator(OPENED).wait_for()
    assert_harmless(page)
    for tab in page.get_by_role("tab", name="Schema").all():
        tab.click()
    page.get_by_role("button", name="Authorize").first.click()
    assert_harmless(page)
    page.locator(".close-modal").click()
    go(page, "schema-Evil")
    page.locator(".models [class*=expanded]").first.wait_for()
    assert_harmless(page)
    shown = page.locator(".models").inner_text()
    assert all(payload in shown for payload in PAYLOADS if re.fullmatch(r"[!-~ ]+", payload) and "  " not in payload)


def test_names_that_mean_harm_do_none(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    """Payloads as operation ids, tags, paths and names of schemas."""
    folder = written(hostile(), tmp_path)
    path = next(folder.glob("evil/*/index.html")).relative_to(folder)
    page = visit(f"{serve(folder)}{path.as_posix()}")
    page.locator(".opblock").first.wait_for()
    for number in (0, 6, 32, 33):
        go(page, f"{PAYLOADS[number]}{number}")
        page.locator(OPENED).first.wait_for()
        assert_harmless(page)
    go(page, f"schema-{PAYLOADS[7]}")
    page.locator(".models [class*=expanded]").first.wait_for()
    assert_harmless(page)


#: Elements of the reference that are or do more than text.
HARM = """() => [...document.querySelectorAll("#reference *")].filter(element =>
    element.matches("iframe, object, embed, base, meta, link, style, script, img, video")
    || (element.localName === "a" && element.href && !/^https?:$/.test(element.protocol))
    || [...element.attributes].some(({ name }) => name.startsWith("on") || name === "action")
).map(element => element.outerHTML)"""


def assert_harmless(page: Page) -> None:
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.evaluate("Object.keys(Object.prototype)") == []
    assert page.evaluate(HARM) == []
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200f]", page.locator("#reference").inner_text())
    assert page.locator("#content").is_visible()


def test_markdown_keeps_what_is_text(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    description = (
        "`<id>` and 1 < 2, **bold**\n\n<https://example.com/a> [b](https://example.com/b) [c](c.html) ![d](d.png)"
    )
    operation = {"operationId": "Show", "description": description, "responses": {}}
    document = {"openapi": "3.1.0", "paths": {"/x": {"get": operation}}}
    page = visit(f"{serve(tmp_path)}{one(document, tmp_path)}#Show")
    text = page.locator(".opblock-description")
    text.wait_for()
    assert text.inner_text().split() == "<id> and 1 < 2, bold https://example.com/a b c".split()
    assert text.locator("code").inner_text() == "<id>"
    assert text.locator("strong").count() == 1
    links = text.locator("a").evaluate_all("links => links.map(link => [link.getAttribute('href'), link.rel])")
    assert links == [
        ["https://example.com/a", "noopener noreferrer"], ["https://example.com/b", "noopener noreferrer"], [None, ""],
    ]  # fmt: skip


def test_what_parameters_may_be_is_text_in_the_language_of_the_page(visit: Visit, serve: Serve, tmp_path: Path) -> None:
    evil = "<img src=x onerror=hacked=1> **b** [a](javascript:hacked=2)"
    parameters = [
        {"name": "mode", "in": "query", "schema": {"type": "string", "enum": ["Name", evil], "default": "Name"}},
        {"name": "evil", "in": "query", "schema": {"type": "string", "default": evil}, "example": "skip"},
        {"name": "said", "in": "query", "description": f"<i>Default value</i> : {evil}"},
    ]
    operation = {"operationId": "Show", "parameters": parameters, "responses": {}}
    document = {"openapi": "3.1.0", "paths": {"/x": {"get": operation}}}
    page = visit(f"{serve(tmp_path)}{one(document, tmp_path)}#Show", locale="en-US")
    stated = page.locator(".stated")
    expect(stated.first).to_be_visible()
    first = [f"Available values: Name, {evil}", "Default value: Name", f"Default value: {evil}", "Example: skip"]
    assert stated.all_inner_texts() == [*first, f"Default value: {evil}"]
    assert_harmless(page)
    page.locator("#language").click()
    expect(stated.nth(1)).to_have_text("\u9ed8\u8ba4\u503c\uff1a Name")
    assert_harmless(page)
    assert_accessible(page)
    screenshot(page, "reference-stated")
