"""Where pages come from: a folder, one file, or a git revision read straight from its objects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scraper.sources.errors import SourceError, printable
from scraper.sources.folder import put_path
from scraper.sources.git import put_git
from scraper.sources.shelf import Shelf, SourceFile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scraper.diagnostics import Collector

__all__ = ["SourceError", "SourceFile", "open_source", "printable"]


def open_source(
    source: str, found: Collector, *, max_page_size: int = 16 * 2**20, without: Sequence[Path] = ()
) -> tuple[str, list[SourceFile]]:
    """Read a folder, a file or ``git+PATH_OR_URL[@REV][#SUBDIR]``.

    Returns a name for it, fit for a service, and its files sorted by path: pages and side files, or the one file named.
    Files over ``max_page_size`` bytes and unreadable ones are reported in ``found``, files and folders that are in
    ``without`` are not looked at. Raises :class:`SourceError`.
    """
    if not source or "\0" in source:
        raise SourceError("the source is empty or holds a NUL; name a folder, a file or git+REPOSITORY")
    shelf = Shelf(found, max_page_size, without)
    name = put_git(source, shelf) if source.startswith("git+") else put_path(source, shelf)
    name = re.sub(r"[^\w.-]+", "-", printable(name)).strip("-.") or "docs"
    return name, [shelf.files[path] for path in sorted(shelf.files)]
