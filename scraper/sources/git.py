"""Reads a git revision straight from the objects of the repository: nothing is checked out, no filter is run."""

from __future__ import annotations

import posixpath
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.sources.address import parse
from scraper.sources.repository import opened
from scraper.sources.shelf import is_wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scraper.sources.address import Address
    from scraper.sources.repository import Repository
    from scraper.sources.shelf import Shelf

_LINK: Final = "120000"
#: What the kernel allows too: links in a chain, bytes in a target.
_MAX_LINKS: Final = 40
_MAX_TARGET: Final = 4096


class _Blob(msgspec.Struct, frozen=True):
    """A file or a link in a tree; ``size`` is in bytes, None where the object is missing."""

    mode: str
    oid: str
    size: int | None


def put_git(source: str, shelf: Shelf) -> str:
    """Put what is wanted of ``git+...`` on the shelf; return what it is called. Raises SourceError."""
    address = parse(source)
    with opened(address) as repository:
        blobs = _list(repository, address)
        left_out = () if address.remote else shelf.left_out(posixpath.join(address.location, address.subdir))
        with repository.objects() as read:
            for path in blobs:
                if is_wanted(path) and "/." not in f"/{path}" and not _is_below(path, left_out):
                    _put(path, blobs, read, shelf)
    shelf.require_page(source)
    return address.name


def _is_below(path: str, places: Iterable[str]) -> bool:
    return any(path == each or path.startswith(f"{each}/") for each in places)


def commit(source: str) -> str:
    """Return the id of the commit that ``git+...`` names. Raises SourceError."""
    address = parse(source)
    with opened(address) as repository:
        return repository.resolve(repository.rev, "commit")


def _list(repository: Repository, address: Address) -> dict[str, _Blob]:
    """Return the files below the folder asked for, by their path in it. Submodules are none."""
    tree = repository.resolve(repository.rev, "tree")
    problem = f'no folder "{address.subdir}" in "{address.rev}"; name one after "#", or none'
    place = tree if address.subdir == "." else f"{tree}:{address.subdir}"
    listing = repository.run(problem, "ls-tree", "-r", "-z", "--long", "--full-tree", place)
    blobs = {}
    for line in listing.split("\0")[:-1]:
        fields, _, path = line.partition("\t")
        mode, kind, oid, size = fields.split()
        if kind == "blob":
            blobs[path] = _Blob(mode, oid, int(size) if size.isdigit() else None)
    return blobs


def _put(path: str, blobs: dict[str, _Blob], read: Callable[[str], bytes], shelf: Shelf) -> None:
    try:
        target = _follow(path, blobs, read)
    except OSError as error:
        shelf.refuse(path, error.strerror or str(error))
        return
    blob = blobs.get(target)
    if target.startswith(("/", "../")):
        shelf.refuse_link(path)
    elif blob is None or blob.mode == _LINK:
        shelf.refuse(path, "it is a link that leads to no file")
    elif blob.size is None:
        shelf.refuse(path, "its object is missing in this repository; fetch it")
    else:
        shelf.put(path, blob.size, partial(read, blob.oid))


def _follow(path: str, blobs: dict[str, _Blob], read: Callable[[str], bytes]) -> str:
    """Return where ``path`` leads through links: a file, a link without end or target, or a place outside."""
    for _ in range(_MAX_LINKS):
        blob = blobs.get(path)
        if blob is None or blob.mode != _LINK or blob.size is None or blob.size > _MAX_TARGET:
            break
        target = read(blob.oid).decode("utf-8", "surrogateescape")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return path
