"""How long comparisons take and how much memory: made-up specs of many sizes, and real histories.

One operation in twenty is another in the newer spec, or every one is. ``compare`` is the comparison alone, of documents
that were read. ``docs2oas diff`` is the whole command, from its start to its end, for two files of 2 MB without a file
beside them that says where in the docs they come from: changes are then placed at the lines of the specs.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.diff_history import HISTORY, clone
from benchmarks.references import table
from scraper.document.write import to_json, to_yaml
from scraper.outputs.diff.compare import Side, compare

#: Operations; how many of them are changed, one in so many.
SIZES: Final = (10, 100, 1000)
CHANGED: Final = (20, 1)
#: Bytes of a large spec.
LARGE: Final = 2 * 2**20
#: What the project promises: seconds, megabytes, times as long for ten times the operations, seconds.
MAX_SECONDS: Final = 0.5
MAX_MEMORY: Final = 300
MAX_GROWTH: Final = 15.0
MAX_HISTORY: Final = 20.0
_RUNS: Final = 5
_FIELDS: Final = 8
_KINDS: Final = ("string", "integer", "boolean", "string")


#: A process begins with as much memory as the one that starts it, so that a small one has to.
_PROBE: Final = """
import os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""


class Used(NamedTuple):
    """What a command took: seconds until it ended, seconds of all its processes, megabytes of its largest one."""

    wall: float
    cpu: float
    memory: float


