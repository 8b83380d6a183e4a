"""Tables to views: which columns mean what, and what kind of table it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret.outline import Entry, Outline
from scraper.model import Location
from scraper.page import Cell, Heading, Row, Table, Text, linked_path
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon

_EMPTY: Final = Cell("", "")
#: What a column's title says of its values: ``Mandatory (Yes/No)``.
_REMARK: Final = re.compile(r"(?<=\S) ?[(（][^)）]*[)）]$")
#: Cells in a row of names and values, and fewer rows than any table of them has.
_PAIR: Final = 2
_MOST_PAIRS: Final = 8
_PRINTABLE: Final = "".join(map(chr, range(33, 127)))


class View(msgspec.Struct, frozen=True, eq=False):
    """A table with its columns understood.

    ``kind`` is ``fields`` (names with types or descriptions), ``status``, ``uri``, ``errors``, ``permissions`` or
    ``other``; ``header`` are the titles of its columns, ``columns`` maps what they mean to their index; ``place`` is
    what the caption says of the parameters (a name of the lexicon's captions, "" for a sub-table's own caption);
    ``family`` is the direction, ``request`` or ``response``, else the section: captions are looked up among tables of
    the same one first.
    """

    key: str
    path: str
    entry: Entry
    kind: str
    header: tuple[str, ...]
    columns: Mapping[str, int]
    rows: tuple[Row, ...]
    place: str
    names: tuple[str, ...]
    family: str

    @property
    def line(self) -> int:
        """The table's source line."""
        return self.entry.block.line

    @property
    def location(self) -> Location:
        """The table's place in the docs."""
        return Location(self.path, self.line)

    def cell(self, row: Row, column: str) -> Cell:
        """Return the row's cell in a column, an empty one where the table or the row lacks it."""
        return cell_of(row.cells, self.columns, column)


def cell_of(cells: tuple[Cell, ...], columns: Mapping[str, int], column: str) -> Cell:
    """Return the cell in a column, an empty one where the table or the row lacks it."""
    index = columns.get(column)
    return cells[index] if index is not None and index < len(cells) else _EMPTY


@lru_cache(maxsize=1_000)
def columns_of(header: tuple[str, ...], lexicon: Lexicon) -> Mapping[str, int]:
    """Return the index of the column of each meaning, the first one where several have it."""
    columns: dict[str, int] = {}
    for index, text in enumerate(header):
        meaning = lexicon.columns.get(fold(text)) or lexicon.columns.get(fold(_REMARK.sub("", text)))
        if meaning and meaning not in columns:
            columns[meaning] = index
    return columns


def _kind(columns: Mapping[str, int]) -> str:
    if "method" in columns and "uri" in columns:
        return "uri"
    if "permission" in columns:
        return "permissions"
    if "code" in columns and "name" not in columns:
        return "errors" if "error_code" in columns else "status"
    if "error_code" in columns:
        return "errors"
    if "name" in columns and ("type" in columns or "description" in columns or "required" in columns):
        return "fields"
    return "other"


