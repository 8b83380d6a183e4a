"""Reads a folder or one file. Links are followed inside the folder only."""

from __future__ import annotations

import os
import stat
from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.sources.errors import failure
from scraper.sources.shelf import is_wanted

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from scraper.sources.shelf import Shelf


def put_path(source: str, shelf: Shelf) -> str:
    """Put the file, or what is wanted of the folder, on the shelf; return its name. Raises SourceError."""
    path = Path(source)
    try:
        status = path.stat()
    except OSError as error:
        hint = f"write git+{source} to read a repository" if "://" in source else "check the path"
        raise failure(source, f"{error.strerror}; {hint}") from error
    if stat.S_ISREG(status.st_mode):
        shelf.put(path.name, status.st_size, partial(_read_file, path, shelf.limit))
        return path.stem
    if not stat.S_ISDIR(status.st_mode):
        raise failure(source, "neither a folder nor a file; save the page to a file and name that")
    _put_folder(path, shelf)
    shelf.require_page(source)
    return path.resolve().name


def _read_file(path: Path, limit: int) -> bytes:
    """Read a file, one byte more than the limit at most; memory is taken for what is there, not for the limit."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(min(size, limit) + 1)
        return data if len(data) <= size else data + file.read(limit + 1 - len(data))  # it grew, or has no size


def _put_folder(root: Path, shelf: Shelf) -> None:
    """Put all below ``root``. Linked folders come last: what also has a place of its own is read there, and once."""
    folders = deque([root])
    left_out = shelf.left_out(str(root))
    visited: set[str] = set()
    while folders:
        folder = folders.popleft()
        if (place := os.path.realpath(folder)) in visited:
            continue
        visited.add(place)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if folder == root:
                raise failure(str(root), f"{error.strerror}; check that you may list the folder") from error
            shelf.refuse(folder.relative_to(root).as_posix(), error.strerror or str(error))
            continue
        for entry in entries:
            if not entry.name.startswith(".") and not _is_left_out(entry, root, left_out):
                _put_entry(entry, root, folders, shelf)


def _is_left_out(entry: os.DirEntry[str], root: Path, left_out: AbstractSet[str]) -> bool:
    return bool(left_out) and os.path.relpath(entry.path, root) in left_out


def _put_entry(entry: os.DirEntry[str], root: Path, folders: deque[Path], shelf: Shelf) -> None:
    path = Path(entry.path)
    relative = path.relative_to(root).as_posix()
    link = entry.is_symlink()
    try:
        if link and not Path(os.path.realpath(path)).is_relative_to(root.resolve()):
            if is_wanted(entry.name) or entry.is_dir():
                shelf.refuse_link(relative)
        elif entry.is_dir():
            (folders.append if link else folders.appendleft)(path)
        elif is_wanted(entry.name):
            status = entry.stat()
            if stat.S_ISREG(status.st_mode):
                shelf.put(relative, status.st_size, partial(_read_file, path, shelf.limit))
            else:
                shelf.refuse(relative, "it is no regular file")
    except OSError as error:
        shelf.refuse(relative, error.strerror or str(error))
