"""Interpretation: pages to an API model. The only part that sees both; language ends here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper import lexicon as lexicons
from scraper.interpret import contents, ledger, structs
from scraper.interpret.contents import addresses
from scraper.interpret.kinds import Kind, classify
from scraper.interpret.operations import read_operations
from scraper.interpret.outline import Outline, outline
from scraper.interpret.service import Service
from scraper.model import Api, Location, Operation, Type
from scraper.page import Catalogue, Heading
from scraper.text import has_cjk

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.page import Page


class TableNote(msgspec.Struct, frozen=True):
    """What became of a table: its kind, the role it was used in ("" if none), how many of its rows became something."""

    line: int
    caption: str
    kind: str
    role: str
    rows: int
    understood: int


class PageNote(msgspec.Struct, frozen=True):
    """What was understood of a page. ``sections`` are (line, title, canonical name)."""

    kind: Kind
    language: str
    sections: tuple[tuple[int, str, str], ...]
    tables: tuple[TableNote, ...]


class Reading(msgspec.Struct, frozen=True):
    """An API, and what was understood of the pages it came from, by path."""

    api: Api
    pages: dict[str, PageNote]


def interpret(
    pages: list[Page], found: Collector, *, service: str, language: str = "auto", catalogue: Catalogue | None = None
) -> Reading:
    """Interpret the pages of one service.

    ``language`` is ``en``, ``zh`` or ``auto`` (each page decides); ``catalogue`` is what files beside the pages say.
    Findings go to ``found``; nothing is raised for what a page says.
    """
    state = Service(found)
    for page in pages:
        state.add(outline(page, lexicons.load(_language(page, language))))
    kinds = {path: classify(each, state.tables[path]) for path, each in state.outlines.items()}
    tree = contents.read(pages, state.outlines, catalogue or Catalogue())
    operations: list[Operation] = []
    for path, each in state.outlines.items():
        if kinds[path] == "operation":
            operations += _guarded(state, each, tree)
        elif kinds[path] == "walkthrough":
            found.add("uri-without-operation", Location(path, 1))
    if not operations:
        found.add("operations-none", Location(min(kinds), 1), pages=len(kinds))
    built = structs.build(state, [t for operation in operations for t in _types(operation)])
    ledger.check(state, kinds)
    main = _main_language(state)
    api = Api(service, tree.title or service, main, tuple(operations), built, tree.tags(operations), addresses(pages))
    return Reading(api, {path: _note(state, path, kind) for path, kind in kinds.items()})


def _note(state: Service, path: str, kind: Kind) -> PageNote:
    page = state.outlines[path]
    headings = [(e.block, e.section) for e in page.entries]
    sections = tuple((block.line, block.text, section) for block, section in headings if isinstance(block, Heading))
    tables = tuple(
        TableNote(view.line, view.entry.caption, view.kind, state.role(view), len(view.rows), state.understood(view))
        for view in state.tables[path]
    )
    return PageNote(kind, page.lexicon.language, sections, tables)


def _guarded(state: Service, page: Outline, tree: contents.Contents) -> list[Operation]:
    """Read a page's operations; a defect costs this page only."""
    path = page.page.path
    try:
        found = read_operations(state, page, tree.is_deprecated(path))
    except Exception as error:
        state.found.add("page-internal", Location(path, 1), reason=f"{type(error).__name__}: {error}")
        return []
    return [msgspec.structs.replace(operation, tags=tree.tags_of(path)) for operation in found]


def _types(operation: Operation) -> list[Type]:
    types = [operation.body.type] if operation.body else []
    types += [response.type for response in operation.responses if response.type is not None]
    types += [parameter.field.type for parameter in operation.parameters]
    return types + [header.type for response in operation.responses for header in response.headers]


def _language(page: Page, wanted: str) -> str:
    if wanted != "auto":
        return wanted
    if has_cjk(page.title):
        return "zh"
    texts = [getattr(block, "text", "") or " ".join(getattr(block, "header", ())) for block in page.blocks[:30]]
    return "zh" if sum(map(has_cjk, texts)) > len(texts) / 5 else "en"


def _main_language(state: Service) -> str:
    languages = [each.lexicon.language for each in state.outlines.values()]
    return max(sorted(set(languages)), key=languages.count, default="en")
