"""Rows that stand deeper than the row of their object: behind blanks, or drawn branches, before the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scraper.interpret import type_grammar

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon
    from scraper.page import Row, Table

#: Arrows, dashes, dots, and the lines that trees are drawn with.
_LEAD: Final = re.compile(r"[\s>»›+|│┆·•∟↳→└├┗┣╰╚╠─━—–-]*")
_DASHES: Final = " ─━—–-"


def by_indent(table: Table, at: int, kind: int | None, lexicon: Lexicon) -> list[tuple[str, ...]]:
    """The paths of names that indentation gives; ``at`` and ``kind`` are the columns of names and of types.

    None where all rows stand alike, or one without room for fields, or with a table elsewhere, would hold others.
    """
    if kind is None or not _is_uneven(table, at):
        return []
    paths: list[tuple[str, ...]] = []
    above: list[tuple[int, str]] = []
    last: Row | None = None
    for row in table.rows:
        width, name = _place(row, at)
        if above and width > above[-1][0] and not (last and _holds(last, at, kind, lexicon)):
            return []
        while above and above[-1][0] >= width:
            above.pop()
        if len(above) > type_grammar.DEEPEST:
            return []
        above.append((width, name))
        paths.append(tuple(name for _, name in above))
        last = row
    return paths


def _is_uneven(table: Table, at: int) -> bool:
    rows = table.rows
    if all(not row.indent and row.cells[at].text[:1].isalnum() for row in rows):
        return False
    return len({_place(row, at)[0] for row in rows}) > 1 and all(_place(row, at)[1] for row in rows)


def _place(row: Row, at: int) -> tuple[int, str]:
    """How far from the margin a row's name stands, and the name without what leads to it."""
    text = row.cells[at].text
    lead = text[: _LEAD.match(text).end()]  # type: ignore[union-attr]  # nothing matches, too
    indent = 0 if at else row.indent
    return indent + len(lead.rstrip(_DASHES) or lead.rstrip()), text[len(lead) :]


def _holds(row: Row, at: int, kind: int, lexicon: Lexicon) -> bool:
    """Tell whether a row is of an object or a list, and no other table is said to hold its fields."""
    cells = row.cells
    if kind >= len(cells) or any(link.href.startswith("#") for cell in cells[at:] for link in cell.links):
        return False
    return type_grammar.has_target(type_grammar.parse(cells[kind].text, lexicon))
