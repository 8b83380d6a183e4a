"""Table cells: blocks inside a cell as plain text and CommonMark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scraper.page import Cell, Link
from scraper.readers.inline import BLOCKS, Inline
from scraper.text import escape_line

if TYPE_CHECKING:
    from scraper.readers.element import Element

_LISTS: Final = frozenset(("ul", "ol"))


def read_cell(td: Element) -> Cell:
    """Read one table cell; a single paragraph, as most cells are, takes a short way."""
    paragraph = _paragraph_of(td)
    if not len(paragraph):
        return _of_text(paragraph.text or "")
    run = Inline()
    run.text(paragraph.text)
    for child in paragraph:
        if child.tag in BLOCKS:
            return _read_blocks(td)
        run.element(child)
        run.text(child.tail)
    plain, markdown = run.finish()
    return _cell(plain, markdown.replace("\n", "  \n"), run.links)


def _paragraph_of(td: Element) -> Element:
    """The paragraph that is all there is in a cell, else the cell itself."""
    if len(td) != 1:
        return td
    only = td[0]
    return td if only.tag != "p" or (td.text or "").strip() or (only.tail or "").strip() else only


@lru_cache(maxsize=20_000)
def _of_text(text: str) -> Cell:
    """A cell or paragraph without markup; the same few words fill most of them."""
    text = " ".join(text.split())
    return Cell(text, escape_line(text))


class _Flow:
    """Collects the blocks of a cell as lines of plain text and CommonMark."""

    __slots__ = ("bullet", "in_item", "links", "markdown", "plain", "run")

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.markdown: list[str] = []
        self.links: list[Link] = []
        self.run = Inline()
        self.bullet = ""
        self.in_item = False

    def flush(self, depth: int) -> None:
        """End the current paragraph; the first one of a list item gets the bullet."""
        run = self.run
        if not run.parts:
            return
        self.run = Inline()
        self.links += run.links
        self.paragraph(*run.finish(), depth)

    def paragraph(self, plain: str, markdown: str, depth: int) -> None:
        """Add one paragraph."""
        if not plain:
            return
        bullet, self.bullet = self.bullet, ""
        separator = "" if not self.markdown else "\n" if bullet and self.in_item else "\n\n"
        if depth or bullet:
            pad = "  " * (depth - 1 if bullet else depth)
            markdown = f"{pad}{bullet}" + markdown.replace("\n", "  \n  " + pad if bullet else "  \n" + pad)
        elif "\n" in markdown:
            markdown = markdown.replace("\n", "  \n")
        self.in_item = bool(bullet) or (self.in_item and depth > 0)
        self.plain.append(bullet + plain)
        self.markdown.append(separator + markdown)

    def block(self, el: Element, depth: int) -> None:
        """Add an element's content."""
        self.run.text(el.text)
        for child in el:
            tag = child.tag
            if tag not in BLOCKS:
                self.run.element(child)
            elif tag == "p" and not len(child):
                self.flush(depth)
                cell = _of_text(child.text or "")
                self.paragraph(cell.text, cell.markdown, depth)
            elif tag == "pre":
                self.flush(depth)
                self.code(child)
            elif tag == "li":
                self.flush(depth)
                self.bullet = "- "
                self.block(child, depth)
                self.flush(depth)
                self.bullet = ""
            else:
                self.flush(depth)
                inner = depth + 1 if tag in _LISTS else depth
                self.block(child, inner)
                self.flush(inner)
            self.run.text(child.tail)

    def code(self, el: Element) -> None:
        text = "".join(el.itertext()).strip("\n")
        if text.strip():
            fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`{3,}", text))])
            self.plain.append(text)
            self.markdown.append(("\n\n" if self.markdown else "") + f"{fence}\n{text}\n{fence}")


def _read_blocks(td: Element) -> Cell:
    flow = _Flow()
    flow.block(td, 0)
    flow.flush(0)
    return _cell("\n".join(flow.plain), "".join(flow.markdown), flow.links)


def _cell(plain: str, markdown: str, links: list[Link]) -> Cell:
    return Cell(plain, plain if plain == markdown else markdown, tuple(links))
