"""Loads ``tests/cases/*.md``: a title line, a dot, the input, a dot, what is expected, a dot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "cases"
LANGUAGES = ("en", "zh")


class Case(NamedTuple):
    """One case. ``line`` is that of the first line of the input; ``language`` is the file's suffix or ``en``."""

    title: str
    line: int
    given: str
    expected: str
    language: str


def load(name: str) -> Iterator[Case]:
    """Read ``cases/<name>.md``. Raises ValueError, with the line, where a dot is missing."""
    path = FOLDER / f"{name}.md"
    language = name.rpartition("-")[2] if name.endswith(LANGUAGES) else "en"
    parts: list[list[str]] = []
    title, start = "", 0
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line == ".":
            parts.append([])
            start = number + 1 if len(parts) == 1 else start
            if len(parts) == 3:
                yield Case(title, start, "\n".join(parts[0]), "\n".join(parts[1]), language)
                parts = []
        elif parts:
            parts[-1].append(line)
        elif line.strip():
            title = line.strip()
    if parts:
        raise ValueError(f"{path}: the case in line {start} has no end")


def whole(*names: str, defects: bool = True) -> list[Any]:
    """Return one parameter for each case of the files.

    A title that begins with ``defect:`` is a case the program gets wrong yet: it must fail until someone mends it.
    """
    found = [(f"{name}:{case.line} {case.title}", case) for name in names for case in load(name)]
    wrong = [pytest.mark.xfail(strict=True, reason="known defect")]
    return [
        pytest.param(case, id=label, marks=wrong if case.title.startswith("defect:") else [])
        for label, case in found
        if defects or not case.title.startswith("defect:")
    ]


def by_line(*names: str) -> list[Any]:
    """Return one parameter (case, given line, expected line) for each line of the cases of the files."""
    found = []
    for name in names:
        for case in load(name):
            pairs = zip(case.given.split("\n"), case.expected.split("\n"), strict=True)
            for number, (given, expected) in enumerate(pairs, case.line):
                found.append(pytest.param(case, given, expected, id=f"{name}:{number} {given}"))
    return found
