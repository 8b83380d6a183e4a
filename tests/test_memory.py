"""Docs read once more, with what is known of an earlier revision: nothing comes out otherwise, little is done again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from scraper import interpret
from scraper.interpret.clusters import clusters, read_sheet
from scraper.lexicon import load
from scraper.pipeline import Known, Options, scrape
from scraper.readers.markdown import read
from tests.sources_help import write

if TYPE_CHECKING:
    from scraper.interpret.outline import Outline
    from scraper.interpret.service import Service
    from scraper.model import Operation
    from scraper.pipeline import Result

SAMPLES: Final = Path(__file__).parents[1] / "samples"


def said(result: Result) -> tuple[object, ...]:
    return (
        repr(result.document), list(result.assembled.sources.items()), result.found.sorted(), result.reading.pages,
        result.reading.api,
    )  # fmt: skip


def revise(folder: Path, step: int) -> None:
    """Change every seventh page in one way or another: rows, examples, links, or that there is such a page."""
    for number, path in enumerate(sorted(folder.iterdir())):
        if number % 7 != step or path.suffix not in {".md", ".html"}:
            continue
        text = path.read_text("utf-8")
        match step:
            case 0:
                path.unlink()
            case 1:
                path.write_text(text.replace("String", "Integer"), "utf-8")
            case 2:
                path.write_text(text.replace(".md#", ".md#no").replace(".html#", ".html#no"), "utf-8")
            case _:
                path.write_text(text.replace('"name"', '"nome"').replace("name", "title", 1), "utf-8")


@pytest.mark.parametrize("name", ["huawei-mrs", "otc-cce"])
def test_what_is_known_changes_nothing(name: str, tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLES / name, tmp_path / name)
    known = Known()
    for step in range(4):
        revise(folder, step)
        assert said(scrape(str(folder), known=known)) == said(scrape(str(folder))), step
    shutil.copytree(SAMPLES / name, folder, dirs_exist_ok=True)
    assert said(scrape(str(folder), known=known)) == said(scrape(str(folder)))


def test_another_name_for_the_service_is_taken(tmp_path: Path) -> None:
    folder, known = write(tmp_path / "docs", {"a.md": _page("a", "String")}), Known()
    for name in ("one", "two"):
        assert scrape(str(folder), Options(service=name), known=known).document["info"]["title"] == name


_PAGE = """# {name}

## URI

GET /v1/{name}

## Request

None

## Response

| Parameter | Type | Description |
| --- | --- | --- |
{rows}

## Status Codes

Status code: 200
"""


def _page(name: str, kind: str, link: str = "") -> str:
    shown = f"[part]({link}) object" if link else kind
    return _PAGE.format(name=name, rows=f"| size | {shown} | Size. |")


_PARTS = """# Parts

<a name="part"></a>

| Parameter | Type | Description |
| --- | --- | --- |
| weight | {kind} | Weight. |
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two pages that lead to the tables of a third one, and one that leads nowhere."""
    pages = {f"{name}.md": _page(name, "", "parts.md#part") for name in ("a", "b")}
    return write(tmp_path / "docs", {**pages, "c.md": _page("c", "String"), "parts.md": _PARTS.format(kind="String")})


@pytest.mark.parametrize(
    ("path", "text", "again"),
    [
        ("c.md", _page("c", "Integer"), ["c.md"]),
        ("a.md", _page("a", "Integer"), ["a.md", "b.md"]),
        ("parts.md", _PARTS.format(kind="Integer"), ["a.md", "b.md"]),
        ("new.md", "# Nothing to see\n\nAt all.", []),
        ("new.md", _page("d", "String"), ["new.md"]),
    ],
)
def test_only_what_a_change_may_matter_to_is_understood_anew(
    path: str, text: str, again: list[str], docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Known()
    before = scrape(str(docs), known=known).document
    asked: list[str] = []
    original = interpret.read_operations

    def ask(state: Service, page: Outline, deprecated: bool) -> list[Operation]:
        asked.append(page.page.path)
        return original(state, page, deprecated)

    monkeypatch.setattr(interpret, "read_operations", ask)
    write(docs, {path: text})
    after = scrape(str(docs), known=known).document
    assert asked == again
    assert (before == after) is (again == [])


def test_pages_that_share_tables_are_one_cluster() -> None:
    texts = {
        "a.md": _page("a", "", "parts.md#part"), "b.md": _page("b", "", "parts.md#part"), "c.md": _page("c", "String"),
        "parts.md": _PARTS.format(kind="String"), "words.md": "# Words\n\nSee [parts](parts.md).",
    }  # fmt: skip
    sheets = {path: read_sheet(read(path, text), load("en")) for path, text in texts.items()}
    assert clusters(sheets) == [["a.md", "b.md", "parts.md"], ["c.md"]]
    assert sheets["a.md"].refers == {"parts.md"}
