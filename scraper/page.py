"""The page model: what a reader hands on once markup has ended.

A page is a flat list of blocks in document order. Every block and every table row carries its 1-based source line.
Texts come twice: ``text`` is plain (one line per paragraph or list item, items marked ``- ``) for matching phrases,
``markdown`` is CommonMark for descriptions. Both are the same string wherever nothing needs escaping.
"""

from __future__ import annotations

import posixpath

import msgspec


class Link(msgspec.Struct, frozen=True, gc=False):
    """A hyperlink: its visible text and its target as written (``page.md#anchor``, ``#anchor``, a URL)."""

    text: str
    href: str


class Heading(msgspec.Struct, frozen=True):
    """A section title; ``level`` is 1 to 6, ``anchors`` are the names that lead to it."""

    line: int
    level: int
    text: str
    anchors: tuple[str, ...] = ()


class Text(msgspec.Struct, frozen=True):
    """A paragraph or the leading text of a list item (``item``), ``depth`` lists deep."""

    line: int
    text: str
    markdown: str
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    depth: int = 0
    item: bool = False


class Cell(msgspec.Struct, frozen=True, cache_hash=True):
    """One table cell."""

    text: str
    markdown: str
    links: tuple[Link, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """One table row, spans expanded: as many cells as the table is wide; ``indent`` blanks lead its first text."""

    line: int
    cells: tuple[Cell, ...]
    indent: int = 0


class Table(msgspec.Struct, frozen=True):
    """A table. ``caption`` is empty unless the markup has one; ``header`` is empty where the markup names no header."""

    line: int
    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    anchors: tuple[str, ...] = ()
    depth: int = 0


class Code(msgspec.Struct, frozen=True):
    """A preformatted block."""

    line: int
    text: str
    depth: int = 0


Block = Heading | Text | Table | Code


class Page(msgspec.Struct, frozen=True):
    """One document. ``path`` is relative to the source, with ``/``; ``parent`` is the page its "Parent topic" names."""

    path: str
    title: str
    anchors: tuple[str, ...]
    blocks: tuple[Block, ...]
    parent: str = ""
    service: str = ""


class Catalogue(msgspec.Struct, frozen=True):
    """What files beside the pages say of them: parent and title by path, and the code of the service."""

    parents: dict[str, str] = {}
    titles: dict[str, str] = {}
    service: str = ""


def linked_path(page: str, href: str) -> str:
    """Return the path a link on the page at ``page`` leads to, whether there is such a page or not."""
    path = href.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
