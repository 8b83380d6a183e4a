"""The file beside a site that says what was put there, so that nothing else is ever replaced or removed."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.document.write import to_json
from scraper.failures import UsageFailure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANIFEST: Final = ".docs2oas-site.json"
_STEP: Final = re.compile(r"[^/\\]+")


class TargetError(UsageFailure):
    """A site cannot be put somewhere: one line that names the place and says what to do."""


class Manifest(msgspec.Struct, frozen=True):
    """What is at a target. ``files``: path -> SHA-256 in hexadecimal; ``pending``: path -> those it may have, of files
    that were being replaced when the last run ended; ``kept``: those of ``files`` that are no longer in the site, and
    stay until the next change for pages that are open.
    """

    files: dict[str, str] = {}
    pending: dict[str, list[str]] = {}
    version: int = 1
    kept: list[str] = []

    def digests(self, path: str) -> set[str]:
        """Return the digests a path may have by what is known; empty for what was not put there."""
        return {*self.pending.get(path, ()), *([self.files[path]] if path in self.files else ())}

    def paths(self) -> set[str]:
        return {*self.files, *self.pending}

    def while_putting(self, digests: Mapping[str, str]) -> Manifest:
        """Return what holds from before the first of some files is replaced until the last is."""
        files = {path: digest for path, digest in self.files.items() if path not in digests}
        pending = {path: sorted({*self.digests(path), digest}) for path, digest in digests.items()}
        return msgspec.structs.replace(self, files=files, pending=self.pending | pending)

    def encode(self) -> bytes:
        content: dict[str, object] = {"version": self.version, "files": dict(sorted(self.files.items()))}
        pending = {"pending": dict(sorted(self.pending.items()))} if self.pending else {}
        kept = {"kept": sorted(self.kept)} if self.kept else {}
        return to_json(content | pending | kept).encode()


def decode(data: bytes, name: str) -> Manifest:
    """Read a manifest of the target called so; paths that lead out of it are left out. Raises TargetError."""
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = Manifest(version=0)
    if found.version != 1:
        text = "is no list of what publish put there; put the right one back, or remove it and add --force"
        raise TargetError(f"{name}: {MANIFEST} {text}")
    files = {path: digest for path, digest in found.files.items() if is_safe(path)}
    pending = {path: digests for path, digests in found.pending.items() if is_safe(path)}
    return Manifest(files, pending, kept=[path for path in found.kept if path in files])


def digest(content: bytes) -> str:
    """Return the SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def is_safe(path: str) -> bool:
    """Tell whether a path leads to a file below its target that a site may hold."""
    steps = path.split("/")
    if not path.isprintable():
        return False
    named = all(_STEP.fullmatch(step) and step not in (".", "..") and step.lower() != ".git" for step in steps)
    return named and ":" not in steps[0] and path != MANIFEST


def parents(path: str) -> Iterable[str]:
    """Yield the folders a path lies in, the innermost first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
