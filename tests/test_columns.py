"""Header rows to column meanings and kinds of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper import lexicon
from scraper.interpret.outline import outline
from scraper.interpret.tables import views
from scraper.readers.markup import read as read_html
from tests.case_files import by_line

if TYPE_CHECKING:
    from tests.case_files import Case


@pytest.mark.parametrize(("case", "given", "expected"), by_line("columns-en", "columns-zh"))
@pytest.mark.parametrize("tag", ["th", "td"])
def test_header_row(case: Case, given: str, expected: str, tag: str) -> None:
    """``a | b`` is a row; ``kind: meaning meaning`` is expected, ``.`` for a column without meaning."""
    texts = [text.strip() for text in given.split("|")]
    header = "".join(f"<{tag}><p>{text}</p></{tag}>" for text in texts)
    group = "thead" if tag == "th" else "tbody"
    page = read_html("a.html", f"<h1>a</h1><table><{group}><tr>{header}</tr></{group}></table>")
    (view,) = views(outline(page, lexicon.load(case.language)))
    meanings = {index: name for name, index in view.columns.items()}
    found = f"{view.kind}: {' '.join(meanings.get(index, '.') for index in range(len(texts)))}"
    if tag == "td" and "." in expected.split(" "):
        pytest.skip("a first body row is a header only where every cell of it is known")
    assert found == expected
