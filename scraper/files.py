"""Writing files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scraper.failures import UsageFailure

if TYPE_CHECKING:
    from collections.abc import Mapping


class WriteError(UsageFailure):
    """A file cannot be written: one line that names it and says what to do."""


def is_stream(path: Path) -> bool:
    """Tell whether a path is no file but a device or pipe, which is written through and never replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


def write_all(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files, texts as UTF-8; each is complete or unchanged, and none is touched before all are on disk.

    A symbolic link stays one: what it points at is replaced. Raises :class:`WriteError`; temporary files are removed
    then.
    """
    staged: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise WriteError(f"{path}: is a folder; name a file in it")
            if not is_stream(path):
                staged.append((_stage(path.resolve(), _encoded(content)), path.resolve()))
        for path, content in contents.items():
            if is_stream(path):
                path.write_bytes(_encoded(content))
        for temporary, path in staged:
            temporary.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"{path}: cannot be written ({reason}); choose another place") from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _encoded(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _stage(path: Path, content: bytes) -> Path:
    """Write a content beside where it belongs, with the rights the file has or would have."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
