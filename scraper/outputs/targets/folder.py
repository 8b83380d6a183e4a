"""A folder of this machine as the target of a site."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from scraper.files import read, reason, write_all
from scraper.outputs.targets.manifest import MANIFEST, TargetError, digest, parents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.outputs.targets.change import Change


class Folder(msgspec.Struct, frozen=True):
    """A folder; it need not be there yet. No link below it is followed."""

    path: Path
    trusts: bool = False

    @property
    def name(self) -> str:
        return str(self.path)

    def read_manifest(self) -> bytes | None:
        if self.path.exists() and not self.path.is_dir():
            raise TargetError(f"{self.path}: is no folder; name one")
        return self._read(MANIFEST)

    def is_empty(self) -> bool:
        return not self.path.is_dir() or next(self.path.iterdir(), None) is None

    def digests(self, paths: Sequence[str]) -> dict[str, str | None]:
        contents = ((path, self._read(path)) for path in paths)
        return {path: None if content is None else digest(content) for path, content in contents}

    def apply(self, change: Change) -> None:
        """Replace and remove files. All new content is on the disk before the first is replaced."""
        manifest = self.path / MANIFEST
        if change.put:
            write_all({manifest: change.before})
            write_all({self.path / path: content for path, content in change.put.items()})
        for path in change.remove:
            self._place(path).unlink(missing_ok=True)
            self._prune(path)
        write_all({manifest: change.after})

    def _read(self, path: str) -> bytes | None:
        place = self._place(path)
        try:
            return read(place, sys.maxsize)
        except FileNotFoundError:
            return None
        except OSError as error:
            text = f"cannot be read ({reason(error)}); remove it or name another folder"
            raise TargetError(f"{place}: {text}") from error

    def _place(self, path: str) -> Path:
        """Return where a file lies. Raises TargetError if that is not below the folder, or no place for a file."""
        place = self.path / path
        for each in (place, *(self.path / parent for parent in parents(path))):
            if each.is_symlink():
                raise TargetError(f"{each}: is a link, which publish does not follow; remove it")
            if each.exists() and each.is_dir() != (each != place):
                raise TargetError(f"{each}: a {'folder' if each != place else 'file'} has to be there; move it away")
        return place

    def _prune(self, path: str) -> None:
        """Remove the folders that the last file of was removed."""
        with suppress(OSError):
            for parent in parents(path):
                (self.path / parent).rmdir()
