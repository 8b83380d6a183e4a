"""What a service's spec was when it was last brought up to date: on disk, or as it was committed."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.commands.archive import archive
from scraper.files import read
from scraper.outputs.diff.compare import Side
from scraper.outputs.load import load_document, load_sources
from scraper.outputs.tree import string_keyed
from scraper.sources import SourceError
from scraper.sources.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.commands.services import Service
    from scraper.lock import Locked

_SUFFIXES: Final = (".yaml", ".json")


class Baseline(msgspec.Struct, frozen=True):
    """A spec to compare with: what it says, the files it is in by suffix, whether it is as the last update left it, and
    whether that is known because a later one was cut off.
    """

    side: Side
    contents: dict[str, bytes]
    released: bool
    cut_off: bool = False


def baseline(service: Service, locked: Locked | None) -> Baseline | None:
    """Return what a service was, None if nothing can be found of it. Raises DocumentError.

    A spec that was edited or is gone is taken from where an update that was killed kept it, or from the last commit, if
    either has it as the last update left it.
    """
    commit = locked.revision if locked else ""
    kept = _kept(service, locked)
    for path in (*_candidates(service), *kept):
        if path.is_file() and (locked is None or digest(read(path)) == locked.spec):
            return msgspec.structs.replace(_baseline(path, service, commit, released=True), cut_off=path in kept)
    for path in _candidates(service) if locked else ():
        committed = committed_content(path)
        if locked and digest(committed) == locked.spec:
            return _restored(path, committed, service, commit)
    return _baseline(service.spec, service, commit, released=False) if service.spec.exists() else None


def _candidates(service: Service) -> list[Path]:
    """Return where the spec may be: another format may have been configured before."""
    return list(dict.fromkeys((service.spec, *(service.spec.with_suffix(suffix) for suffix in _SUFFIXES))))


def _kept(service: Service, locked: Locked | None) -> list[Path]:
    """Return where the spec of the release is if one of the next was written and the lock was not."""
    return [archive(service.spec) / f"{locked.version}{suffix}" for suffix in _SUFFIXES] if locked else []


def _baseline(path: Path, service: Service, commit: str, *, released: bool) -> Baseline:
    side = Side(string_keyed(load_document(path)), load_sources(path), service.spec.name, commit)
    return Baseline(side, dict(_contents(path)), released)


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    for suffix in (path.suffix, ".sources.json"):
        file = path.with_suffix(suffix)
        if file.is_file():
            yield suffix, read(file)


def _restored(path: Path, committed: bytes, service: Service, commit: str) -> Baseline:
    """Return a baseline of what was committed."""
    with tempfile.TemporaryDirectory(prefix="docs2oas-") as folder:
        place = Path(folder) / path.name
        place.write_bytes(committed)
        if sources := committed_content(path.with_suffix(".sources.json")):
            place.with_suffix(".sources.json").write_bytes(sources)
        return _baseline(place, service, commit, released=True)


def committed_content(path: Path) -> bytes:
    """Return a file as the last commit of its repository has it, b"" without one."""
    if not path.parent.is_dir():
        return b""
    try:
        return Repository(str(path), path.parent, "HEAD", "none").run("", "show", f"HEAD:./{path.name}").encode()
    except (SourceError, UnicodeEncodeError):
        return b""


def digest(content: str | bytes) -> str:
    """Return the SHA-256 of a text in UTF-8, or of bytes."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
