"""Writing files: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


class WriteError(Exception):
    """A file cannot be written: one line that names it and says what to do."""


def write_all(texts: dict[Path, str]) -> None:
    """Write several files; each is complete or unchanged, and none is touched before all are on disk.

    Raises :class:`WriteError`; temporary files are removed then.
    """
    staged: list[tuple[str, Path]] = []
    path = Path()
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            staged.append((name, path))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o666 & ~_umask())
        for name, path in staged:
            Path(name).replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(f"{path}: cannot be written ({reason}); choose another place with -o") from error
    finally:
        for name, _ in staged:
            Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
