"""The references there are to measure: the project's samples, and real ones where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SHARED: Final = ROOT.parent / "shared"
CORPUS: Final = SHARED / "corpus"
TRUTH: Final = SHARED / "truth"


def samples() -> list[Path]:
    """Return the project's own references."""
    return sorted(path for path in (ROOT / "samples").iterdir() if path.is_dir() and path.name != "ci")


def real() -> list[Path]:
    """Return the real references, none where the corpus is absent."""
    if not CORPUS.is_dir():
        return []
    return sorted(path for path in CORPUS.iterdir() if path.is_dir() and path.name not in ("history", "seed-pages"))


def table(rows: list[list[str]]) -> str:
    """Return rows as aligned columns: the first to the left, the rest to the right; the first row is the header."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)
