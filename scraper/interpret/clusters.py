"""Which pages are understood together: an operation's page with those whose tables it takes fields from, and so on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from scraper.interpret.kinds import Kind, classify
from scraper.interpret.outline import Outline, outline
from scraper.interpret.shared import linked
from scraper.interpret.tables import View, views
from scraper.page import linked_path

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon
    from scraper.page import Page


class Sheet(msgspec.Struct, frozen=True, eq=False):
    """A page with its tables and its kind; ``refers`` are the paths of all pages it may take something from."""

    outline: Outline
    tables: list[View]
    kind: Kind
    refers: frozenset[str]

    def has_fields(self) -> bool:
        """Tell whether other pages may take fields from this one."""
        return any(view.kind == "fields" for view in self.tables)


def read_sheet(page: Page, lexicon: Lexicon) -> Sheet:
    """Read what a page says by itself."""
    placed = outline(page, lexicon)
    tables = views(placed)
    refers = frozenset((*_paths(page, tables), *linked(placed, "status", "response"))) - {page.path}
    return Sheet(placed, tables, classify(placed, tables), refers)


def _paths(page: Page, tables: list[View]) -> set[str]:
    """Return where the cells of tables of fields lead to."""
    cells = (cell for view in tables if view.kind == "fields" for row in view.rows for cell in row.cells)
    hrefs = {link.href for cell in cells for link in cell.links}
    return {linked_path(page.path, href) for href in hrefs}


def clusters(sheets: dict[str, Sheet]) -> list[list[str]]:
    """Return the paths of the pages of each cluster, both in the order of the pages; other pages give no operation.

    No page of a cluster takes fields from a page outside it.
    """
    near: dict[str, set[str]] = defaultdict(set)
    waiting = [path for path, sheet in sheets.items() if sheet.kind == "operation"]
    inside = set(waiting)
    while waiting:
        path = waiting.pop()
        for other in sheets[path].refers:
            if other in sheets and sheets[other].has_fields():
                near[path].add(other)
                near[other].add(path)
                if other not in inside:
                    inside.add(other)
                    waiting.append(other)
    first: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for path in sheets:
        if path in inside:
            _spread(path, near, first)
            found.setdefault(first[path], []).append(path)
    return list(found.values())


def _spread(path: str, near: dict[str, set[str]], first: dict[str, str]) -> None:
    """Note the first page of its cluster for a page and all near it, unless it is noted."""
    waiting = [] if path in first else [path]
    while waiting:
        here = waiting.pop()
        if here not in first:
            first[here] = path
            waiting += near.get(here, ())
