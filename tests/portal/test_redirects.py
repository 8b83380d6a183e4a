"""Addresses that lead elsewhere lead there, with the operation they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from scraper.outputs.portal.loaded import asset

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser import Visit


def test_the_newest_version_has_an_address_that_lasts(visit: Visit, portal: Path, serve: Callable[[Path], str]) -> None:
    home = serve(portal)
    page = visit(f"{home}cce/latest/#DeleteJob")
    page.wait_for_url("**/cce/2.0.0/index.html#DeleteJob")
    expect(page.locator("#reference").get_by_text("/jobs/{job_id}").first).to_be_visible()


def test_what_is_not_kept_leads_to_what_is(portal: Path) -> None:
    page = (portal / "cce" / "v3" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="../2.0.0/index.html">' in page
    assert not (portal / "mrs" / "1.0.0" / "moved.html").exists()
    assert "canonical" not in (portal / "cce" / "1.1.0" / "index.html").read_text("utf-8")


def test_what_is_nowhere_is_told(portal: Path) -> None:
    page = (portal / "404.html").read_text("utf-8")
    assert f'href="/{asset("portal.css")}"' in page
    assert 'href="/index.html"' in page


def test_what_is_nowhere_is_told_at_any_depth(visit: Visit, portal: Path, serve: Callable[[Path], str]) -> None:
    home = serve(portal)
    for path in ("nowhere", "cce/2.0.0/a/b/c/nowhere.html"):
        page = visit(f"{home}{path}", locale="en-US")
        expect(page.get_by_role("link", name="Cloud APIs", exact=True)).to_have_css("display", "flex")
        failed = f"request failed: {home}{path}: 404"
        assert visit.problems.count(failed) == 1
        visit.problems[:] = [each for each in visit.problems if each != failed and "404" not in each]
    assert not [url for url in visit.requests if "favicon" in url]
