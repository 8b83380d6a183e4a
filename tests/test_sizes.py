"""Small files, small functions, and names of modules that shadow nothing."""

from __future__ import annotations

import ast
import statistics
import sys
from pathlib import Path

import pytest

import scraper

PACKAGE = Path(scraper.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
MAX_FILE, MEDIAN_FILE = 250, 120
MAX_FUNCTION, MEDIAN_FUNCTION = 40, 10


def functions(path: Path) -> list[tuple[str, int]]:
    """Return name and lines of each function, decorators left out."""
    tree = ast.parse(path.read_text("utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in found]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sizes(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MAX_FILE
    assert [name for name, lines in functions(path) if lines > MAX_FUNCTION] == []


def test_most_are_smaller() -> None:
    assert statistics.median(len(path.read_text("utf-8").splitlines()) for path in SOURCES) <= MEDIAN_FILE
    assert statistics.median(lines for path in SOURCES for _, lines in functions(path)) <= MEDIAN_FUNCTION


def test_no_module_shadows_the_standard_library() -> None:
    """Inside a package nothing is shadowed, but readers of an import should not have to wonder."""
    names = {path.stem for path in SOURCES} - {"__init__", "__main__"}
    assert names & set(sys.stdlib_module_names) == set()
