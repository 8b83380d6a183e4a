"""Pages that document several calls one after the other, each with its own URI and its own messages."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret import uri
from scraper.interpret.examples import METHODS
from scraper.page import Code, Heading, Table

if TYPE_CHECKING:
    from scraper.interpret.outline import Entry, Outline
    from scraper.interpret.tables import View
    from scraper.interpret.uri import Statement

_METHOD: Final = re.compile(rf"\b({METHODS})\b")
_MESSAGES: Final = frozenset(("request", "response", "error_response"))
#: Below every heading.
_LOWEST: Final = 7
#: What may stand between the title of a call and its URI.
_PREFACE: Final = frozenset(("", "function", "debug", "constraints", "authorization"))


def calls(outline: Outline, tables: list[View]) -> list[tuple[Outline, list[Statement]]]:
    """Return the parts of a page, each with its statements: one, or as many as there are URIs with messages behind."""
    entries = outline.entries
    sections = ["", *(entry.section for entry in entries)]
    starts = [index for index, (last, this) in enumerate(pairwise(sections)) if this == "uri" != last]
    if len(starts) < 2:
        return [(outline, uri.statements(outline, tables))]
    bounds = [0, *(_preface(entries, start) for start in starts[1:]), len(entries)]
    parts = [_part(outline, start, end) for start, end in pairwise(bounds)]
    found = [(part, uri.statements(part, inside(part, tables))) for part in parts]
    complete = all(statements and part.sections() & _MESSAGES for part, statements in found)
    stated = [(each.method, each.path) for _, statements in found for each in statements]
    return found if complete and len(set(stated)) == len(stated) else [(outline, uri.statements(outline, tables))]


def inside(outline: Outline, tables: list[View]) -> list[View]:
    """The tables of a page that stand in a part of it."""
    blocks = {id(entry.block) for entry in outline.entries if isinstance(entry.block, Table)}
    return [view for view in tables if id(view.entry.block) in blocks]


def without_foreign(outline: Outline, statement: Statement, methods: frozenset[str]) -> Outline:
    """The page without tables and examples whose caption or title names another of its statements' methods."""
    if len(methods) < 2:
        return outline
    own = tuple(entry for entry in outline.entries if not _is_foreign(entry, statement.method, methods))
    return msgspec.structs.replace(outline, entries=own)


def _is_foreign(entry: Entry, method: str, methods: frozenset[str]) -> bool:
    named = methods.intersection(_METHOD.findall(f"{entry.caption} {entry.title}"))
    return bool(named) and method not in named and isinstance(entry.block, Table | Code)


def _preface(entries: tuple[Entry, ...], start: int) -> int:
    """Where the call begins whose URI section begins at ``start``: at its title."""
    while entries[start - 1].section in _PREFACE:
        start -= 1
    return start


def _part(outline: Outline, start: int, end: int) -> Outline:
    """The entries of one call, on a page of its own title."""
    own = outline.entries[start:end]
    level = next((e.block.level for e in own if e.section == "uri" and isinstance(e.block, Heading)), _LOWEST)
    before = [e.block for e in takewhile(lambda entry: entry.section != "uri", own) if not e.section]
    titles = [block.text for block in before if isinstance(block, Heading) and block.level < level]
    titled = not titles or titles[-1] == outline.page.title
    page = outline.page if titled else msgspec.structs.replace(outline.page, title=titles[-1], anchors=())
    return msgspec.structs.replace(outline, page=page, entries=own)
