"""The portal of the samples in a browser, as people use it; and that of docs that mean harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser import assert_accessible, screenshot
from tests.portal.portals import PAYLOADS, hostile, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

from tests.browser import Visit

PHONE = {"width": 360, "height": 740}
PAGES = ("index.html", "cce/index.html", "cce/changelog.html", "mrs/quality.html")

HARMFUL = """() => [...document.querySelectorAll("*")].filter(element =>
    ["IFRAME", "OBJECT", "EMBED", "BASE", "STYLE", "IMG", "VIDEO"].includes(element.tagName)
    || (element.tagName === "SCRIPT" && !element.src.startsWith(location.origin))
    || [...element.attributes].some(each => each.name.startsWith("on") || each.name === "style")
).map(element => element.outerHTML)"""


@pytest.fixture
def home(portal: Path, serve: Callable[[Path], str]) -> str:
    return serve(portal)


def find(page: Page, query: str) -> None:
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.locator("#search").fill(query)
    expect(page.locator("#found-status")).to_contain_text(f"\u201c{query}\u201d")


def test_an_operation_is_found_by_an_english_word(visit: Visit, home: str) -> None:
    page = visit(home, locale="en-US")
    assert not [url for url in visit.requests if "/search/" in url], "the index is loaded before it is needed"
    find(page, "cluster certificate")
    option = page.get_by_role("listbox").get_by_role("option").first
    shown = ["Operation", "Obtaining a Cluster Certificate", "Cloud Container Engine"]
    assert option.inner_text().split("\n")[:3] == shown
    page.keyboard.press("ArrowDown")
    assert page.locator("#search").get_attribute("aria-activedescendant") == option.get_attribute("id")
    assert_accessible(page)
    screenshot(page, "portal-search")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/cce/2\.0\.0/index\.html#"))
    expect(page.locator("#reference").get_by_text("Obtaining a Cluster Certificate").first).to_be_visible()


def test_an_operation_is_found_by_a_chinese_word(visit: Visit, home: str) -> None:
    page = visit(f"{home}cce/changelog.html", locale="zh-CN")
    for query in ("\u96c6\u7fa4", "\u8be2\u96c6\u7fa4\u5217"):  # a word, and what is none: no spaces say so
        find(page, query)
        found = page.get_by_role("listbox").get_by_role("option").all_inner_texts()
        assert any("\u67e5\u8be2\u96c6\u7fa4\u5217\u8868" in each for each in found), found
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    assert page.get_by_role("listbox").get_by_role("option").count() == 0


def test_parameters_and_schemas_are_found_and_a_schema_expanded(visit: Visit, home: str) -> None:
    page = visit(home, locale="en-US")
    find(page, "deleteVolume")
    assert page.get_by_role("listbox").get_by_role("option").first.inner_text().startswith("Parameter\ndeleteVolume\n")
    page.locator("#search").blur()
    find(page, "AddonInstanceStatusResponse")
    schema = page.get_by_role("listbox").get_by_role("option").filter(has_text="Schema").first
    assert "AddonInstanceStatusResponse" in schema.inner_text()
    schema.click()
    page.wait_for_url(re.compile(r"/cce/2\.0\.0/index\.html#schema-AddonInstanceStatusResponse$"))
    reference = page.locator("#reference:not([aria-busy])")  # once the page has opened what it was asked for
    reference.get_by_role("button", name="AddonInstanceStatusResponse").wait_for()
    collapsed = reference.get_by_role("button", name="Expand all")
    before = collapsed.count()
    collapsed.first.click()
    expect(collapsed).to_have_count(before - 1)


def test_what_is_not_there_is_said(visit: Visit, home: str) -> None:
    page = visit(home, locale="en-US")
    find(page, "qqqzzz")
    assert page.locator("#found-note").inner_text() == "Nothing found for \u201cqqqzzz\u201d."
    assert page.locator("#search").get_attribute("aria-expanded") == "false"


def test_a_spec_is_downloaded_and_the_changelog_read(visit: Visit, home: str, portal: Path) -> None:
    page = visit(home, locale="en-US")
    page.get_by_role("article").first.get_by_role("link", name="Downloads").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="OpenAPI 3.1 YAML").first.click()
    assert download.value.suggested_filename == "cce-2.0.0-openapi-3.1.yaml"
    assert download.value.path().read_bytes() == (portal / "cce/2.0.0/openapi-3.1.yaml").read_bytes()
    page.get_by_role("navigation", name="Pages of this service").get_by_role("link", name="Changelog").click()
    breaking = page.locator("li.breaking").first
    assert "parameter removed" in breaking.inner_text()
    screenshot(page, "portal-changelog")


def test_language_and_theme_are_chosen_and_remembered(visit: Visit, home: str) -> None:
    page = visit(home, locale="en-US", color_scheme="light")
    assert (page.title(), page.locator("html").get_attribute("lang")) == ("Cloud APIs", "en")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="\u4e2d\u6587").click()
    for _ in range(2):
        page.get_by_role("button", name="\u4e3b\u9898").click()
    page.get_by_role("link", name="Cloud Container Engine").click()
    page.get_by_role("link", name="\u53d8\u66f4\u8bb0\u5f55").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(page).to_have_title("\u53d8\u66f4\u8bb0\u5f55 \u00b7 Cloud Container Engine \u00b7 Cloud APIs")
    assert not page.get_by_text("Docs quality").locator("visible=true").count()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit_a_phone(visit: Visit, home: str, scheme: str) -> None:
    page = visit(home, color_scheme=scheme, locale="zh-CN" if scheme == "dark" else "en-US", viewport=PHONE)
    for path in PAGES:
        page.goto(home + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
        screenshot(page, f"portal-{path.removesuffix('.html').replace('/', '-')}-phone-{scheme}")


def test_the_start_page_says_what_each_service_offers(visit: Visit, home: str) -> None:
    page = visit(home, color_scheme="light", locale="en-US")
    offered = page.get_by_role("article")
    expect(offered.get_by_role("heading", level=2)).to_have_text(["Cloud Container Engine", "MapReduce Service"])
    expect(offered.first).to_contain_text("Cluster Management")
    screenshot(page, "portal")


def test_without_scripts_everything_but_the_search_is_there(visit: Visit, home: str) -> None:
    page = visit(home, java_script_enabled=False, locale="zh-CN")
    assert page.get_by_role("heading", name="MapReduce Service").is_visible()
    assert page.get_by_text("What each service offers").is_visible()
    assert not page.locator("#search").is_visible()


def test_docs_that_mean_harm_do_none(visit: Visit, serve: Callable[[Path], str], tmp_path: Path) -> None:
    assert len(PAYLOADS) >= 30
    home = serve(written(hostile(), tmp_path))
    page = visit(home, viewport=PHONE)
    for path in ("index.html", "evil/index.html", "evil/changelog.html", "evil/quality.html"):
        page.goto(home + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert_harmless(page, home)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
        assert all(page.get_by_role("banner").get_by_role(role).first.is_visible() for role in ("link", "combobox"))
    find(page, "hacked")
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("listbox").get_by_role("option").count() > 5
    assert_harmless(page, home)


def assert_harmless(page: Page, home: str) -> None:
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.evaluate(HARMFUL) == []
    schemes = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(link => link.protocol)")
    assert set(schemes) <= {"http:", "https:"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200f\x00-\x08\x1b]", page.content())
    assert page.url.startswith(home)
