"""The one table reader: an lxml ``table`` to a :class:`~scraper.page.Table`, spans expanded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.page import Cell, Row, Table
from scraper.readers.cells import read_cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.readers.element import Element

_CELLS: Final = frozenset(("td", "th"))
_GROUPS: Final = frozenset(("thead", "tbody", "tfoot"))
#: More columns than any real table has; a larger span is an attack on memory or a slip.
_MAX_SPAN: Final = 100

#: Cells that reach into the rows below: column -> (rows left, cell).
_Pending = dict[int, tuple[int, Cell]]


def read_table(el: Element, anchors: tuple[str, ...], depth: int) -> Table:
    """Read a table element; ``anchors`` are the names that stood before it."""
    caption = ""
    header: tuple[str, ...] = ()
    rows: list[Row] = []
    pending: _Pending = {}
    for tr, in_head in _lines(el):
        if tr.tag == "caption":
            caption = read_cell(tr).text
            continue
        cells = _expand(tr, pending)
        if not header and not rows and (in_head or _all_header(tr)):
            header = tuple(cell.text for cell in cells)
        elif cells:
            rows.append(Row(tr.sourceline or 0, cells, _indent(tr)))
    names = anchors + tuple(_own_names(el))
    return Table(el.sourceline or 0, caption, header, tuple(rows), names, depth)


def _own_names(el: Element) -> list[str]:
    """The names of a table: its own and those of the empty elements that generators put before its caption."""
    marked = (el, *(child for child in el if child.tag == "span"))
    return [name for each in marked if (name := each.get("id"))]


def _lines(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the caption and the rows of this table alone, each with whether it stands in ``thead``."""
    for child in table:
        if child.tag in _GROUPS:
            in_head = child.tag == "thead"
            for row in child:
                if row.tag == "tr":
                    yield row, in_head
        elif child.tag in ("tr", "caption"):
            yield child, False


def _indent(tr: Element) -> int:
    """The blanks that a reader sees before a row's first text; those behind a line break are the markup's own."""
    if not len(tr):
        return 0
    cell = tr[0]
    first = cell.text or (cell[0].text if len(cell) else "")
    if first and not first[0].isspace():
        return 0
    indent = 0
    for text in cell.itertext():
        bare = text.lstrip()
        blanks = len(text) - len(bare)
        indent += blanks if "\n" not in text[:blanks] else 0
        if bare:
            return indent
    return 0


def _all_header(tr: Element) -> bool:
    return len(tr) > 0 and all(cell.tag == "th" for cell in tr)


def _expand(tr: Element, pending: _Pending) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for td in tr:
        if td.tag not in _CELLS:
            continue
        if pending:
            _carry(cells, pending)
        cell = read_cell(td)
        colspan, rowspan = td.get("colspan"), td.get("rowspan")
        if colspan is None and rowspan is None:
            cells.append(cell)
            continue
        rows = _span(rowspan)
        for _ in range(_span(colspan)):
            if rows > 1:
                pending[len(cells)] = (rows - 1, cell)
            cells.append(cell)
    if pending:
        _carry(cells, pending)
    return tuple(cells)


def _carry(cells: list[Cell], pending: _Pending) -> None:
    """Continue cells that span into this row from above."""
    while pending and len(cells) in pending:
        left, cell = pending.pop(len(cells))
        if left > 1:
            pending[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _span(value: str | None) -> int:
    if value is None or not value.strip().isdecimal():
        return 1
    return min(max(int(value.strip()[:4]), 1), _MAX_SPAN)