def spec(operations: int, *, changed: int = 0) -> dict[str, Any]:
    """Return an OpenAPI document; every ``changed``-th operation is another than without that."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {"Error": _struct("error", False)}
    for number in range(operations):
        other = bool(changed) and number % changed == 0
        schemas[f"Thing{number}"] = _struct(f"thing {number}", other)
        schemas[f"Thing{number}Part"] = _struct(f"part of thing {number}", False)
        schemas[f"Thing{number}"]["properties"]["parts"] = {"type": "array", "items": _ref(f"Thing{number}Part")}
        paths[f"/v1/{{project_id}}/things{number}/{{thing_id}}"] = {"put": _operation(number, other)}
    info = {"title": "Things", "version": "v1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _struct(of: str, other: bool) -> dict[str, Any]:
    """Return an object; another one lacks a property and has another type for one."""
    fields = {
        f"field_{n}": {"description": f"Field {n} of {of}, in plain words. 1 to 64 characters.",
                       "type": "number" if other and n == 1 else _KINDS[n % 4]}
        for n in range(_FIELDS) if not (other and n == 0)
    }  # fmt: skip
    return {"type": "object", "required": list(fields)[2:4], "properties": fields}


def _operation(number: int, other: bool) -> dict[str, Any]:
    names = ("project_id", "thing_id")
    parameters = [_parameter("path", name, True) for name in names] + [_parameter("query", "mode", other)]
    content = {"application/json": {"schema": _ref(f"Thing{number}")}}
    return {
        "tags": ["Things"], "summary": f"Changing a thing of kind {number}", "operationId": f"UpdateThing{number}",
        "description": "Changes a thing. What is not given stays as it is.", "parameters": parameters,
        "requestBody": {"required": True, "content": content},
        "responses": {
            "200": {"description": "OK", "content": content},
            "default": {"description": "Error", "content": {"application/json": {"schema": _ref("Error")}}},
        },
    }  # fmt: skip


def _parameter(place: str, name: str, required: bool) -> dict[str, Any]:
    text = f"The {name} to work with, as a list has it."
    return {"name": name, "in": place, "required": required, "description": text, "schema": {"type": "string"}}


def best(old: Side, new: Side) -> float:
    """Return the shortest processor time of several comparisons."""
    times = []
    for _ in range(_RUNS):
        start = time.process_time()
        compare(old, new)
        times.append(time.process_time() - start)
    return min(times)


def growth(broken: list[str]) -> None:
    """Print what comparisons take by size, two large specs last; note what is over what is promised."""
    rows = [["operations", "MB", "1 in 20 changed s", "ms each", "all changed s", "ms each"]]
    taken: dict[tuple[int, int], float] = {}
    large = -(-LARGE * 100 // len(to_json(spec(100)).encode()))
    for size in (*SIZES, large):
        old = spec(size)
        row = [str(size), f"{len(to_json(old).encode()) / 2**20:.2f}"]
        for changed in CHANGED:
            taken[size, changed] = best(Side(old, {}, "old"), Side(spec(size, changed=changed), {}, "new"))
            row += [f"{taken[size, changed]:.4f}", f"{1000 * taken[size, changed] / size:.3f}"]
        rows.append(row)
    print(f"\ncompare\n{table(rows)}")
    for changed in CHANGED:
        ratio = taken[SIZES[-1], changed] / taken[SIZES[-2], changed]
        print(f"1 in {changed} changed: {ratio:.1f} times as long for ten times the operations")
        if ratio > MAX_GROWTH:
            broken.append(f"compare, 1 in {changed}: {ratio:.1f} times as long, promised {MAX_GROWTH:g}")
        if taken[large, changed] > MAX_SECONDS:
            broken.append(f"compare, 1 in {changed}: {taken[large, changed]:.2f} s, promised {MAX_SECONDS:g}")


def run(*arguments: str | Path) -> Used:
    """Run docs2oas; what it prints is not wanted."""
    command = [sys.executable, "-c", _PROBE, str(Path(sys.executable).with_name("docs2oas")), *map(str, arguments)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Used(*map(float, said.split()))


def commands(broken: list[str]) -> None:
    """Print what ``docs2oas diff`` takes for two large specs; as others may be busy, processor time is what counts.

    Where every operation is another, reading YAML and telling lines takes longer than is promised.
    """
    rows = [["docs2oas diff", "MB", "s", "processor s", "peak MB"]]
    with tempfile.TemporaryDirectory() as folder:
        for form, write in (("json", to_json), ("yaml", to_yaml)):
            operations = -(-LARGE * 100 // len(write(spec(100)).encode()))
            for changed in CHANGED:
                files = [Path(folder) / f"{name}.{form}" for name in ("old", "new")]
                for file, each in zip(files, (0, changed), strict=True):
                    file.write_text(write(spec(operations, changed=each)), "utf-8")
                used = min((run("diff", *files) for _ in range(_RUNS)), key=lambda each: each.cpu)
                name, size = f"{form}, 1 in {changed} changed", files[0].stat().st_size / 2**20
                rows.append([name, f"{size:.2f}", f"{used.wall:.2f}", f"{used.cpu:.2f}", f"{used.memory:.0f}"])
                if changed == CHANGED[0] and used.cpu > MAX_SECONDS:
                    broken.append(f"docs2oas diff, {name}: {used.cpu:.2f} s, promised {MAX_SECONDS:g}")
                if used.memory > MAX_MEMORY:
                    broken.append(f"docs2oas diff, {name}: {used.memory:.0f} MB, promised {MAX_MEMORY}")
    print(f"\n{table(rows)}")


def histories(broken: list[str]) -> None:
    """Print what ``docs2oas history`` takes for whole histories of real docs."""
    bundles = sorted(HISTORY.glob("*.bundle"))
    if not bundles:
        print(f"\ndocs2oas history: skipped, {HISTORY} is not there")
        return
    rows = [["docs2oas history", "revisions", "s", "processor s", "peak MB"]]
    for bundle in bundles:
        with tempfile.TemporaryDirectory() as folder:
            source = clone(bundle, Path(folder) / "docs")
            count = ["git", "-C", source.removeprefix("git+"), "rev-list", "--count", "HEAD"]
            revisions = subprocess.run(count, check=True, capture_output=True, text=True).stdout.strip()
            used = run("history", source, "-o", Path(folder) / "changes.json")
            for _ in range(2):
                if used.wall > MAX_HISTORY:  # other programs may have been busy
                    used = min(used, run("history", source, "-o", Path(folder) / "changes.json"))
        rows.append([bundle.stem, revisions, f"{used.wall:.1f}", f"{used.cpu:.1f}", f"{used.memory:.0f}"])
        if used.wall > MAX_HISTORY:
            broken.append(f"docs2oas history, {bundle.stem}: {used.wall:.1f} s, promised {MAX_HISTORY:g}")
    print(f"\n{table(rows)}")


def measure() -> list[str]:
    """Print all of it; return what is not as promised."""
    broken: list[str] = []
    growth(broken)
    commands(broken)
    histories(broken)
    return broken


if __name__ == "__main__":
    missed = measure()
    print("\n".join(["", *missed]) if missed else "\nall promises kept")
    sys.exit(1 if missed else 0)
