"""Interpretation: pages to an API model. The only part that sees both; language ends here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper import lexicon as lexicons
from scraper.interpret import contents, ledger, structs
from scraper.interpret.kinds import Kind, classify
from scraper.interpret.operations import read_operations
from scraper.interpret.outline import Outline, outline
from scraper.interpret.service import Service
from scraper.model import Api, Location, Operation, Type
from scraper.text import has_cjk

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.page import Page


class Reading(msgspec.Struct, frozen=True):
    """An API with what is known of the pages it came from: path -> kind."""

    api: Api
    kinds: dict[str, Kind]


def interpret(pages: list[Page], found: Collector, *, service: str, language: str = "auto") -> Reading:
    """Interpret the pages of one service.

    ``language`` is ``en``, ``zh`` or ``auto`` (each page decides). Findings go to ``found``; nothing is raised for what
    a page says.
    """
    state = Service(found)
    for page in pages:
        state.add(outline(page, lexicons.load(_language(page, language))))
    kinds = {path: classify(each, state.tables[path]) for path, each in state.outlines.items()}
    tree = contents.read(pages, state.outlines)
    operations: list[Operation] = []
    for path, each in state.outlines.items():
        if kinds[path] == "operation":
            operations += _guarded(state, each, tree)
        elif kinds[path] == "walkthrough":
            found.add("uri-without-operation", Location(path, 1))
    built = structs.build(state, [t for operation in operations for t in _types(operation)])
    ledger.check(state, kinds)
    main = _main_language(state)
    api = Api(service, tree.title or service, main, tuple(operations), built, tree.tags(operations))
    return Reading(api, kinds)


def _guarded(state: Service, page: Outline, tree: contents.Contents) -> list[Operation]:
    """Read a page's operations; a defect costs this page only."""
    path = page.page.path
    try:
        found = read_operations(state, page, tree.is_deprecated(path))
    except Exception as error:  # noqa: BLE001 - one bad page costs one page
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
