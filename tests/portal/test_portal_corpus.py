"""The portal of nine real services: its start page, what is found in Chinese, and the largest reference.

The one slow test of the portal: about 15 s, most of it for reading the docs. How fast it is, ``make bench`` tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from benchmarks.references import CORPUS, real
from scraper.cli import main
from tests.browser import screenshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser import Visit

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real references at ../{CORPUS.name}")


@pytest.fixture
def nine(tmp_path: Path) -> Path:
    """A project of all real services, built."""
    services = "".join(f'[services.{folder.name}]\nsource = "{folder}"\n' for folder in real())
    config = tmp_path / "docs2oas.toml"
    config.write_text(f'format = "json"\nfail-on = "never"\n{services}', "utf-8")
    run("build", "-q", "-c", str(config))
    return config


def run(*arguments: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output


def test_nine_real_services(nine: Path, visit: Visit, serve: Callable[[Path], str], tmp_path: Path) -> None:
    run("publish", "-q", "-c", str(nine))
    site = tmp_path / "site"
    assert (site / "index.html").stat().st_size < 500_000

    home = serve(site)
    page = visit(home, locale="zh-CN")
    expect(page.get_by_role("article")).to_have_count(len(real()))
    screenshot(page, "portal-corpus")

    for query in ("\u7b7e\u540d\u5bc6\u94a5", "\u5220\u9664\u624b\u52a8\u5907\u4efd"):  # what splits words misses
        page.locator("#search").fill(query)
        expect(page.locator("#found-status")).to_contain_text(f"\u201c{query}\u201d")
        expect(page.get_by_role("listbox").get_by_role("option").first).to_contain_text(query)

    largest = max(site.glob("*/*/openapi-3.1.json"), key=lambda path: path.stat().st_size).parent
    page.goto(f"{home}{largest.relative_to(site).as_posix()}/index.html")
    expect(page.locator("#reference")).not_to_have_attribute("aria-busy", "true")
