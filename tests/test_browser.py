"""What watches pages sees what goes wrong on them, and prevents what would leave this machine."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import pytest

from tests import browser
from tests.browser import assert_accessible, screenshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser import Visit

_HEAD: Final = '<!DOCTYPE html><html lang="en"><title>Good</title>'
_GOOD: Final = f"{_HEAD}<main><h1>Good</h1></main>"
_POLICY: Final = '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'">'
_FAULTS: Final = {
    '<img alt="" src="http://elsewhere.test/a.png">': "request elsewhere: http://elsewhere.test/a.png",
    '<img alt="" src="missing.png">': "request failed: {home}missing.png: 404",
    "<script>fetch('//elsewhere.test').catch(Boolean)</script>": "request elsewhere: http://elsewhere.test/",
    "<script>new WebSocket('ws://elsewhere.test')</script>": "socket: ws://elsewhere.test/",
    "<script>open('http://elsewhere.test')</script>": "request elsewhere: http://elsewhere.test/",
    "<script>console.error('broken')</script>": "console: broken",
    "<script>throw Error('broken')</script>": "page error: broken",
    "<script>alert('here')</script>": "dialog: here",
    "<style>p {}</style>": "console: policy violated: style-src-elem inline",
}


def write(folder: Path, text: str) -> str:
    (folder / "index.html").write_text(text, "utf-8")
    return "index.html"


def test_a_good_page(visit: Visit, serve: Callable[[Path], str], tmp_path: Path) -> None:
    page = visit(serve(tmp_path) + write(tmp_path, _GOOD))
    assert page.get_by_role("heading", name="Good").is_visible()
    assert visit.requests == [page.url]
    assert_accessible(page)


def test_every_fault_is_seen(visit: Visit, serve: Callable[[Path], str], tmp_path: Path) -> None:
    home = serve(tmp_path)
    visit(home + write(tmp_path, _HEAD + _POLICY + "".join(_FAULTS)))
    visit.close()
    assert {problem.format(home=home) for problem in _FAULTS.values()} <= {*visit.problems}
    visit.problems.clear()


def test_files_stay_in_their_folder(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "secret.html").write_text(_GOOD)
    write(tmp_path / "pages", _GOOD + '<iframe title="a" src="../secret.html"></iframe>')
    page = visit(tmp_path / "pages" / "index.html")
    assert visit.requests == [page.url, (tmp_path / "secret.html").as_uri()]
    assert f"request elsewhere: {visit.requests[1]}" in visit.problems
    visit.problems.clear()


def test_what_is_inaccessible(visit: Visit, tmp_path: Path) -> None:
    page = visit(tmp_path / write(tmp_path, _GOOD + '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'))
    with pytest.raises(AssertionError, match=r"^image-alt: "):
        assert_accessible(page)
    visit.close()
    visit.problems.clear()


def test_screenshots(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "ARTEFACTS", tmp_path / "kept")
    file = screenshot(visit(tmp_path / write(tmp_path, _GOOD)), "good")
    assert file.read_bytes().startswith(b"\x89PNG")


def test_other_tests_may_use_asyncio(visit: Visit, tmp_path: Path) -> None:
    visit.close()
    browser._leave_loop()
    asyncio.run(asyncio.sleep(0))


def test_without_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "find_chromium", lambda: None)
    monkeypatch.setenv("CI", "")
    with pytest.raises(pytest.skip.Exception, match="there is no Chromium"):
        browser._executable()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="there is no Chromium"):
        browser._executable()
