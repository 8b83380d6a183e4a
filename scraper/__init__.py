"""docs2oas: a cloud vendor's API reference in, OpenAPI out.

:func:`scrape` does all of it for a source. The steps apart: :func:`read_pages` (bytes to pages),
:func:`interpret_pages` (pages to an API model), :func:`assemble_document` (model to document).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "Collector", "Options", "Result", "Settings", "assemble_document", "interpret_pages", "open_source", "read_pages",
    "scrape",
]  # fmt: skip

#: Where each public name is defined: module and name there.
_HOMES = {
    "Collector": ("scraper.diagnostics", "Collector"),
    "Options": ("scraper.pipeline", "Options"),
    "Result": ("scraper.pipeline", "Result"),
    "Settings": ("scraper.document.assemble", "Settings"),
    "assemble_document": ("scraper.document.assemble", "assemble"),
    "interpret_pages": ("scraper.interpret", "interpret"),
    "open_source": ("scraper.sources", "open_source"),
    "read_pages": ("scraper.pipeline", "read"),
    "scrape": ("scraper.pipeline", "scrape"),
}

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.document.assemble import Settings
    from scraper.document.assemble import assemble as assemble_document
    from scraper.interpret import interpret as interpret_pages
    from scraper.pipeline import Options, Result, scrape
    from scraper.pipeline import read as read_pages
    from scraper.sources import open_source


def __getattr__(name: str) -> Any:
    """Import what is asked for, so that ``docs2oas --help`` loads no parser."""
    from importlib import import_module

    if name in _HOMES:
        module, attribute = _HOMES[name]
        return getattr(import_module(module), attribute)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
