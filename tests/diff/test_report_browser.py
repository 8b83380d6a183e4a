"""The web pages of ``docs2oas diff`` and ``docs2oas history`` in a browser: alone, offline, for everyone, unharmed."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from tests.browser import assert_accessible, screenshot
from tests.called import run
from tests.readme import ROOT
from tests.sources_help import git

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser import Visit

_EVIL: Final = '<script>alert("ran")</script><img src=x onerror=alert(1)>\'"><svg onload=alert(2)>'
_EVIL_IN_HTML: Final = _EVIL.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
_EVIL_NAME: Final = "<img src=x onerror=alert(3)>"
#: Edits of the samples, (page, text, other text), and what the reports then say.
_EDITS: Final = (
    ("cce_02_0242.html", ">1024<", ">2048<"),
    ("DeleteNode.html", "nodepoolScaleDown", "nodepoolScaledown"),
    ("DeleteNode.html", "Takes a node out", f"{_EVIL_IN_HTML} takes a node out"),
)
_SAID: Final = ("maximum loosened from 1024 to 2048", "probably renamed from nodepoolScaleDown to nodepoolScaledown")


def write(*arguments: object) -> None:
    done = run(*arguments)
    assert done.exit_code == 0, done.output


def edit(folder: Path) -> None:
    for name, text, other in _EDITS:
        page = (folder / name).read_text("utf-8")
        assert text in page
        (folder / name).write_text(page.replace(text, other), "utf-8")
    (folder / "ListNodes.html").unlink()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``report.html`` and ``changelog.html`` of an edited copy of the samples."""
    folder = tmp_path_factory.mktemp("reports")
    docs = folder / "docs"
    shutil.copytree(ROOT / "samples" / "otc-cce", docs)
    git(folder, "init", "--quiet")
    git(folder, "add", "docs")
    git(folder, "commit", "--quiet", "-m", "first")
    edited = folder / _EVIL_NAME
    shutil.copytree(docs, edited)
    edit(edited)
    write("diff", docs, edited, "--wording", "--format", "html", "--report", folder / "report.html")
    edit(docs)
    git(folder, "add", "docs")
    git(folder, "commit", "--quiet", "-m", _EVIL)
    write("history", f"git+{folder}#docs", "--wording", "-o", folder / "changelog.html")
    return folder


BOTH = pytest.mark.parametrize("name", ["report.html", "changelog.html"])


def assert_readable(page: Page) -> None:
    for text in _SAID:
        assert page.get_by_text(text).first.is_visible(), text
    heading = page.get_by_role("heading", name="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes/{node_id}")
    assert heading.first.is_visible()
    assert page.get_by_role("heading", level=1).count() == 1


@BOTH
def test_from_a_server(visit: Visit, serve: Callable[[Path], str], reports: Path, name: str) -> None:
    page = visit(serve(reports) + name)
    assert_readable(page)
    assert visit.requests == [page.url]


@BOTH
def test_as_a_file_without_a_network_or_scripts(visit: Visit, reports: Path, name: str) -> None:
    page = visit(reports / name, offline=True, java_script_enabled=False)
    assert_readable(page)
    assert visit.requests == [page.url]


@BOTH
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_for_everyone(visit: Visit, reports: Path, name: str, scheme: str) -> None:
    page = visit(reports / name, color_scheme=scheme, viewport={"width": 1200, "height": 900})
    while (closed := page.locator("details:not([open]) > summary")).count():
        closed.first.click()
    assert_accessible(page)
    screenshot(page, f"{name.removesuffix('.html')}-{scheme}", full_page=True)


@BOTH
def test_on_a_telephone(visit: Visit, reports: Path, name: str) -> None:
    page = visit(reports / name, viewport={"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_readable(page)
    screenshot(page, f"{name.removesuffix('.html')}-narrow")


@BOTH
def test_levels_can_be_hidden(visit: Visit, reports: Path, name: str) -> None:
    page = visit(reports / name)
    breaking = page.get_by_role("checkbox", name=re.compile("breaking", re.IGNORECASE))
    loosened = page.get_by_text(_SAID[0]).filter(visible=True)
    shown = loosened.count()
    breaking.uncheck()
    assert 0 < loosened.count() < shown
    breaking.check()
    assert loosened.count() == shown


@BOTH
def test_nothing_of_the_docs_runs(visit: Visit, reports: Path, tmp_path: Path, name: str) -> None:
    """Neither with the policy of the page, which would be reported, nor by escaping alone."""
    assert_unharmed(visit(reports / name))
    text, count = re.subn(r"<meta http-equiv=\"Content-Security-Policy\".*?>", "", (reports / name).read_text("utf-8"))
    assert count == 1
    (tmp_path / "bare.html").write_text(text, "utf-8")
    assert_unharmed(visit(tmp_path / "bare.html"))


def assert_unharmed(page: Page) -> None:
    assert page.locator("script, img, svg[onload], [onerror], iframe, object, embed, base, form").count() == 0
    assert "onerror=alert" in page.locator("body").inner_text()


def test_nothing_of_a_spec_runs(visit: Visit, tmp_path: Path) -> None:
    """A spec may call things what no docs could."""
    parameter = {"name": _EVIL, "in": "query", "description": _EVIL, "schema": {"type": "integer", "default": _EVIL}}
    old = write_spec(tmp_path / "old.yaml", value="a")
    new = write_spec(tmp_path / "new.yaml", value=_EVIL_NAME, deprecated=True, parameters=[parameter])
    write("diff", old, new, "--wording", "--format", "html", "--report", tmp_path / "report.html")
    assert_unharmed(visit(tmp_path / "report.html"))


def write_spec(file: Path, value: str, **more: Any) -> Path:
    schema = {"type": "object", "properties": {_EVIL: {"type": "string", "enum": [_EVIL, value]}}}
    answers = {"200": {"description": _EVIL, "content": {_EVIL: {"schema": schema}}}}
    operation = {"operationId": _EVIL, "summary": _EVIL, "tags": [_EVIL], "responses": answers, **more}
    document = {"openapi": "3.1.0", "info": {"title": _EVIL, "version": _EVIL}, "servers": [{"url": _EVIL}]}
    file.write_text(yaml.safe_dump(document | {"paths": {f"/v1/{_EVIL}": {"get": operation}}}), "utf-8")
    return file