def _header(table: Table, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The header and the rows below it; the first row may be one that the markup does not name so."""
    if turned := _turned(table, lexicon):
        return turned
    if table.header or not table.rows:
        return table.header, table.rows
    first = tuple(cell.text for cell in table.rows[0].cells)
    return first, table.rows[1:] if len(columns_of(first, lexicon)) == len(first) else table.rows


def _turned(table: Table, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[Row, ...]] | None:
    """A table of two columns whose rows say the method and the URI: its first column is the header."""
    if not 0 < len(table.rows) < _MOST_PAIRS or any(len(row.cells) != _PAIR for row in table.rows):
        return None
    first = (Cell(text, text) for text in table.header)
    pairs = [*([tuple(first)] if table.header else ()), *(row.cells for row in table.rows)]
    header = tuple(cells[0].text for cells in pairs)
    if not {"method", "uri"} <= columns_of(header, lexicon).keys():
        return None
    return header, (Row(table.line, tuple(cells[1] for cells in pairs)),)


@lru_cache(maxsize=5_000)
def caption_names(caption: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names of fields or types that a sub-table's caption may speak of, best first.

    ``policy_https参数说明`` -> ``policy_https``; ``auth.identity.password.user`` -> itself and ``user``.
    """
    caption = caption.strip("•· \u3000")
    names: list[str] = []
    if caption and not caption.strip(_PRINTABLE) and " " not in caption:
        names.append(caption)
    folded = " ".join(caption.split()).rstrip("。.:：")
    for pattern in lexicon.caption_names:
        match = pattern.match(folded) or pattern.match(folded.lower())
        if match and match["name"] not in names:
            names.append(_as_written(match["name"], folded))
    names += [name.rsplit(".", 1)[1] for name in names if "." in name and not name.endswith(".")]
    return tuple(dict.fromkeys(name.lower() for name in names))


def _as_written(name: str, text: str) -> str:
    index = text.lower().find(name.lower())
    return text[index : index + len(name)] if index >= 0 else name


def _family(entry: Entry) -> str:
    if entry.section in ("response", "error_response") or entry.label in ("response_table", "error_response"):
        return "response"
    return "request" if entry.section in ("request", "uri") else entry.section


def views(outline: Outline) -> list[View]:
    """Understand all tables of a page, in order."""
    found: list[View] = []
    lexicon = outline.lexicon
    for entry in outline.entries:
        table = entry.block
        if not isinstance(table, Table):
            continue
        header, rows = _header(table, lexicon)
        columns = columns_of(header, lexicon)
        kind = _kind(columns)
        caption = entry.caption or ("" if entry.label or fold(entry.title) in lexicon.sections else entry.title)
        place = lexicon.captions.get(fold(entry.caption), "") if entry.caption else ""
        names = () if place or not caption else caption_names(caption, lexicon)
        key = f"{outline.page.path}#{len(found)}"
        family = _family(entry)
        found.append(View(key, outline.page.path, entry, kind, header, columns, rows, place, names, family))
    return found


class Targets:
    """Where a link leads: anchors of the whole service to tables. Anchors may repeat, so each leads to a list."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, list[View]]] = {}
        self._numbers: dict[str, dict[str, list[View]]] = {}
        self._linked: dict[str, frozenset[str]] = {}

    def add(self, outline: Outline, found: list[View]) -> None:
        """Index a page. An anchor on a paragraph or list item leads to the next table under it."""
        anchors: dict[str, list[View]] = {}
        numbers: dict[str, list[View]] = {}
        waiting: list[str] = []
        tables = iter(found)
        for entry in outline.entries:
            block = entry.block
            if isinstance(block, Text):
                waiting = [*block.anchors] if block.anchors else waiting
            elif isinstance(block, Table):
                view = next(tables)
                for name in dict.fromkeys((*block.anchors, *waiting)):
                    anchors.setdefault(name, []).append(view)
                if entry.number:
                    numbers.setdefault(entry.number, []).append(view)
                waiting = []
            elif isinstance(block, Heading):
                waiting = [*block.anchors]
        self._tables[outline.page.path] = anchors
        self._numbers[outline.page.path] = numbers

    def link(self, page: str, href: str) -> list[View]:
        """Return the tables a link on a page leads to; none for a link without an anchor."""
        anchor = href.partition("#")[2]
        if not anchor:
            return []
        target = self._tables.get(linked_path(page, href), {})
        return target.get(anchor) or target.get(anchor.rpartition("__")[2]) or []

    def is_linked(self, tables: list[View], view: View) -> bool:
        """Tell whether a cell of any of the tables (those of one page) links to a table of that page."""
        if view.path not in self._linked:
            cells = (cell for each in tables for row in each.rows for cell in row.cells)
            self._linked[view.path] = frozenset(link.href.rpartition("#")[2] for cell in cells for link in cell.links)
        anchors = {name for name, found in self._tables[view.path].items() if view in found}
        return not anchors.isdisjoint(self._linked[view.path])

    def number(self, page: str, number: str) -> list[View]:
        """Return the tables of a page that bear a number."""
        return self._numbers.get(page, {}).get(number, [])
