"""What has to be done so that a target holds a site: compared first, then done in an order in which links hold."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from scraper.outputs.targets.manifest import MANIFEST, Manifest, TargetError, decode, digest, is_safe
from scraper.outputs.targets.media import is_lasting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

#: What leads to all else, and so is put last, in this order: search index, catalogues, start page.
_LAST: Final = (
    "search/pagefind-entry.json", "catalog-info.yaml", "apis.json", ".well-known/api-catalog", "index.html", MANIFEST,
)  # fmt: skip


class Change(msgspec.Struct, frozen=True):
    """Files to put, in this order, then paths to remove. The manifest is ``before`` until all is done, then ``after``.

    ``left`` are paths that no longer belong to the site but stay, as others changed them. What old pages load stays as
    well, until the next change: they may be open, or be there until the last is put.
    """

    put: dict[str, bytes]
    remove: list[str]
    left: list[str]
    before: bytes
    after: bytes
    needed: bool


class Target(Protocol):
    """A place for a site. All raise TargetError."""

    @property
    def name(self) -> str:
        """What it is called, without credentials."""

    @property
    def trusts(self) -> bool:
        """Whether what the manifest says of a file is believed, as asking would cost a request."""

    def read_manifest(self) -> bytes | None: ...

    def is_empty(self) -> bool: ...

    def digests(self, paths: Sequence[str]) -> dict[str, str | None]:
        """Return the digests of what is at some paths, None if nothing is, "" if that is not known."""

    def apply(self, change: Change) -> None: ...


def publish(site: Mapping[str, bytes | Path], target: Target, *, force: bool = False) -> Change:
    """Put a site, relative path -> content or file, at a target. Returns what was done.

    What publish did not put there stays, and is not replaced either unless ``force``. Raises TargetError.
    """
    files = {path: content.read_bytes() if isinstance(content, Path) else content for path, content in site.items()}
    for path in files:
        if not is_safe(path):
            raise TargetError(f"{target.name}: {path!r} is no path that a site may hold; rename the service or version")
    data = target.read_manifest()
    empty = data is None and target.is_empty()
    if data is None and not (empty or force):
        text = "holds files that publish did not put there; name an empty place, or replace only its own with --force"
        raise TargetError(f"{target.name}: {text}")
    known = Manifest() if data is None else decode(data, target.name)
    digests = {path: digest(files[path]) for path in sorted(files, key=_rank)}
    put = {path: files[path] for path in (digests if empty else _differing(digests, known, target, force=force))}
    gone = known.paths() - files.keys()
    kept = {path for path in gone & known.files.keys() if is_lasting(path) and (not put or path not in known.kept)}
    remove, left = _gone(gone - kept, known, target)
    after = Manifest(digests | {path: known.files[path] for path in kept}, kept=sorted(kept)).encode()
    before = known.while_putting({path: digests[path] for path in put}).encode()
    change = Change(put, remove, left, before, after, needed=bool(put or remove or after != data))
    if change.needed:
        target.apply(change)
    return change


def groups(paths: Iterable[str]) -> Iterator[list[str]]:
    """Yield paths that are in order as lists: those of a list may be put at the same time."""
    for _, group in groupby(paths, key=lambda path: _rank(path)[:3]):
        yield list(group)


def _differing(digests: Mapping[str, str], known: Manifest, target: Target, *, force: bool) -> Iterator[str]:
    """Yield the paths whose content the target does not hold yet."""
    trusted = known.files if target.trusts and not force else {}
    present = trusted | target.digests([path for path in digests if path not in trusted])
    for path, wanted in digests.items():
        if present[path] == wanted:
            continue
        if present[path] is not None and not known.digests(path) and not force:
            raise TargetError(f"{target.name}: publish did not put {path} there; move it, or replace it with --force")
        yield path


def _gone(paths: Iterable[str], known: Manifest, target: Target) -> tuple[list[str], list[str]]:
    """Return which of paths that are no longer in the site to remove, and which to leave as others changed them."""
    present = target.digests(sorted(paths))
    remove = [path for path, found in present.items() if found in known.digests(path)]
    return remove, [path for path, found in present.items() if found is not None and path not in remove]


def _rank(path: str) -> tuple[int, int, bool, str]:
    """Return where a file comes: what pages load, pages from the leaves up, what leads to all else."""
    if path in _LAST:
        return 2, _LAST.index(path), False, path
    page = path.endswith(".html")
    return int(page), -path.count("/") * page, path.endswith("/index.html"), path
