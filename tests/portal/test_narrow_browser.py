"""What narrows and folds pages in a browser: operations, changes, findings; pages opened as files; printed pages."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from scraper.outputs.portal.entries import Entry, Finding, Portal, Quality, Version
from tests.browser import assert_accessible
from tests.portal.portals import samples, written
from tests.portal.test_changelog import written as changelog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser import Visit

QUERY: Final = "\u67e5\u8be2"


def _entry() -> Entry:
    """300 operations in 30 groups, a changelog of several pages, findings on three pages."""
    paths = {
        f"/v1/things{number % 30}/{number}": {
            "get": {
                "operationId": f"ShowThing{number}",
                "summary": f"{QUERY} {number}",
                "tags": [f"Group {number % 30}"],
            }
        }
        for number in range(300)
    }
    document = {"openapi": "3.1.0", "info": {"title": "Many", "version": "1"}, "paths": paths}
    few = Finding(
        "b.html", 9, "warning", "table-unread", "table with columns Name, Text was not understood: 2 rows left out"
    )
    many = [
        Finding(f"{page}.html", line, "info", "language-unknown", "language not recognised; read as en")
        for page in "abc"
        for line in (1, 2)
    ]
    quality = Quality({"operation": 3}, {"en": 3}, 9, 9, (few, *many))
    return Entry("many", "Many", (Version("12.0.0", document, {}),), quality, changelog(12, 30))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(Portal("Narrow", "", "", "", "", (_entry(),)), tmp_path_factory.mktemp("narrow"))


@pytest.fixture
def home(folder: Path, serve: Callable[[Path], str]) -> str:
    return f"{serve(folder)}many/"


def seen(page: Page, what: str) -> int:
    return page.locator(what).locator("visible=true").count()


def status(page: Page) -> str:
    return page.locator(".narrow [role=status]").inner_text()


@pytest.mark.parametrize(
    ("query", "count", "groups"),
    [
        ("get things7/", 10, 1),
        ("showthing12", 11, 11),
        (f"{QUERY} 299", 1, 1),
        ("GROUP things29", 10, 1),
        ("nowhere", 0, 0),
    ],
)
def test_operations_are_filtered(visit: Visit, home: str, query: str, count: int, groups: int) -> None:
    page = visit(f"{home}index.html", locale="en-US")
    box = page.get_by_role("searchbox", name="Filter by method, path or name")
    box.fill(query)
    assert seen(page, ".operations li") == count
    assert status(page) == (f"{count} of 300 on this page" if count else "Nothing matches.")
    assert seen(page, ".operations") == groups
    box.fill("")
    assert (seen(page, ".operations li"), status(page)) == (300, "")


def test_groups_are_folded_and_opened_by_what_leads_there(visit: Visit, home: str) -> None:
    page = visit(f"{home}index.html", locale="en-US")
    page.get_by_role("button", name="Collapse all").click()
    assert seen(page, ".operations li") == 0
    page.get_by_role("searchbox", name="Filter by").fill("showthing299")
    assert seen(page, ".operations li") == 1
    page.get_by_role("searchbox", name="Filter by").fill("")
    assert seen(page, ".operations li") == 0
    page.evaluate("location.hash = 'operation-ShowThing31'")
    expect(page.locator("#operation-ShowThing31")).to_be_in_viewport()
    assert seen(page, ".operations li") == 10
    page.get_by_role("button", name="Collapse all").click()
    page.get_by_role("button", name="Expand all").click()
    assert seen(page, ".operations li") == 300


def test_the_box_and_the_name_of_the_group_stay_in_sight(visit: Visit, home: str) -> None:
    page = visit(f"{home}index.html#operation-ShowThing291", viewport={"width": 1000, "height": 500})
    operation = page.locator("#operation-ShowThing291")
    for each in (operation, page.locator(".narrow input"), page.locator("h2", has_text="Group 21")):
        expect(each).to_be_in_viewport(ratio=1)
    top = page.locator("details[open]", has=operation).locator("summary").bounding_box()
    box = operation.bounding_box()
    assert top
    assert box
    assert box["y"] >= top["y"] + top["height"] - 1, "what was gone to is covered"


def test_changes_are_filtered_by_level_and_text(visit: Visit, home: str) -> None:
    page = visit(f"{home}changelog.html", locale="en-US")
    assert page.locator(".release").evaluate_all("all => all.map(each => each.open)")[:2] == [True, False]
    assert page.locator(".release summary").first.inner_text().split("\n")[2:] == [
        "30 breaking",
        "30 warnings",
        "30 infos",
    ]
    there = page.locator(".release li").count()
    page.locator(".narrow [value=warning]").uncheck()
    page.locator(".narrow [value=info]").uncheck()
    assert seen(page, ".release li") == there // 3
    assert seen(page, ".change.breaking") == there // 3
    page.get_by_role("searchbox", name="Filter by operation").fill("/v1/things/29 narrowed")
    assert seen(page, ".release li") == page.locator(".release", has_text="/v1/things/29").count()
    assert "/v1/things/28" not in page.locator("main").inner_text()


def test_a_release_on_a_further_page_is_found(visit: Visit, home: str) -> None:
    page = visit(f"{home}changelog.html#1.0.0", locale="zh-CN")
    page.wait_for_url(re.compile(r"/changelog-\d+\.html#1\.0\.0$"))
    expect(page.get_by_role("heading", name="1.0.0", exact=True)).to_be_in_viewport()
    assert page.locator(".release", has=page.locator("[id='1.0.0']")).get_attribute("open") is not None
    pages = page.get_by_role("navigation", name="\u53d8\u66f4\u8bb0\u5f55\u7684\u9875\u9762").first
    assert pages.locator("[aria-current]").inner_text().split()[-1] == "1.0.0"
    assert not re.search("narrowed from|more places", page.locator("main").inner_text())


def test_a_kind_of_finding_leads_to_its_places(visit: Visit, home: str) -> None:
    page = visit(f"{home}quality.html", locale="en-US")
    names = page.locator(".code h3")
    assert names.all_inner_texts() == ["table-unread", "language-unknown"]
    page.get_by_label("Most frequent first").check()
    assert names.all_inner_texts() == ["language-unknown", "table-unread"]
    page.get_by_label("Gravest first").check()
    assert names.all_inner_texts() == ["table-unread", "language-unknown"]
    code = page.locator(".code", has_text="table-unread")
    assert "The header names no known columns" in code.inner_text()
    assert "To do: If it documents parameters" in code.inner_text()
    code.get_by_text("Show where").click()
    assert_accessible(page)
    code.get_by_role("link", name="9", exact=True).click()
    finding = page.locator(".findings li:target")
    expect(finding).to_be_in_viewport()
    assert "b.html:9 table-unread table with columns" in finding.inner_text()


def test_findings_are_said_in_chinese(visit: Visit, home: str) -> None:
    page = visit(f"{home}quality.html", locale="zh-CN")
    page.get_by_role("searchbox").last.fill("b.html table-unread")
    assert seen(page, ".findings li") == 1
    said = page.locator("main").inner_text()
    assert "Name, Text" in said
    assert not re.search("header|rows|understood|Nothing", said)


@pytest.mark.parametrize("path", ["index.html", "many/index.html", "many/changelog.html", "many/12.0.0/index.html"])
def test_what_works_without_a_server(visit: Visit, folder: Path, path: str) -> None:
    page = visit(folder / "index.html", locale="en-US")
    page.goto((folder / path).as_uri())
    visit.problems.clear()  # browsers load no modules from files, and say so
    assert page.get_by_text("Opened from a file").is_visible()
    assert not page.locator("#search").is_visible()
    page.get_by_role("button", name="\u4e2d\u6587").click()
    assert page.locator("html").get_attribute("lang") == "zh"
    for box in page.locator(".narrow input[type=search]").all():
        box.fill("nowhere")
        assert seen(page, ".operations li, .release li") == 0


def test_what_is_folded_is_printed(visit: Visit, home: str) -> None:
    page = visit(f"{home}changelog.html")
    page.emulate_media(media="print")
    assert page.locator(".release").nth(1).get_attribute("open") is None
    assert page.locator(".release").nth(1).locator("li").first.is_visible()
    assert not page.locator(".narrow").is_visible()
    assert not page.get_by_role("banner").is_visible()


def test_the_keyboard_comes_to_the_content_first(visit: Visit, home: str) -> None:
    page = visit(f"{home}index.html", locale="en-US")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    levels = page.locator("h1, h2, h3").evaluate_all("all => all.map(each => +each.tagName[1])")
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_labels_of_the_renderer_are_in_the_language_of_the_page(
    visit: Visit, serve: Callable[[Path], str], portal: Path
) -> None:
    version = samples().entries[0].versions[0].name
    page = visit(f"{serve(portal)}cce/{version}/index.html#DeleteJob", locale="zh-CN")
    reference = page.locator("#reference")
    reference.get_by_role("button", name="\u8bd5\u4e00\u8bd5").click()
    reference.get_by_role("button", name="\u6267\u884c").wait_for()
    assert "job_id" in reference.inner_text()
    page.get_by_role("button", name="English").click()
    reference.get_by_role("button", name="Execute").wait_for()
    reference.get_by_role("button", name="Cancel").click()
    reference.get_by_role("button", name="Try it out").wait_for()
    page.get_by_role("button", name="\u4e2d\u6587").click()
    assert reference.get_by_role("heading", name="\u54cd\u5e94", exact=True).is_visible()
