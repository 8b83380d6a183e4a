"""Large pages: the work grows with what stands on a page, not with its square. Steps are counted, not seconds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from scraper.pipeline import scrape
from tests.sources_help import write

if TYPE_CHECKING:
    from pathlib import Path

_FEW = 150
_TIMES = 4
#: What that many times the rows may take in steps; a square hidden in them takes far more.
_MOST = _TIMES * 1.15


def steps(folder: Path, page: str) -> int:
    """Return how many lines of the project run, each turn of a loop anew, when a reference of one page is scraped."""
    write(folder, {"page.html": page})
    count = 0

    def trace(frame: Any, event: str, _: Any) -> Any:
        nonlocal count
        if "scraper" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        scrape(str(folder))
    finally:
        sys.settrace(before)
    return count


def table(caption: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td>{name}</td><td>Yes</td><td>{kind}</td><td>It is {name}.</td></tr>" for name, kind in rows)
    header = "<tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>"
    return f"<table><caption>{caption}</caption><thead>{header}</thead>{cells}</table>"


def page(method: str, uri: str = "", request: str = "", response: str = "") -> str:
    return (
        f"<h1>Running a Thing</h1><h4>URI</h4><p>{method} /v1/things</p>{uri}"
        f"<h4>Request</h4>{request}<h4>Response</h4>{response}"
    )


def fields(count: int, kind: str) -> list[tuple[str, str]]:
    return [(f"{kind.lower()}_{number}", kind) for number in range(count)]


def _items(count: int) -> str:
    return "<ul>" + "".join(f"<li>has {number}</li>" for number in range(count)) + "</ul>"


PAGES = {
    "uri": lambda n: page("POST", uri=table("Parameters", fields(n, "String"))),
    "query": lambda n: page("GET", request=table("Query parameters", fields(n, "String"))),
    "header": lambda n: page("GET", request=table("Request header parameters", fields(n, "String"))),
    "objects sent": lambda n: page("POST", request=table("Request body parameters", fields(n, "Object"))),
    "objects returned": lambda n: page("GET", response=table("Response body parameters", fields(n, "Object"))),
    "paragraphs": lambda n: page("GET", request="".join(f"<p>It <b>has {i}</b></p>" for i in range(n))),
    "items": lambda n: page("GET", request=_items(n)),
    "items of a cell": lambda n: page("POST", request=table("Request body parameters", [("a", _items(n))])),
}


@pytest.mark.parametrize("kind", PAGES)
def test_steps_grow_with_the_page(kind: str, tmp_path: Path) -> None:
    scrape(str(write(tmp_path / "first", {"page.html": PAGES[kind](1)})))  # loads what is loaded once
    few = steps(tmp_path / "few", PAGES[kind](_FEW))
    many = steps(tmp_path / "many", PAGES[kind](_TIMES * _FEW))
    assert many < few * _MOST
