"""Interpretation: pages to an API model. The only part that sees both; language ends here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from scraper import lexicon as lexicons
from scraper.diagnostics import Collector, Diagnostic
from scraper.interpret import contents, ledger, structs
from scraper.interpret.clusters import Sheet, clusters, read_sheet
from scraper.interpret.contents import addresses
from scraper.interpret.kinds import Kind
from scraper.interpret.operations import read_operations
from scraper.interpret.service import Service
from scraper.model import Api, Location, Operation, Struct, Type
from scraper.page import Catalogue, Heading
from scraper.text import has_cjk

if TYPE_CHECKING:
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


class _Part(msgspec.Struct, frozen=True):
    """What came of the pages of a cluster, by their paths; structs by their keys."""

    operations: dict[str, list[Operation]]
    structs: dict[str, Struct]
    pages: dict[str, PageNote]
    findings: list[Diagnostic]


class Memory:
    """What was understood of pages, in one language: the same pages need not be read again in another revision."""

    def __init__(self) -> None:
        self._sheets: dict[int, Sheet] = {}
        self._parts: dict[tuple[Any, ...], _Part] = {}
        self._shared_codes: dict[int, dict[str, str]] = {}

    def sheet(self, page: Page, language: str) -> Sheet:
        """Return what a page says by itself."""
        sheet = self._sheets.get(id(page))
        if sheet is None:  # a sheet holds its page, so that the id stays its own
            sheet = self._sheets[id(page)] = read_sheet(page, lexicons.load(_language(page, language)))
        return sheet

    def part(self, paths: list[str], sheets: dict[str, Sheet], tree: contents.Contents) -> _Part:
        """Return what the pages of a cluster say together."""
        read = dict.fromkeys(each for path in paths for each in (path, *sorted(sheets[path].refers)))
        deprecated = frozenset(path for path in paths if tree.is_deprecated(path))
        key = (tuple((path, id(sheets.get(path))) for path in read), deprecated)
        if key not in self._parts:
            known = {path: sheets[path] for path in read if path in sheets}
            self._parts[key] = _understood(paths, known, deprecated, Service(Collector(), self._shared_codes))
        return self._parts[key]


def interpret(
    pages: list[Page], found: Collector, *, service: str, language: str = "auto", catalogue: Catalogue | None = None,
    memory: Memory | None = None,
) -> Reading:  # fmt: skip
    """Interpret the pages of one service.

    ``language`` is ``en``, ``zh`` or ``auto`` (each page decides); ``catalogue`` is what files beside the pages say;
    ``memory`` holds what was understood of earlier revisions. Findings go to ``found``; nothing is raised for what a
    page says.
    """
    memory = memory or Memory()
    sheets = {page.path: memory.sheet(page, language) for page in pages}
    tree = contents.read(pages, {path: sheet.outline for path, sheet in sheets.items()}, catalogue or Catalogue())
    for path, sheet in sheets.items():
        if sheet.kind == "walkthrough":
            found.add("uri-without-operation", Location(path, 1))
    parts = [memory.part(paths, sheets, tree) for paths in clusters(sheets)]
    found.extend([finding for part in parts for finding in part.findings])
    by_path = {path: each for part in parts for path, each in part.operations.items()}
    operations = [
        msgspec.structs.replace(operation, tags=tree.tags_of(path))
        for path in sheets
        for operation in by_path.get(path, ())
    ]
    if not operations:
        found.add("operations-none", Location(min(sheets), 1), pages=len(sheets))
    structs = {key: struct for part in parts for key, struct in part.structs.items()}
    title, tags = tree.title or service, tree.tags(operations)
    api = Api(service, title, _main_language(sheets), tuple(operations), structs, tags, addresses(pages))
    notes = {path: note for part in parts for path, note in part.pages.items()}
    return Reading(api, {path: notes.get(path) or _note(sheet) for path, sheet in sheets.items()})


def _understood(paths: list[str], sheets: dict[str, Sheet], deprecated: frozenset[str], state: Service) -> _Part:
    """Read the pages at ``paths``; ``sheets`` are theirs and those of pages they refer to."""
    for sheet in sheets.values():
        state.add(sheet.outline, sheet.tables)
    kinds = {path: sheets[path].kind for path in paths}
    operations = {path: _guarded(state, path, path in deprecated) for path in paths if kinds[path] == "operation"}
    built = structs.build(state, [t for each in operations.values() for operation in each for t in _types(operation)])
    ledger.check(state, kinds)
    return _Part(operations, built, {path: _note(sheets[path], state) for path in paths}, state.found.sorted())


def _note(sheet: Sheet, state: Service | None = None) -> PageNote:
    """Note what was understood of a page; without ``state``, none of its tables was used."""
    placed = sheet.outline
    headings = [(e.block, e.section) for e in placed.entries]
    sections = tuple((block.line, block.text, section) for block, section in headings if isinstance(block, Heading))
    tables = tuple(
        TableNote(
            view.line, view.entry.caption, view.kind, state.role(view) if state else "", len(view.rows),
            state.understood(view) if state else 0,
        )
        for view in sheet.tables
    )  # fmt: skip
    return PageNote(sheet.kind, placed.lexicon.language, sections, tables)


def _guarded(state: Service, path: str, deprecated: bool) -> list[Operation]:
    """Read a page's operations; a defect costs this page only."""
    try:
        return read_operations(state, state.outlines[path], deprecated)
    except Exception as error:
        state.found.add("page-internal", Location(path, 1), reason=f"{type(error).__name__}: {error}")
        return []


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


def _main_language(sheets: dict[str, Sheet]) -> str:
    languages = [sheet.outline.lexicon.language for sheet in sheets.values()]
    return max(sorted(set(languages)), key=languages.count, default="en")
