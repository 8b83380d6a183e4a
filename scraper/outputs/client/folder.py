"""Folders of clients: replaced whole, and only where a client or nothing is."""

from __future__ import annotations

import shutil
import tempfile
import tomllib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scraper.files import WriteError, read

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What the pyproject.toml of a client holds and no other does.
_MARK: Final = "[tool.docs2oas]"


class Discarded(Exception):  # noqa: N818 - raised to leave a block, not for an error
    """Raised in a block of :func:`replacing` to leave everything as it was."""


def check_place(target: Path) -> None:
    """Raise WriteError if a folder holds something other than a client."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise WriteError(f"{target}: is no folder; name another place with -o")
    if target.is_dir() and any(target.iterdir()) and not _is_client(target):
        raise WriteError(f"{target}: holds something that is no generated client; move it, or name another place")


def _is_client(folder: Path) -> bool:
    try:
        return _MARK in read(folder / "pyproject.toml").decode()
    except (OSError, UnicodeDecodeError):
        return False


def is_of(folder: Path, version: str) -> bool:
    """Tell whether a folder holds a client of a version, with its package."""
    try:
        found = tomllib.loads(read(folder / "pyproject.toml").decode())
        packages = found["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
        return found["project"]["version"] == version and all(
            (folder / each / "__init__.py").is_file() for each in packages
        )
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return False


def put(made: Path, target: Path) -> None:
    """Put a client that was made elsewhere, on the same file system, in its place. Raises WriteError."""
    with replacing(target) as folder:
        made.rename(folder)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a folder to write to that takes the place of ``target`` when the block ends well.

    Raises WriteError if the place cannot be written; whatever is raised, ``target`` is as it was.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise _failure(target, error) from error
    new, old = stage / "new", stage / "old"
    kept = False
    try:
        yield new
        if target.exists():
            target.rename(old)
        new.rename(target)
        _keep(old, target)
        kept = True
    except Discarded:
        pass
    except OSError as error:
        raise _failure(target, error) from error
    finally:
        if old.exists() and not target.exists():
            old.rename(target)
        if kept or not old.exists():  # else it may hold what others put there, and stays
            shutil.rmtree(stage, ignore_errors=True)


def _keep(old: Path, target: Path) -> None:
    """Take along what someone else put beside the client: a repository, notes, a changelog."""
    for each in old.iterdir() if old.is_dir() else ():
        if not (target / each.name).exists():
            each.rename(target / each.name)


def _failure(target: Path, error: OSError) -> WriteError:
    return WriteError(f"{target}: cannot be written ({error.strerror or error}); choose another place")
