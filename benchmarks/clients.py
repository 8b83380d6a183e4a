"""Clients of real references: is anything lost, do types hold, does every function work, in one report."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from benchmarks.references import ROOT, real, table
from scraper.commands.produce import produce
from scraper.outputs.client.generate import Job, Outcome, generate_all
from scraper.outputs.client.metadata import metadata
from scraper.pipeline import Options

#: Calls every function of a client against a mock that plays the service by its spec.
_CALLER = """
import json, sys
from tests.client.calls import Caller
document, package = json.load(open(sys.argv[1])), sys.argv[2]
caller = Caller(document, package)
failed, deletes = [], 0
for name, operation in caller.operations.items():
    for mode in ("sync", "asyncio"):
        for full in (True, False):
            deletes += operation.method == "DELETE"
            try:
                caller.call(name, mode, full=full)
            except Exception as error:
                failed.append(f"{name} ({mode}): {type(error).__name__}: {error}"[:300])
print(json.dumps([len(caller.service.calls), deletes, failed]))
"""
_IMPORTER = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
found = list(pkgutil.walk_packages(package.__path__, package.__name__ + "."))
for each in found:
    importlib.import_module(each.name)
print(len(found))
"""
_FIRST = "import sys, time; t = time.perf_counter(); __import__(sys.argv[1]); print(time.perf_counter() - t)"


class Checked(msgspec.Struct):
    """What checking one client gave: counts of errors, calls and modules, seconds to import one operation."""

    outcome: Outcome
    mypy: int
    pyright: int
    modules: int
    calls: int
    deletes: int
    failed: list[str]
    first: float


def jobs(references: list[Path], folder: Path) -> list[Job]:
    """Scrape references; return the jobs of generating their clients below a folder."""
    found = []
    for reference in references:
        spec = folder / f"{reference.name}.json"
        result = produce(str(reference), Options(), spec=spec)
        named = metadata(result.document, spec)
        target = folder / "clients" / named.service
        found.append(Job(str(spec), result.document, result.assembled.sources, named, target))
    return found


def check(job: Job, outcome: Outcome) -> Checked:
    """Check one client in processes of their own."""
    package = job.metadata.package
    mypy = _run(job, "-m", "mypy", "--strict", "--cache-dir", str(job.target / ".mypy_cache"), "-p", package)
    pyright = _run(job, "-m", "pyright", "--pythonpath", sys.executable, package)
    called = _run(job, "-c", _CALLER, job.spec, package)
    calls, deletes, failed = msgspec.json.decode(called.stdout or b"[0, 0, []]", type=tuple[int, int, list[str]])
    operation = next(each.stem for each in sorted((job.target / package / "api").glob("[a-z]*.py")))
    return Checked(
        outcome,
        mypy.stdout.count(b": error:") or mypy.returncode,
        pyright.stdout.count(b" - error") or pyright.returncode,
        int(_run(job, "-c", _IMPORTER, package).stdout or 0),
        calls,
        deletes,
        failed or ([called.stderr.decode()[-300:]] if called.returncode else []),
        min(float(_run(job, "-c", _FIRST, f"{package}.api.{operation}").stdout) for _ in range(3)),
    )


def _run(job: Job, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    paths = {"PYTHONPATH": f"{job.target}:{ROOT}", "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    return subprocess.run([sys.executable, *arguments], cwd=job.target, env=paths, capture_output=True, check=False)


def report(checked: list[Checked]) -> str:
    """Return the report: one row a client."""
    rows = [["client", "operations", "functions", "objects", "classes", "warnings", "mypy --strict", "pyright",
             "modules imported", "calls", "of deletes", "failed", "first import s"]]  # fmt: skip
    for each in checked:
        made = each.outcome
        warnings = sum(found.severity != "info" for found in made.findings)
        counts = (made.operations, made.functions, made.schemas, made.classes, warnings, each.mypy, each.pyright,
                  each.modules, each.calls, each.deletes, len(each.failed))  # fmt: skip
        rows.append([made.service, *map(str, counts), f"{each.first:.2f}"])
    return table(rows)


def good(each: Checked) -> bool:
    """Tell whether a client is whole, well typed, and works. How long an import takes is told, not judged."""
    made = each.outcome
    whole = (made.operations, made.schemas) == (made.functions, made.classes) and not made.failed
    return whole and not (each.mypy or each.pyright or each.failed)


def main() -> int:
    """Print the report; 1 if a client is not good."""
    if not real():
        print("no real references beside the checkout (../shared/corpus): nothing measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        todo = jobs(real(), Path(folder))
        start = time.perf_counter()
        outcomes = generate_all(todo)
        seconds = time.perf_counter() - start
        with ThreadPoolExecutor(2) as pool:
            checked = list(pool.map(check, todo, outcomes))
    print(report(checked))
    print(f"\nall generated in {seconds:.1f} s")
    failed = [f"{each.outcome.service}: {line}" for each in checked for line in each.failed]
    bad = [each.outcome.service for each in checked if not good(each)]
    print("\n".join([*failed, f"not good: {', '.join(bad)}" if bad else "all clients whole, typed and working"]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
