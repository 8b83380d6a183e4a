"""Tables that hold the fields of an object below a row of its name alone, as older pages write nested objects."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.page import Cell, Link, Row, Table

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon

_NAME: Final = re.compile(r"[a-z][A-Za-z0-9_-]*")
#: In fewer columns a cell across all of them is as likely a remark.
_MIN_COLUMNS: Final = 3


def split(table: Table, lexicon: Lexicon) -> tuple[Table, ...]:
    """Return the table with a row for each object, which links to the table of the object's fields behind it."""
    starts = [index for index, row in enumerate(table.rows) if _opens_group(row, lexicon)]
    groups = [(start, end) for start, end in pairwise([*starts, len(table.rows)]) if end - start > 1]
    if not groups:
        return (table,)
    outer = [*table.rows[: groups[0][0]], *(_field(table.rows[start]) for start, _ in groups)]
    inner = [_group(table, table.rows[start:end]) for start, end in groups]
    return (msgspec.structs.replace(table, rows=tuple(outer)), *inner)


def _opens_group(row: Row, lexicon: Lexicon) -> bool:
    cells = row.cells
    if len(cells) < _MIN_COLUMNS or cells[0] is not cells[-1] or any(cell is not cells[0] for cell in cells):
        return False
    return _NAME.fullmatch(cells[0].text) is not None and cells[0].text not in lexicon.words["none"]


def _field(row: Row) -> Row:
    """The row as that of a field of which only the name and the table are said."""
    name = row.cells[0]
    link = Cell("", "", (Link("", f"#{_anchor(row)}"),))
    return Row(row.line, (Cell(name.text, name.markdown), *[link] * (len(row.cells) - 1)))


def _group(table: Table, rows: tuple[Row, ...]) -> Table:
    """The fields of one object; the caption begins with a dot, so that it is no title that tables often have."""
    header = table.header or tuple(cell.text for cell in table.rows[0].cells)
    return Table(rows[0].line, f".{rows[0].cells[0].text}", header, rows[1:], (_anchor(rows[0]),), table.depth)


def _anchor(row: Row) -> str:
    return f"row {row.line}"
