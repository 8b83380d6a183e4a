"""How long the portal of the real references takes: to be made, and until its pages show what they hold in Chromium."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from click.testing import CliRunner

from benchmarks.references import real, samples
from scraper.cli import main
from tests.browser import MISSING, chromium, find_chromium, served

if TYPE_CHECKING:
    from collections.abc import Callable

#: What the project promises: seconds to publish, until the start page shows its services, until the largest reference
#: shows its operations.
MAX_PUBLISH: Final = 60.0
MAX_START: Final = 2.0
MAX_REFERENCE: Final = 5.0


def measure() -> list[str]:
    """Print how long each takes; return the promises that are broken."""
    with tempfile.TemporaryDirectory() as folder:
        config = _built(Path(folder))
        seconds = [("publish", _timed(lambda: _run("publish", config)), MAX_PUBLISH)]
        executable = find_chromium()
        if executable is None:
            print(f"\npages of the portal skipped: {MISSING}")
        else:
            seconds += _pages(executable, config.parent / "site")
    print(f"\nportal: {', '.join(f'{name} {found:.2f} s' for name, found, _ in seconds)}")
    return [f"portal: {name} {found:.2f} s, promised {most:g}" for name, found, most in seconds if found > most]


def _built(folder: Path) -> Path:
    services = "".join(f'[services.{path.name}]\nsource = "{path}"\n' for path in real() or samples())
    config = folder / "docs2oas.toml"
    config.write_text(f'format = "json"\nfail-on = "never"\n{services}', "utf-8")
    _run("build", config)
    return config


def _run(command: str, config: Path) -> None:
    CliRunner().invoke(main, [command, "-q", "-c", str(config)], catch_exceptions=False)


def _timed(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def _pages(executable: str, site: Path) -> list[tuple[str, float, float]]:
    largest = max(site.glob("*/*/openapi-3.1.json"), key=lambda path: path.stat().st_size).parent
    with chromium(executable) as browser, served(site) as home:

        def shown(url: str, complete: str) -> float:
            page = browser.new_page()  # in a context, and so with a cache, of its own

            def show() -> None:
                page.goto(url)
                page.locator(complete).first.wait_for()

            return _timed(show)

        reference = f"{home}{largest.relative_to(site).as_posix()}/index.html"
        return [
            ("start page", shown(home, "article"), MAX_START),
            ("largest reference", shown(reference, "#reference:not([aria-busy]) .opblock"), MAX_REFERENCE),
        ]
