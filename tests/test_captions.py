"""Captions: the place of parameters a table documents, or the names a sub-table's caption speaks of."""

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


@pytest.mark.parametrize(("case", "given", "expected"), by_line("captions-en", "captions-zh"))
@pytest.mark.parametrize("markup", ["<table><caption>{}</caption>", "<p>{}</p><table>"])
def test_caption(case: Case, given: str, expected: str, markup: str) -> None:
    """Expected is the place, or the names behind ``=``, best first."""
    head = "<tr><th>Parameter</th><th>Type</th></tr>"
    page = read_html("a.html", f"<h1>a</h1>{markup.format(given)}{head}</table>")
    (view,) = views(outline(page, lexicon.load(case.language)))
    assert (view.place or f"= {', '.join(view.names)}".strip()) == expected
