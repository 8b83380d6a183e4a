"""Accuracy, validity, diagnostics and speed on real references, in one report.

Accuracy is measured by the vendor facts beside the corpus (what the vendors' own SDKs say); where they are absent a
reference is reported without it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from benchmarks.references import TRUTH, real, table
from scraper.document.write import to_json
from scraper.outputs.validate import validate
from scraper.pipeline import Options, Result, Settings, scrape

if TYPE_CHECKING:
    from pathlib import Path

#: What is compared, as the scorer calls it.
KINDS = ("params", "request", "response")


class Measured(msgspec.Struct):
    """What one reference gave."""

    name: str
    result: Result
    seconds: float
    valid: dict[str, int]
    same: bool
    score: dict[str, Any] | None


def measure(folder: Path) -> Measured:
    """Scrape a reference in both OpenAPI versions, validate, score, and scrape once more to compare."""
    start = time.perf_counter()
    result = scrape(str(folder), Options())
    seconds = time.perf_counter() - start
    text = to_json(result.document)
    same = to_json(scrape(str(folder), Options()).document) == text
    old = scrape(str(folder), Options(settings=Settings(openapi="3.0")))
    valid = {
        "3.1": _errors(result, folder.name),
        "3.0": _errors(old, folder.name),
    }
    return Measured(folder.name, result, seconds, valid, same, _score(folder.name, text))


def _errors(result: Result, name: str) -> int:
    """Count what openapi-spec-validator and the project's own rules find wrong."""
    found = validate(result.document, result.assembled.sources, name)
    checker = OpenAPIV30SpecValidator if result.document["openapi"].startswith("3.0") else OpenAPIV31SpecValidator
    invalid = list(checker(result.document).iter_errors())
    return len(invalid) + sum(diagnostic.severity == "error" for diagnostic in found)


def _score(name: str, text: str) -> dict[str, Any] | None:
    truth = TRUTH / f"{name}.json"
    if not truth.is_file():
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as spec:
        spec.write(text)
        spec.flush()
        command = [sys.executable, str(TRUTH / "score.py"), str(truth), spec.name, "--json"]
        scored: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return scored


def f1(counts: dict[str, int]) -> float:
    """Return the F1 of found, missed and extra."""
    return 2 * counts["tp"] / max(1, 2 * counts["tp"] + counts["fp"] + counts["fn"])


def report(measured: list[Measured]) -> str:
    """Return the report: one table of references, then diagnostics by code."""
    rows = [["reference", "pages", "operations", "found", "F1 params", "F1 request", "F1 response", "types right",
             "errors 3.1", "errors 3.0", "same bytes", "seconds"]]  # fmt: skip
    for each in measured:
        operations = sum(len(item) for item in each.result.document["paths"].values())
        rows.append([
            each.name, str(len(each.result.reading.pages)), str(operations), *_accuracy(each.score),
            str(each.valid["3.1"]), str(each.valid["3.0"]), "yes" if each.same else "NO", f"{each.seconds:.2f}",
        ])  # fmt: skip
    totals: Counter[str] = Counter()
    for each in measured:
        totals.update(each.result.found.counts())
    codes = [["diagnostic", "all", *(each.name.split("-", 1)[-1] for each in measured)]]
    for code, count in totals.most_common():
        codes.append([code, str(count), *(str(each.result.found.counts().get(code, 0)) for each in measured)])
    return f"{table(rows)}\n\n{table(codes)}"


def _accuracy(score: dict[str, Any] | None) -> list[str]:
    if score is None:
        return ["-", "-", "-", "-", "-"]
    counts = score["counts"]
    types = " ".join(f"{counts[kind]['type_ok'] / max(1, counts[kind]['tp']):.3f}" for kind in KINDS)
    return [f"{score['found']}/{score['operations']}", *(f"{f1(counts[kind]):.3f}" for kind in KINDS), types]


def main() -> int:
    """Print the report; 1 if a document is invalid, differs between runs, or misses an operation."""
    measured = [measure(folder) for folder in real()]
    if not measured:
        print("no real references beside the checkout (../shared/corpus): nothing measured")
        return 0
    print(report(measured))
    bad = [each.name for each in measured if any(each.valid.values()) or not each.same]
    bad += [each.name for each in measured if each.score and each.score["found"] < each.score["operations"]]
    print("\n" + (f"not good: {', '.join(bad)}" if bad else "all documents valid and reproducible"))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
