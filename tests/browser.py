"""What tests of pages share: headless Chromium, a server on this machine, and a visit that tolerates no fault.

A test takes the fixture ``visit`` and, for a folder of pages, ``serve``::

    def test_it(visit, serve, tmp_path):
        page = visit(serve(tmp_path) + "index.html", color_scheme="dark")  # Playwright's Page, in a context of its own
        page.get_by_role("heading", name="Things").wait_for()
        assert_accessible(page)
        screenshot(page, "things")
        assert visit.requests == [page.url]

At its end the test fails if a page logged an error, violated its policy, opened a dialog, failed to load something, or
asked anyone but the server (or, for a file, anything outside its folder), which is prevented as well. What a test
expects of that it removes from ``visit.problems``.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

import pytest

from scraper.outputs.preview import HOST, preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, Route

ARTEFACTS: Final = Path(__file__).parent / "artefacts"
MISSING: Final = "there is no Chromium: install it, or name it in DOCS2OAS_CHROMIUM"
_ARGUMENTS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
_REPORT_VIOLATIONS: Final = """addEventListener("securitypolicyviolation", violation =>
  console.error(`policy violated: ${violation.effectiveDirective} ${violation.blockedURI || "inline"}`), true)"""
_OWN: Final = ("data", "blob", "about")


def find_chromium() -> str | None:
    """Return the path of a Chromium: what ``DOCS2OAS_CHROMIUM`` names, else what is on the path."""
    return os.environ.get("DOCS2OAS_CHROMIUM") or shutil.which("chromium")


@contextmanager
def chromium(executable: str) -> Iterator[Browser]:
    """Run a headless Chromium that finds no host but this machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as ``docs2oas serve`` does; yield its URL, which ends in a slash."""
    with preview(folder, port=0) as server:
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


#: What a request fails with whose page is left before it is answered. Those that lead elsewhere are told by themselves.
_LEFT: Final = "net::ERR_ABORTED"


class Visit:
    """Opens pages, each in a fresh context, and collects all that goes wrong there and every URL that is asked for."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.problems: list[str] = []
        self.requests: list[str] = []
        self._contexts: list[BrowserContext] = []

    def __call__(self, url: str | Path, **options: Any) -> Page:
        """Open a URL or a file; options are those of Playwright's ``new_context``.

        Pages are asked to move at once: a button that glides away is missed by a click.
        """
        url = url.as_uri() if isinstance(url, Path) else url
        context = self.browser.new_context(**{"service_workers": "block", "reduced_motion": "reduce", **options})
        self._contexts.append(context)
        self._listen(context, urljoin(url, "." if urlsplit(url).scheme == "file" else "/"))
        page = context.new_page()
        page.goto(url)
        return page

    def _listen(self, context: BrowserContext, home: str) -> None:
        def is_home(url: str) -> bool:
            return url.startswith(home) or urlsplit(url).scheme in _OWN

        def route(route: Route) -> None:
            route.continue_() if is_home(route.request.url) else route.abort()

        def note(request: Request) -> None:
            if urlsplit(request.url).scheme not in _OWN:
                self.requests.append(request.url)
            if not is_home(request.url):
                self.problems.append(f"request elsewhere: {request.url}")

        context.route("**/*", route)
        context.on("request", note)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)
        context.on("weberror", lambda error: self.problems.append(f"page error: {error.error}"))
        context.on("console", lambda said: said.type == "error" and self.problems.append(f"console: {said.text}"))
        context.on("dialog", lambda dialog: (self.problems.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        context.on("page", lambda page: page.on("websocket", lambda it: self.problems.append(f"socket: {it.url}")))
        context.add_init_script(_REPORT_VIOLATIONS)

    def _failed(self, request: Request) -> None:
        if request.failure != _LEFT:
            self.problems.append(f"request failed: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.problems.append(f"request failed: {response.url}: {response.status}")

    def close(self) -> None:
        """Close all pages, after what they have still to say."""
        for context in self._contexts:
            for page in context.pages:
                page.evaluate("0")
            context.close()
        self._contexts.clear()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for each worker; tests without one are skipped, but fail where ``CI`` is "true"."""
    with chromium(_executable()) as running:
        loop = _leave_loop()
        yield running
        asyncio._set_running_loop(loop)


def _executable() -> str:
    executable = find_chromium()
    if executable is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(MISSING)
    return str(executable)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open pages; fail if anything goes wrong on them."""
    loop = browser._loop
    asyncio._set_running_loop(loop)
    visit = Visit(browser)
    try:
        yield visit
        visit.close()
    finally:
        _leave_loop()
    if visit.problems:
        pytest.fail("\n".join(["the pages visited are not faultless:", *visit.problems]), pytrace=False)


def _leave_loop() -> asyncio.AbstractEventLoop:
    """Tell asyncio that no loop runs: Playwright's does between its calls, which keeps others from ``asyncio.run``."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    return loop


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders until the end of the test."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests had no browser."""
    skipped = sum(MISSING in str(report.longrepr) for report in terminalreporter.stats.get("skipped", []))
    if skipped:
        terminalreporter.write_line(f"{skipped} browser tests skipped: {MISSING}", yellow=True)


def assert_accessible(page: Page) -> None:
    """Assert that axe-core finds nothing serious or critical on a page."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"resultTypes": ["violations"], "preload": False}).response["violations"]
    grave = [each for each in found if each["impact"] in {"serious", "critical"}]
    lines = [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in grave for node in each["nodes"]]
    assert not lines, "\n".join(lines)


def screenshot(page: Page, name: str, **options: Any) -> Path:
    """Keep a picture of a page as ``tests/artefacts/<name>.png``; options are those of Playwright's ``screenshot``."""
    file = ARTEFACTS / f"{name}.png"
    page.screenshot(path=file, **options)
    return file
