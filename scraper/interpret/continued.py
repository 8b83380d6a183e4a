"""Tables that go on under a caption of their own: ``Table 3 (continued)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from scraper.page import Row, Table, Text
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon
    from scraper.page import Block

#: Longer paragraphs are no captions.
_MAX_CAPTION: Final = 120


def joined(blocks: tuple[Block, ...], lexicon: Lexicon) -> tuple[Block, ...]:
    """Return the blocks of a page, each table with the rows of those that continue it."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and _is_continued(block, kept, lexicon):
            place = -1 if isinstance(kept[-1], Table) else -2
            whole = _join(kept[place], block)
            if whole is not None:
                kept[place:] = [whole]
                continue
        kept.append(block)
    return tuple(kept) if len(kept) < len(blocks) else blocks


def _is_continued(table: Table, before: list[Block], lexicon: Lexicon) -> bool:
    """Tell whether the caption, or else the paragraph before a table, says that it continues the last one."""
    caption = table.caption
    if before and not caption and isinstance(before[-1], Text):
        caption = before[-1].text
    if not caption or len(caption) > _MAX_CAPTION or not lexicon.patterns["table_continued"].search(fold(caption)):
        return False
    return any(isinstance(block, Table) for block in before[-2:])


def _join(first: Block, rest: Table) -> Table | None:
    """Both tables as one, None if their columns differ."""
    if not isinstance(first, Table) or not first.rows:
        return None
    header, rows = first.header or _texts(first.rows[0]), rest.rows
    if not rest.header and rows and _texts(rows[0]) == header:
        rows = rows[1:]
    if (rest.header and rest.header != header) or any(len(row.cells) != len(header) for row in rows):
        return None
    return msgspec.structs.replace(first, rows=first.rows + rows, anchors=first.anchors + rest.anchors)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.cells)
