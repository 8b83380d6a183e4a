"""docs2oas: a cloud vendor's API reference in, OpenAPI out.

The steps as functions: :func:`~scraper.pipeline.read` (bytes to pages), :func:`~scraper.interpret.interpret` (pages to
an API model), :func:`~scraper.document.assemble.assemble` (model to document); :func:`~scraper.pipeline.scrape` does
all three for a source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Collector", "Options", "Result", "Settings", "assemble", "interpret", "read", "scrape"]

_HOMES = {
    "Collector": "scraper.diagnostics",
    "Options": "scraper.pipeline",
    "Result": "scraper.pipeline",
    "Settings": "scraper.document.assemble",
    "assemble": "scraper.document.assemble",
    "read": "scraper.pipeline",
    "scrape": "scraper.pipeline",
}

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.document.assemble import Settings, assemble
    from scraper.interpret import interpret
    from scraper.pipeline import Options, Result, read, scrape


def __getattr__(name: str) -> Any:
    """Import what is asked for, so that ``docs2oas --help`` loads no parser."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
