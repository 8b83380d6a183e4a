"""Source to document: the whole flow, once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from scraper.collection import without_collection
from scraper.diagnostics import Collector
from scraper.document.assemble import Assembled, Settings, assemble
from scraper.interpret import Memory, Reading, interpret
from scraper.readers import read_page
from scraper.readers.side_files import is_side_file, read_catalogue
from scraper.sources import SourceError, open_source, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.diagnostics import Diagnostic
    from scraper.page import Catalogue, Page
    from scraper.sources import SourceFile

    #: Called with (pages done, pages in all).
    Progress = Callable[[int, int], None]


class Options(msgspec.Struct, frozen=True):
    """How to scrape one source. ``language`` is ``auto``, ``en`` or ``zh``; sizes are bytes.

    ``service`` is what the service is called; ``fallback`` is that unless the docs name it, instead of their folder.
    ``without`` are files and folders that are not read.
    """

    service: str = ""
    fallback: str = ""
    language: str = "auto"
    max_page_size: int = 16 * 2**20
    settings: Settings = Settings()
    without: tuple[Path, ...] = ()


class Known:
    """What scrapes with the same ``language`` learnt: it need not be learnt again from another revision of the docs.

    That is pages by path and digest of the content, with what was found in them, and what was understood of them.
    """

    def __init__(self) -> None:
        self.pages: dict[tuple[str, bytes], tuple[Page | None, list[Diagnostic]]] = {}
        self.memory = Memory()


class Result(msgspec.Struct, frozen=True):
    """What came of a source."""

    service: str
    reading: Reading
    assembled: Assembled
    found: Collector

    @property
    def document(self) -> dict[str, Any]:
        """The OpenAPI document."""
        return self.assembled.document


def scrape(
    source: str, options: Options | None = None, progress: Progress | None = None, *, known: Known | None = None
) -> Result:
    """Scrape a folder, a file or ``git+...`` into an OpenAPI document.

    ``known`` holds what earlier scrapes learnt and takes what this one learns.
    Raises :class:`~scraper.sources.SourceError` if no page can be read at all; everything else is a finding.
    """
    options = options or Options()
    found, memory = Collector(), known.memory if known else None
    name, files = open_source(source, found, max_page_size=options.max_page_size, without=options.without)
    with without_collection():
        pages, catalogue = read(files, found, progress, known)
        if not pages:
            reason = next((str(d) for d in found.sorted()), "it is empty")
            raise SourceError(
                f"{printable(source)}: no page could be read ({reason}); name the folder that holds the docs"
            )
        service = options.service or _service(options.fallback or name, pages, catalogue)
        language = options.language
        reading = interpret(pages, found, service=service, language=language, catalogue=catalogue, memory=memory)
        assembled = assemble(reading.api, found, options.settings)
    return Result(service, reading, assembled, found)


def read(
    files: list[SourceFile], found: Collector, progress: Progress | None = None, known: Known | None = None
) -> tuple[list[Page], Catalogue]:
    """Read all pages of a source and the files beside them."""
    documents = [file for file in files if not is_side_file(file.path)]
    pages: list[Page] = []
    for number, file in enumerate(documents, 1):
        page = read_page(file, found) if known is None else _read_once(file, found, known)
        if page is not None:
            pages.append(page)
        if progress is not None:
            progress(number, len(documents))
    return pages, read_catalogue(files, found)


def _read_once(file: SourceFile, found: Collector, known: Known) -> Page | None:
    """Read a page unless it was read before, at the same path with the same content."""
    key = (file.path, hashlib.sha256(file.data).digest())
    if key not in known.pages:
        own = Collector()
        known.pages[key] = read_page(file, own), own.sorted()
    page, diagnostics = known.pages[key]
    found.extend(diagnostics)
    return page


def _service(name: str, pages: list[Page], catalogue: Catalogue) -> str:
    """The service: as the export's files or a forge's view name it, else as the source is called."""
    return catalogue.service or next((page.service for page in pages if page.service), "") or name
