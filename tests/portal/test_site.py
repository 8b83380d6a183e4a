"""The files of the portal: whole, linked, the same each time, and without anything that could run."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import lxml.html
import msgspec
import pytest

from scraper.diagnostics import codes
from scraper.outputs.portal import search as searching
from scraper.outputs.portal.entries import Entry, Finding, Portal, Quality, Version
from scraper.outputs.portal.figures import figures
from scraper.outputs.portal.pages import MOST_FINDINGS, catalogue, service
from scraper.outputs.portal.search import SearchFailure, endings, pairs
from scraper.outputs.portal.website import SiteFailure, site
from tests.portal.portals import DOCS, hostile, samples

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

DOCUMENT = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
EMPTY = Portal("T", "", "", "", "", ())


def entry(name: str = "x", *versions: str, **values: object) -> Entry:
    made = tuple(Version(each, DOCUMENT, {}) for each in versions or ("1.0.0",))
    return msgspec.structs.replace(Entry(name, "T", made, Quality()), **values)


def portal_of(*entries: Entry) -> Portal:
    return msgspec.structs.replace(EMPTY, entries=entries)


def pages(folder: Path) -> dict[str, HtmlElement]:
    return {
        path.relative_to(folder).as_posix(): lxml.html.fromstring(path.read_bytes()) for path in folder.rglob("*.html")
    }


def test_the_same_each_time(portal: Path) -> None:
    again = site(samples())
    assert {path.relative_to(portal).as_posix() for path in portal.rglob("*") if path.is_file()} == set(again)
    for path, content in again.items():
        assert (portal / path).read_bytes() == (content if isinstance(content, bytes) else content.read_bytes()), path


def test_every_link_leads_somewhere(portal: Path) -> None:
    found = pages(portal)
    assert {"index.html", "cce/index.html", "cce/changelog.html", "mrs/quality.html"} <= set(found)
    for path, page in found.items():
        for _, attribute, url, _ in page.iterlinks():
            parts = urlsplit(url)
            if parts.scheme:
                assert attribute == "href", f"{path}: {url} is elsewhere"
                assert parts.scheme in ("http", "https") or url.startswith("data:image/svg+xml,"), f"{path}: {url}"
                continue
            if path == "404.html":  # shown at any depth
                assert url.startswith("#") or (portal / url.removeprefix("/")).exists(), f"{path}: {url}"
                continue
            assert not url.startswith("/"), f"{path}: {url} works at the root of a host only"
            here, page_name = posixpath.split(path)
            target = posixpath.normpath(posixpath.join(here, unquote(parts.path) or page_name))
            assert (portal / target).is_file(), f"{path}: {url}"
            if parts.fragment and target in found and target.count("/") < 2:
                assert found[target].xpath("//*[@id=$id]", id=unquote(parts.fragment)), f"{path}: {url}"


def test_nothing_stands_in_a_page_that_a_policy_forbids(portal: Path) -> None:
    for path, page in pages(portal).items():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        directives = dict(each.strip().split(" ", 1) for each in policy.split(";"))
        assert directives["default-src"] == directives["base-uri"] == directives["object-src"] == "'none'"
        assert "unsafe-inline" not in directives["script-src"] + directives["style-src"]
        assert not page.xpath("//script[not(@src)] | //style | //*[@style] | //@*[starts-with(name(), 'on')]"), path
        assert page.get("lang") == "en"
        (icon,) = page.xpath("//link[@rel='icon']/@href")
        assert icon.startswith("data:image/svg+xml,"), f"{path}: browsers would ask for /favicon.ico"


def text(element: HtmlElement) -> str:
    """What is read of an element in English."""
    for hidden in element.xpath(".//*[@class='zh']"):
        hidden.drop_tree()
    return " ".join(element.text_content().split())


def test_the_catalogue_says_what_services_offer_and_how_good_their_docs_are(portal: Path) -> None:
    page = lxml.html.fromstring((portal / "index.html").read_bytes())
    cce, mrs = (text(card) for card in page.xpath("//article"))
    entry = samples().entries[0]
    document, quality = entry.versions[0].document, entry.quality
    for said in (
        "Cloud Container Engine", "cce", "Version 2.0.0", "Docs in English", "2 versions", "Cluster Management 5",
        f"{sum(map(len, document['paths'].values()))} operations in {len(document['tags'])} groups",
        f"{len(document['components']['schemas'])} schemas",
        f"{quality.understood} of {quality.rows} table rows understood",
        f"of {sum(quality.pages.values())} pages without errors or warnings", "0 errors",
        f"{len(quality.findings)} notes", "2026-11-21", "2 breaking changes", "3 texts reworded",
    ):  # fmt: skip
        assert said in cce, said
    assert "Docs in Chinese" in mrs
    assert "2026-11-02" in mrs


def test_operations_have_a_place_that_outlives_versions(portal: Path) -> None:
    page = lxml.html.fromstring((portal / "cce/index.html").read_bytes())
    paths = samples().entries[0].versions[0].document["paths"]
    ids = [operation["operationId"] for item in paths.values() for operation in item.values()]
    assert sorted(page.xpath("//li[starts-with(@id, 'operation-')]/@id")) == sorted(f"operation-{each}" for each in ids)
    (link,) = page.xpath("//li[@id='operation-DeleteJob']/a/@href")
    assert link == "../cce/2.0.0/index.html#DeleteJob"


def test_findings_say_where_and_what(portal: Path) -> None:
    page = lxml.html.fromstring((portal / "cce/quality.html").read_bytes())
    said = text(page)
    finding = samples().entries[0].quality.findings[0]
    place = f"{finding.path}:{finding.line}"
    assert f"{place} {finding.code} {finding.message}" in said
    assert " ".join(codes()[finding.code].explain.split()) in said
    (url,) = page.xpath("//a[text()=$place]/@href", place=place)
    assert url.startswith("https://docs.")
    assert url.endswith(f"/{finding.path}")


def test_coverage_is_never_rounded_up_to_all() -> None:
    assert figures(entry(quality=Quality(rows=100_000, understood=99_999))).coverage == 99.9
    assert figures(entry(quality=Quality(rows=3, understood=3))).coverage == 100.0
    assert not figures(entry()).known


def test_a_service_with_errors_does_not_look_perfect() -> None:
    findings = tuple(Finding(f"{n // 2}.html", n, severity, "x-y", "m") for n, severity in enumerate(["error"] * 3))
    bad = entry(quality=Quality({"operation": 4, "error_codes": 1}, {}, 2, 2, findings))
    for page in (
        catalogue(portal_of(bad)),
        *(service(bad, portal_of(bad))[f"x/{name}.html"] for name in ("index", "quality")),
    ):
        (said,) = lxml.html.fromstring(page).xpath("//*[@class='coverage']/preceding-sibling::*[1][@class='faulty']")
        assert text(said) == "2 pages with errors"
    fine = entry(quality=Quality({"operation": 1}, {}, 2, 2, (Finding("a", 1, "warning", "x-y", "m"),)))
    assert b'"faulty"' not in catalogue(portal_of(fine))


def test_kinds_of_pages_are_counted() -> None:
    one = entry(quality=Quality({"operation": 1200, "error_codes": 1, "odd": 1}, {}, 2, 2))
    said = text(lxml.html.fromstring(service(one, portal_of(one))["x/quality.html"]))
    assert "operations 1,200, error codes 1, odd 1" in said


def test_pages_link_to_where_they_are_published() -> None:
    found = (Finding("a/b c.md", 3, "warning", "x-y", "m"), Finding("x.yaml", 1, "error", "x-y", "m"))
    evil = (Finding("//evil.example/p", 1, "info", "x-y", "m"), Finding("../up", 1, "info", "x-y", "m"))
    got = figures(entry(docs=DOCS, quality=Quality(findings=found + evil)))
    assert {page.path: page.url for page in got.worst} == {
        "x.yaml": "", "a/b c.md": f"{DOCS}a/b%20c.html", "//evil.example/p": "", "../up": "",
    }  # fmt: skip


def test_a_page_of_many_findings_stays_small() -> None:
    findings = tuple(Finding(f"{n % 400}.html", n, "info", "type-missing", f"number {n}") for n in range(20_000))
    many = entry(quality=Quality({"operation": 400}, {"en": 400}, 9, 9, findings))
    made = service(many, portal_of(many))
    assert made["x/quality.html"].count(b'class="place"') == MOST_FINDINGS
    assert f"{20_000 - MOST_FINDINGS:,} more findings" in made["x/quality.html"].decode()
    assert made["x/quality.json"].count(b'"line"') == 20_000


def test_a_portal_of_nothing_and_a_service_of_nothing() -> None:
    assert b"There are no services yet." in catalogue(EMPTY)
    assert "x/1.0.0/index.html" in site(portal_of(entry()))
    assert "index.html" in site(EMPTY)


@pytest.mark.parametrize("entries", [(entry(), entry()), (entry("x", "1 0", "1+0"),), (entry("x", "index.html"),)])
def test_two_things_at_one_place(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(SiteFailure, match="another name"):
        site(portal_of(*entries))


def test_names_stay_in_the_site() -> None:
    for path in site(hostile()):
        assert not path.startswith(("/", ".")) or path.startswith(".well-known/")
        assert ".." not in path.split("/")
        assert path.isascii()


def test_without_pagefind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "find_spec", lambda _: None)
    with pytest.raises(SearchFailure, match=r"pip install 'docs2oas\[portal\]'"):
        site(EMPTY)


def test_a_failure_of_pagefind_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching.sys, "executable", "/bin/false")
    with pytest.raises(SearchFailure, match="pagefind failed"):
        site(EMPTY)


def test_a_name_is_indexed_by_few_of_its_endings() -> None:
    assert endings("CreateHTTPClusterTags") == ["HTTPClusterTags", "ClusterTags"]
    assert endings("clusterTags") == endings("tags") == endings("") == []
    assert len(endings("AbCd" * 1000)) < 10


def test_chinese_is_indexed_in_pairs() -> None:
    found = ["ECS", "\u67e5\u8be2", "\u8be2\u96c6", "\u96c6\u7fa4", "\u7fa4", "&lt;b&gt;"]
    assert pairs("ECS\u67e5\u8be2\u96c6\u7fa4 <b>").split() == found
