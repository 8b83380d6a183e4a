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
    """A commit that changed the docs: its id, its day (YYYY-MM-DD), the first line of its message, where to read it."""

    commit: str
    date: str
    subject: str
    source: str


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
        shallow = repository.run("cannot be read", "rev-parse", "--is-shallow-repository").strip() == "true"
        yield History(tuple(found), shallow)


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
    problem = f'no revision "{address.rev}" in this repository; name a branch, a tag or a commit'
    tip = repository.run(problem, "rev-parse", "--verify", "--end-of-options", f"{repository.rev}^{{commit}}").strip()
    span = [tip]
    if since:
        problem = f'no revision "{since}" in this repository; name one after --since'
        first = f"{since}^{{commit}}"
        base = repository.run(problem, "rev-parse", "--verify", "--end-of-options", first).strip()
        span.append(f"^{base}")
    listed = _log(repository, *span, "--", address.subdir)
    if since:
        listed += _log(repository, "-1", base, "--", address.subdir)
    location = address.location if not address.remote else str(repository.folder)
    suffix = "" if address.subdir == "." else f"#{address.subdir}"
    return [
        Revision(commit, date, subject, f"git+{location}@{commit}{suffix}")
        for commit, date, subject in (line.split("\t", 2) for line in listed)
    ]


def _log(repository: Repository, *arguments: str) -> list[str]:
    """Return the commits on the first line of descent that touch the docs, as tab-separated fields."""
    text = repository.run(
        "its history cannot be read; check the repository", "log", "--first-parent", _FIELDS, *arguments
    )
    return text.splitlines()
