"""The summary table at the end of a run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scraper.pipeline import Result


def summary(results: list[Result]) -> str:
    """Return what was read and made of it, one column a service."""
    rows: dict[str, list[str]] = {"": [result.service for result in results]}
    rows["pages"] = [str(len(result.reading.pages)) for result in results]
    kinds = [Counter(note.kind for note in result.reading.pages.values()) for result in results]
    for kind in sorted({kind for counter in kinds for kind in counter}):
        rows[f"  {kind}"] = [str(counter[kind]) for counter in kinds]
    rows["operations"] = [str(_operations(result)) for result in results]
    rows["schemas"] = [str(len(result.document["components"]["schemas"])) for result in results]
    rows["fields"] = [str(_fields(result)) for result in results]
    for severity, title in (("error", "errors"), ("warning", "warnings"), ("info", "notes")):
        rows[title] = [str(sum(d.severity == severity for d in result.found.sorted())) for result in results]
    return aligned(rows)


def _operations(result: Result) -> int:
    return sum(len(item) for item in result.document["paths"].values())


def _fields(result: Result) -> int:
    structs = result.reading.api.structs.values()
    parameters = sum(len(operation.parameters) for operation in result.reading.api.operations)
    return sum(len(struct.fields) for struct in structs) + parameters


def aligned(rows: dict[str, list[str]]) -> str:
    """Return rows of a title and cells as text, the cells below each other."""
    first = max(len(title) for title in rows)
    columns = list(zip(*rows.values(), strict=True))
    widths = [max(len(cell) for cell in column) for column in columns]
    lines = []
    for title, cells in rows.items():
        padded = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        lines.append(f"{title.ljust(first)}  {padded}".rstrip())
    return "\n".join(lines) + "\n"
