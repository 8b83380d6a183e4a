"""HTML cells to plain text and CommonMark that shows the same and nothing more."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from scraper.page import Table
from scraper.readers.markup import read as read_html
from tests.case_files import whole

if TYPE_CHECKING:
    from scraper.page import Cell
    from tests.case_files import Case

_SCHEMES = re.compile(r'(?:href|src)="\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:', re.IGNORECASE)


def read(case: Case) -> Cell:
    """Read a cell; ``<U+202E>`` stands for that character."""
    given = re.sub(r"<U\+([0-9A-F]{4})>", lambda m: chr(int(m[1], 16)), case.given)
    page = read_html("a.html", f"<table><tr><td>{given}</td></tr></table>")
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    return table.rows[0].cells[0]


def shown(markdown: str) -> str:
    """Return what a reader of the CommonMark sees, blanks squeezed."""
    rendered = MarkdownIt("commonmark", {"html": True}).render(markdown)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", rendered)).split())


@pytest.mark.parametrize("case", whole("commonmark"))
def test_cell(case: Case) -> None:
    """Expected is the plain text, a line ``---``, the CommonMark; the CommonMark alone where both are one."""
    plain, rule, markdown = case.expected.partition("\n---\n")
    cell = read(case)
    assert cell.text == plain
    assert cell.markdown == (markdown if rule else plain)


@pytest.mark.parametrize("case", whole("commonmark", defects=False))
def test_rendered_text_is_the_plain_text(case: Case) -> None:
    cell = read(case)
    bullets = re.compile(r"[\s-]")
    assert bullets.sub("", shown(cell.markdown)) == bullets.sub("", cell.text)


@pytest.mark.parametrize("case", whole("commonmark", defects=False))
def test_nothing_can_run(case: Case) -> None:
    rendered = MarkdownIt("commonmark", {"html": True}).render(read(case).markdown)
    assert not re.search(r"<(?:script|img|iframe|style|svg)", rendered)
    assert not _SCHEMES.search(rendered)
