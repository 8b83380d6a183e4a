"""Sources that stay as they are while they are read more than once."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from scraper.diagnostics import Collector
from scraper.sources import open_source
from scraper.sources.address import parse
from scraper.sources.repository import opened

if TYPE_CHECKING:
    from collections.abc import Iterator


class Pinned(msgspec.Struct, frozen=True):
    """A source to read but for ``without``, its commit and the day (YYYY-MM-DD) of that; both are "" for a folder."""

    source: str
    commit: str = ""
    date: str = ""
    without: tuple[Path, ...] = ()

    def digest(self) -> str:
        """Return a digest of the pages and side files, their paths and content. Raises SourceError."""
        total = hashlib.sha256()
        for file in open_source(self.source, Collector(), without=self.without)[1]:
            total.update(f"{len(file.data)} {file.path}\0".encode())
            total.update(file.data)
        return total.hexdigest()


@contextmanager
def pinned(source: str, without: tuple[Path, ...] = ()) -> Iterator[Pinned]:
    """Yield a source that can be read while the context lasts; what is remote is fetched once. Raises SourceError."""
    if not source.startswith("git+"):
        yield Pinned(source, without=without)
        return
    address = parse(source)
    with opened(address) as repository:
        problem = f'no revision "{address.rev}" in this repository; name a branch, a tag or a commit'
        revision = f"{repository.rev}^{{commit}}"
        shown = repository.run(
            problem, "show", "--no-patch", "--no-show-signature", "--format=%H %cs", "--end-of-options", revision
        )
        commit, date = shown.split()
        subdir = "" if address.subdir == "." else f"#{address.subdir}"
        yield Pinned(f"git+{repository.folder}@{commit}{subdir}", commit, date, without)
