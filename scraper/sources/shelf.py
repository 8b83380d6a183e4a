"""The files of a source, whatever kind of source it is."""

from __future__ import annotations

import math
import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.model import Location
from scraper.sources.errors import failure, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from scraper.diagnostics import Collector

_PAGES: Final = (".html", ".htm", ".xhtml", ".md", ".markdown")
_SIDE_FILES: Final = ("class.txt.json", "all_meta.txt.json", "parameters.txt")


class SourceFile(msgspec.Struct, frozen=True):
    """One file: its ``path`` relative to the source with ``/``, in Unicode form NFC, and its bytes."""

    path: str
    data: bytes


class Shelf:
    """The files of a source, by path. None is over ``limit`` bytes; what is left out is reported."""

    def __init__(self, found: Collector, limit: int, without: Sequence[Path] = ()) -> None:
        self.limit = limit
        self.files: dict[str, SourceFile] = {}
        self._seen = 0
        self._found = found
        self._without = [Path(os.path.realpath(each)) for each in without]

    def left_out(self, root: str) -> AbstractSet[str]:
        """Return the paths, relative to the folder ``root``, that are left out."""
        place = Path(os.path.realpath(root))
        return {each.relative_to(place).as_posix() for each in self._without if place in each.parents}

    def put(self, path: str, size: int, read: Callable[[], bytes]) -> None:
        """Add a file of ``size`` bytes; ``read`` may raise OSError and is not called for a file over the limit."""
        if size > self.limit:
            self._too_large(path, size)
            return
        try:
            data = read()
        except OSError as error:
            self.refuse(path, error.strerror or str(error))
            return
        shown = printable(path)
        if len(data) > self.limit:
            self._too_large(path, len(data))
        elif shown in self.files:
            self.refuse(path, "another file has the same name but for its Unicode form")
        else:
            self.files[shown] = SourceFile(shown, data)
            self._seen += _is_page(path)

    def refuse(self, path: str, reason: str) -> None:
        """Report what could not be read."""
        self._report("page-unreadable", path, reason=reason)

    def refuse_link(self, path: str) -> None:
        """Report a link out of the source."""
        self._report("source-link-outside", path)

    def require_page(self, source: str) -> None:
        """Raise SourceError if there was no page, not even one that was left out."""
        if not self._seen:
            raise failure(source, f"no page in it ({' '.join(_PAGES)}); name the folder that holds the docs")

    def _too_large(self, path: str, size: int) -> None:
        size_mb, limit_mb = math.ceil(size / 2**20 * 10) / 10, self.limit / 2**20
        self._report("page-too-large", path, size=f"{size_mb:g}", limit=f"{limit_mb:g}")

    def _report(self, code: str, path: str, **details: str) -> None:
        self._seen += 1
        self._found.add(code, Location(printable(path), 1), **details)


def is_wanted(path: str) -> bool:
    """Tell by its name whether a file is a page or a side file."""
    return _is_page(path) or posixpath.basename(path).lower() in _SIDE_FILES


def _is_page(path: str) -> bool:
    return path.lower().endswith(_PAGES)
