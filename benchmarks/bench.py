"""Speed and memory. Times of scrapes and clients are ratios to a floor measured in the same run, so a slow machine
changes nothing; those of comparisons and of the portal are seconds (``diff_speed``, ``portal``).

The floor of a reference is what lxml alone needs to parse its pages, for Markdown after markdown-it-py has rendered
them. The scrape is the whole way from files to the written spec. The floor of clients is what the generator needs with
its own templates and without layout or checks.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import html
from markdown_it import MarkdownIt
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

from benchmarks import diff_speed, portal
from benchmarks.clients import jobs
from benchmarks.references import ROOT, real, samples, table
from scraper.commands.produce import produce
from scraper.outputs.client.generate import generate_all
from scraper.pipeline import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.outputs.client.generate import Job

RUNS: Final = 5
#: What the project promises: times the floor, megabytes, seconds.
MAX_RATIO: Final = 5.0
MAX_CLIENTS: Final = 1.3
MAX_MEMORY: Final = 200
MAX_HELP: Final = 0.3

_MEMORY_PROBE: Final = """
import sys, tempfile
from pathlib import Path
import bs4, json_repair
from scraper.commands.produce import produce
from scraper.pipeline import Options
import scraper.readers.markup, scraper.readers.markdown
def status(key):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key))
before = status("VmRSS")
with tempfile.TemporaryDirectory() as folder:
    produce(sys.argv[1], Options(), spec=Path(folder) / "spec.yaml")
print((status("VmHWM") - before) / 1024)
"""


def best(function: Callable[[], object], runs: int = RUNS) -> float:
    """Return the shortest of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def floor(folder: Path) -> Callable[[], object]:
    """Return what a parser alone has to do for a reference."""
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if path.suffix in (".html", ".md")]
    markdown = any(path.suffix == ".md" for path in folder.iterdir())
    renderer = MarkdownIt("commonmark").enable("table")

    def parse() -> None:
        for text in texts:
            if text.strip():
                html.document_fromstring(renderer.render(text) if markdown else text)

    return parse


def whole(folder: Path, target: Path) -> Callable[[], object]:
    """Return the scrape of a reference to its written spec."""
    return lambda: produce(str(folder), Options(), spec=target / "spec.yaml")


def memory(folder: Path) -> float:
    """Return the peak memory of one scrape in a process of its own, start and imports apart, in megabytes."""
    command = [sys.executable, "-c", _MEMORY_PROBE, str(folder)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)


def bare(job: Job) -> None:
    """Run the generator as it is, without its hooks, on the same document."""
    target = job.target.with_name(f"{job.target.name}-bare")
    file = ConfigFile(project_name_override="bare", package_name_override="bare", post_hooks=[])
    source = Path(job.spec)
    with redirect_stdout(StringIO()):
        generate(config=Config.from_sources(file, MetaType.UV, source, "utf-8", overwrite=True, output_path=target))


def clients() -> tuple[float, float]:
    """Return how long the bare generator and the project's take for all references, on the same cores."""
    with tempfile.TemporaryDirectory() as folder:
        todo = jobs(real() or samples(), Path(folder))
        with ProcessPoolExecutor(min(len(todo), os.cpu_count() or 1)) as pool:
            low = best(lambda: list(pool.map(bare, todo)), 2)
        return low, best(lambda: generate_all(todo), 2)


def help_seconds() -> float:
    """Return how long ``docs2oas --help`` takes."""
    command = [str(Path(sys.executable).with_name("docs2oas")), "--help"]
    return best(lambda: subprocess.run(command, capture_output=True, check=True))


def main() -> int:
    """Print the table; 1 if a promise is broken."""
    rows = [["reference", "pages", "floor s", "scrape s", "ratio", "peak MB"]]
    broken = []
    with tempfile.TemporaryDirectory() as target:
        for folder in (*samples(), *real()):
            pages = sum(path.suffix in (".html", ".md") for path in folder.iterdir())
            low, high = best(floor(folder)), best(whole(folder, Path(target)))
            used = memory(folder)
            rows.append([folder.name, str(pages), f"{low:.3f}", f"{high:.3f}", f"{high / low:.2f}", f"{used:.0f}"])
            if high / low > MAX_RATIO:
                broken.append(f"{folder.name}: {high / low:.2f} times the floor, promised {MAX_RATIO:g}")
            if used > MAX_MEMORY:
                broken.append(f"{folder.name}: {used:.0f} MB, promised {MAX_MEMORY}")
    print(table(rows))
    low, high = clients()
    print(f"\nclients: the bare generator {low:.2f} s, docs2oas {high:.2f} s, ratio {high / low:.2f}")
    if high / low > MAX_CLIENTS:
        broken.append(f"clients: {high / low:.2f} times the bare generator, promised {MAX_CLIENTS}")
    seconds = help_seconds()
    print(f"docs2oas --help: {seconds:.3f} s")
    if seconds > MAX_HELP:
        broken.append(f"--help: {seconds:.3f} s, promised {MAX_HELP}")
    broken += diff_speed.measure() + portal.measure()
    print("\n".join(broken) or "all promises kept")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
