"""The search in a browser: what Enter opens, what comes first, and how to see more of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from scraper.outputs.portal.entries import Entry, Portal, Quality, Version
from tests.browser import Visit, assert_accessible
from tests.portal.portals import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

CREATE, CLUSTER, SNAPSHOT, DISK = "\u521b\u5efa", "\u96c6\u7fa4", "\u5feb\u7167", "\u4e91\u786c\u76d8"
CLUSTERS: Final = "/api/v3/projects/{project_id}/clusters"
#: Path, method, operation ID, summary, and whether it is deprecated.
OPERATIONS: Final = (
    ("/v1/clusters", "post", "CreateOldCluster", "Creating a Cluster", True),
    (f"{CLUSTERS}/{{cluster_id}}/tags", "post", "CreateClusterTag", "Tags", False),
    (f"{CLUSTERS}/{{cluster_id}}", "delete", "DeleteCluster", "Removal", False),
    (CLUSTERS, "get", "ListClusters", "All of them", False),
    (CLUSTERS, "post", "CreateCluster", CREATE + CLUSTER, False),
    ("/v2/snapshots", "post", "MakeSnapshot", CREATE + DISK + SNAPSHOT, False),
    ("/v2/backups", "post", "MakeBackup", CREATE + SNAPSHOT, False),
    *((f"/v2/gadgets/{number}", "get", f"ShowGadget{number}", f"Gadget {number}", False) for number in range(45)),
)


def _document() -> dict[str, Any]:
    reference = {"$ref": "#/components/schemas/CreateClusterBody"}
    content = {"application/json": {"schema": reference}}
    parameter = {"name": "cluster_id", "in": "query", "schema": {"type": "string"}}
    paths: dict[str, Any] = {}
    shared = {"parameters": [parameter], "responses": {"200": {"description": "", "content": content}}}
    for path, method, name, summary, deprecated in OPERATIONS:
        operation = {"operationId": name, "summary": summary, "deprecated": deprecated, **shared}
        paths.setdefault(path, {})[method] = operation
    schemas = {
        "CreateClusterBody": {
            "type": "object", "description": "create cluster create cluster create cluster",
            "properties": {"rootVolume": {"$ref": "#/components/schemas/CreateThingRequestSpecRootVolume"}},
        },
        "CreateThingRequestSpecRootVolume": {"type": "object"},
    }  # fmt: skip
    info = {"title": "Things", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def _other() -> dict[str, Any]:
    """A document of one operation, called as one of the other service is."""
    operation = {"operationId": "CreateClusterSet", "summary": "Create Cluster Set", "responses": {}}
    return {"openapi": "3.1.0", "info": {"title": "Sets"}, "paths": {"/v9/sets": {"post": operation}}}


def _entry(name: str, title: str, document: dict[str, Any]) -> Entry:
    return Entry(name, title, (Version("1", document, {}),), Quality({}, {}, 0, 0, ()))


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Path:
    entry = _entry("things", "Things", _document())
    return written(Portal("Search", "", "", "", "", (entry,)), tmp_path_factory.mktemp("things"))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    entries = (_entry("things", "Things", _document()), _entry("thing", "Sets", _other()))
    return written(Portal("Search", "", "", "", "", entries), tmp_path_factory.mktemp("both"))


@pytest.fixture
def page(visit: Visit, serve: Callable[[Path], str], things: Path) -> Page:
    return visit(serve(things), locale="en-US")


def found(page: Page, query: str) -> list[str]:
    """Ask, and return the fragments of the hits."""
    page.locator("#search").fill(query)
    expect(page.locator("#found-status")).to_contain_text(f"\u201c{query}\u201d")
    return hits(page)


def hits(page: Page) -> list[str]:
    return page.locator("#found .hit").evaluate_all("hits => hits.map(hit => decodeURIComponent(hit.hash.slice(1)))")


def test_enter_waits_for_the_answer_to_what_is_in_the_box(page: Page) -> None:
    found(page, "delete cluster")
    page.keyboard.press("Control+A")
    page.keyboard.type("gadget 7")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#ShowGadget7$"))


def test_enter_waits_for_the_search_to_load(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("create cluster")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#CreateCluster$"))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("create cluster", ["CreateCluster", "CreateClusterTag"]),
        ("createcluster", ["CreateCluster"]),
        ("delete clusters", ["DeleteCluster"]),
        ("POST clusters", ["CreateCluster"]),
        ("/v3/projects/{project_id}/clusters", ["ListClusters", "CreateCluster", "DeleteCluster"]),
        ("/v3/projects/{id}/clusters/{id}", ["DeleteCluster"]),
        ("DELETE /api/v3/", ["DeleteCluster"]),
        (CREATE + CLUSTER, ["CreateCluster"]),
        (CREATE + SNAPSHOT, ["MakeBackup", "MakeSnapshot"]),
        ("CreateClusterBody", ["schema-CreateClusterBody"]),
        ("RootVolume", ["schema-CreateThingRequestSpecRootVolume"]),
        ("rootVolume", ["schema-CreateThingRequestSpecRootVolume"]),
        ("SpecRootVol", ["schema-CreateThingRequestSpecRootVolume"]),
    ],
)
def test_what_comes_first(page: Page, query: str, first: list[str]) -> None:
    assert found(page, query)[: len(first)] == first


def test_what_is_deprecated_is_marked_and_stands_behind(page: Page) -> None:
    names = found(page, "create cluster")
    assert names.index("CreateOldCluster") > names.index("CreateClusterTag")
    marked = page.locator("#found .hit").filter(has_text="deprecated")
    assert marked.all_inner_texts() == ["Operation\nCreating a Cluster deprecated\nThings\nPOST /v1/clusters"]


def test_more_is_shown(page: Page) -> None:
    first = found(page, "gadget")
    more = page.get_by_role("button", name="Show more")
    assert page.locator("#found-note").inner_text() == "20 of 45 results"
    assert_accessible(page)
    more.click()
    expect(page.locator("#found .hit")).to_have_count(40)
    more.click()
    expect(page.locator("#found .hit")).to_have_count(45)
    expect(more).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()
    assert hits(page)[:20] == first
    assert sorted(hits(page)) == sorted(name for _, _, name, _, _ in OPERATIONS if "Gadget" in name)


def test_all_is_shown(page: Page) -> None:
    found(page, "gadget")
    page.get_by_role("button", name="Show all 45 results").click()
    expect(page.locator("#found .hit")).to_have_count(45)
    expect(page.get_by_role("button", name=re.compile("Show"))).to_have_count(0)
    expect(page.locator("#search")).to_be_focused()


def test_the_arrow_leads_on_to_what_is_not_shown_yet(page: Page) -> None:
    found(page, "gadget")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#found-19")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#found-20")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#search")).to_have_attribute("aria-activedescendant", "found-20")


def test_a_search_is_in_one_service(visit: Visit, serve: Callable[[Path], str], both: Path) -> None:
    page = visit(serve(both), locale="en-US")
    assert {"CreateCluster", "CreateClusterSet"} <= set(found(page, "create cluster"))
    within = page.get_by_label("Search in")
    assert within.inner_text().split("\n") == ["All services", "Things", "Sets"]
    assert_accessible(page)
    within.select_option("Sets")
    expect(page.locator("#found .hit")).to_have_count(1)
    assert hits(page) == ["CreateClusterSet"]
    within.select_option("Things")
    expect(page.locator("#found .hit-service").filter(has_text="Sets")).to_have_count(0)
    assert hits(page)[:2] == ["CreateCluster", "CreateClusterTag"]
    within.select_option("Sets")
    page.locator("#search").fill("gadget")
    expect(page.locator("#found-note")).to_have_text("Nothing found for \u201cgadget\u201d in Sets.")


def test_a_search_can_be_shared(visit: Visit, serve: Callable[[Path], str], both: Path) -> None:
    home = serve(both)
    page = visit(f"{home}things/index.html?q=create+cluster&in=thing", locale="en-US")
    expect(page.locator("#found .hit")).to_have_count(1)
    expect(page.get_by_label("Search in")).to_have_value("thing/")
    page.get_by_label("Search in").select_option("All services")
    page.wait_for_url("**/things/index.html?q=create+cluster")
    page.locator("#search").fill("snapshot")
    page.wait_for_url("**/things/index.html?q=snapshot")
    page.keyboard.press("Escape")
    page.wait_for_url("**/things/index.html")
    expect(page.locator("#found-panel")).to_be_hidden()


def test_the_way_back_leads_to_the_search(page: Page) -> None:
    found(page, "create cluster")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/index.html#CreateCluster$"))
    page.go_back()
    page.wait_for_url(re.compile(r"\?q=create\+cluster$"))
    expect(page.locator("#search")).to_have_value("create cluster")


def test_a_phone_has_room_for_titles(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    found(page, "create cluster")
    box = page.locator("#found .hit-name").first.bounding_box()
    assert box is not None
    assert box["width"] > 200


def test_the_list_stays_open_in_another_language(visit: Visit, serve: Callable[[Path], str], both: Path) -> None:
    page = visit(f"{serve(both)}index.html?q=cluster&in=thing", locale="en-US")
    expect(page.locator("#found .kind")).to_have_text(["Operation"])
    page.keyboard.press("ArrowDown")
    page.locator("#language").click()
    expect(page.locator("#found .kind")).to_have_text(["\u63a5\u53e3"])
    expect(page.locator("#found-0")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#search")).to_be_focused()
    assert page.url.endswith("?q=cluster&in=thing")
    page.locator("#language").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#found .kind")).to_have_text(["Operation"])
    page.locator("#language").blur()
    expect(page.locator("#found-panel")).to_be_hidden()
    page.locator("#language").click()
    expect(page.locator("#found-panel")).to_be_hidden()
