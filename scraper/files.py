"""Writing files: whole or not at all; reading them: regular ones, of a size that someone may have written."""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scraper.failures import UsageFailure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Files over this many bytes hold nothing that is read whole.
MAX_BYTES: Final = 64 * 2**20
#: What the names of temporary files end with; seconds until no run can need them.
_SUFFIX: Final = re.compile("[a-z0-9_]{8}")
_ABANDONED: Final = 3600


class WriteError(UsageFailure):
    """A file cannot be written: one line that names it and says what to do."""


def read(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Read a whole file. Raises OSError, also for what is no regular file or has over ``limit`` bytes.

    Devices and pipes are not opened: they may have no end, or nothing to say.
    """
    try:
        status = path.stat()
    except ValueError as error:  # a NUL in the path
        raise OSError(errno.EINVAL, str(error), str(path)) from None
    if not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe"
        raise OSError(errno.EINVAL, f"is {what}, no file", str(path))
    if status.st_size > limit:
        raise OSError(errno.EFBIG, f"is over {limit // 2**20} MB", str(path))
    with path.open("rb") as file:
        return file.read(status.st_size)


def reason(error: OSError | ValueError) -> str:
    """Return why a file cannot be read or written, without its name."""
    return getattr(error, "strerror", None) or str(error)


def resolved(path: Path) -> Path:
    """Return where links lead. Raises WriteError for those without end."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise WriteError(f"{path}: leads nowhere ({error}); remove the link") from error


def check_below(folders: Iterable[Path], paths: Iterable[Path]) -> None:
    """Raise WriteError for a path that is a device or a pipe, and for one that a link leads out of all folders."""
    roots = [resolved(folder) for folder in folders]
    for path in paths:
        if is_stream(path):
            raise WriteError(f"{path}: is a device or a pipe, no file; move it away")
        if not any(resolved(path).is_relative_to(root) for root in roots):
            raise WriteError(f"{path}: a link leads out of the project, and is not written through; remove it")


def sweep(paths: Iterable[Path]) -> None:
    """Remove temporary files that :func:`write_all` left beside files when it was killed."""
    for path in paths:
        for left in path.parent.glob(f"{glob.escape(_prefix(path))}*"):
            with suppress(OSError):  # another's stays
                if _SUFFIX.fullmatch(left.name.removeprefix(_prefix(path))) and left.is_file() and is_abandoned(left):
                    left.unlink()


def is_abandoned(path: Path) -> bool:
    """Tell whether something temporary is older than any run takes: what was to remove it was killed."""
    return time.time() - path.lstat().st_mtime > _ABANDONED


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
                staged.append((_stage(resolved(path), _encoded(content)), resolved(path)))
        for path, content in contents.items():
            if is_stream(path):
                path.write_bytes(_encoded(content))
        for temporary, path in staged:
            temporary.replace(path)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written ({reason(error)}); choose another place") from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _encoded(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _stage(path: Path, content: bytes) -> Path:
    """Write a content beside where it belongs, with the rights the file has or would have."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_prefix(path), dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _prefix(path: Path) -> str:
    """Return what the names of a file's temporary files begin with."""
    return f".{path.name[:100]}."


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
