"""The revisions of docs in a git repository, newest first."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.sources.address import TRANSPORTS, parse
from scraper.sources.errors import failure
from scraper.sources.repository import Repository, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.sources.address import Address

_FIELDS: Final = "--format=%H%x09%cs%x09%s"


class Revision(msgspec.Struct, frozen=True):
    """A commit that changed the docs: its id, its day (YYYY-MM-DD), the first line of its message, where to read it,
    how many files it changed.
    """

    commit: str
    date: str
    subject: str
    source: str
    changed: int = 0


class History(msgspec.Struct, frozen=True):
    """Revisions, the newest first; ``shallow`` tells that the repository does not hold those before the last."""

    revisions: tuple[Revision, ...]
    shallow: bool


@contextmanager
def history(source: str, since: str = "") -> Iterator[History]:
    """Yield the revisions of ``git+...`` that changed the docs, down to and with what ``since`` names.

    They can be read while the context lasts: what is remote is fetched whole, once. Raises SourceError.
    """
    if not source.startswith("git+"):
        raise failure(source, "has no history; name git+REPOSITORY, a folder of docs in it after #")
    address = parse(source)
    with _whole(address) as repository:
        found = _revisions(repository, address, since)
        yield History(tuple(found), repository.is_shallow())


@contextmanager
def _whole(address: Address) -> Iterator[Repository]:
    """Yield the repository with all its history."""
    if not address.remote:
        with opened(address) as repository:
            yield repository
        return
    with tempfile.TemporaryDirectory(prefix="docs2oas-", ignore_cleanup_errors=True) as folder:
        repository = Repository(address.source, Path(folder), "FETCH_HEAD", ":".join(TRANSPORTS))
        repository.run("no temporary repository can be made", "init", "--quiet", "--bare", "--template=")
        problem = f'cannot fetch "{address.rev}"; check the address and name a branch or a tag'
        options = ("--quiet", "--no-tags", "--no-recurse-submodules")
        repository.run(problem, "fetch", *options, "--end-of-options", address.location, address.rev)
        yield repository


def _revisions(repository: Repository, address: Address, since: str) -> list[Revision]:
    span = [repository.resolve(repository.rev, "commit")]
    if since:
        base = repository.resolve(since, "commit", "name one after --since")
        span.append(f"^{base}")
    listed = _log(repository, *span, "--", address.subdir)
    if since:
        listed += _log(repository, "-1", base, "--", address.subdir)
    location = address.location if not address.remote else str(repository.folder)
    suffix = "" if address.subdir == "." else f"#{address.subdir}"
    return [
        Revision(commit, date, subject, f"git+{location}@{commit}{suffix}", changed)
        for (commit, date, subject), changed in listed
    ]


def _log(repository: Repository, *arguments: str) -> list[tuple[list[str], int]]:
    """Return the commits on the first line of descent that touch the docs: fields, and how many files changed.

    What git writes of a file has no tab: names that have one are quoted.
    """
    problem = "its history cannot be read; check the repository"
    text = repository.run(problem, "log", "--first-parent", "--no-renames", "--name-only", _FIELDS, *arguments)
    found: list[tuple[list[str], int]] = []
    for line in text.split("\n"):
        if "\t" in line:
            found.append((line.split("\t", 2), 0))
        elif line:
            fields, changed = found[-1]
            found[-1] = fields, changed + 1
    return found
