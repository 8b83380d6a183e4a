"""The address of a git source, ``git+PATH_OR_URL[@REV][#SUBDIR]``, taken apart and checked."""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from typing import Final

import msgspec

from scraper.sources.errors import failure, printable

TRANSPORTS: Final = ("http", "https", "ssh", "file")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)(://|::)")
_SSH: Final = re.compile(r"[^/:@#]+@[^/:@#]+:")
_REMOTE: Final = re.compile(
    r"""(?P<location>
            (?: [A-Za-z]+:// (?:[^/#]*@)? (?:\[[^]/]*\]|[^/:@#]*) (?::\d*)? /  # scheme://user:password@host:port/
              | (?:[^/:@#]+@)? [^/:@#]{2,}: (?!//) )                           # user@host:
            (?: [^@#] | (?<=[/:])@ )* )                      # a path; "@" may begin the name of a folder
        (?: @(?P<rev>[^#]*) )?
        (?: \#(?P<subdir>.*) )?""",
    re.VERBOSE,
)
#: What no branch, tag or commit id holds, and what would give a fetch another meaning.
_NO_REF: Final = re.compile(r"[\s~^:?*\[\\]|\.\.|@\{|^\+")
_REPOSITORY_END: Final = re.compile(r"(?:/|\.git|\.bundle)+$")


class Address(msgspec.Struct, frozen=True):
    """A git source: where the repository is, the revision (``HEAD`` by default), and a folder in it (``.`` for all).

    What is ``remote``, a bundle too, has to be fetched before it can be read. ``source`` is what the user wrote.
    """

    source: str
    location: str
    rev: str
    subdir: str
    remote: bool

    @property
    def name(self) -> str:
        """What the folder, or else the repository, is called."""
        if self.subdir != ".":
            return posixpath.basename(self.subdir)
        return posixpath.basename(_REPOSITORY_END.sub("", printable(self.location).replace(":", "/")))


def parse(source: str) -> Address:
    """Take ``git+...`` apart. Raises SourceError for what is no address, or none that is safe to hand to git."""
    text = source.removeprefix("git+")
    scheme = _SCHEME.match(text)
    if scheme and (scheme[2] == "::" or scheme[1].lower() not in TRANSPORTS):
        raise failure(source, f"git transport {scheme[0]} is not allowed; use a path or {'://, '.join(TRANSPORTS)}://")
    local = "" if scheme or _SSH.match(text) else _existing(text)
    if local:
        location = str(Path(local).resolve())
        rev, _, subdir = text[len(local) :].partition("#")
        rev = rev[1:] if rev else "HEAD"
    elif (match := _REMOTE.fullmatch(text)) and not text.startswith("-"):
        location, rev, subdir = match["location"], match["rev"], match["subdir"] or ""
        rev = "HEAD" if rev is None else rev
    else:
        raise failure(source, "no such folder, and no URL of a repository; check the path")
    remote = not local or not os.access(f"{local}/", os.F_OK)
    address = Address(source, location, rev, posixpath.normpath(subdir.strip("/")), remote)
    _check(address)
    return address


def _existing(text: str) -> str:
    """Return the longest path that exists and ends before a "@" or "#", or at the end; "" without one."""
    ends = [*(match.start() for match in re.finditer("[@#]", text)), len(text)]
    return next((text[:end] for end in reversed(ends) if os.access(text[:end], os.F_OK)), "")


def _check(address: Address) -> None:
    rev = address.rev
    if not rev or rev.startswith("-") or (address.remote and _NO_REF.search(rev)):
        raise failure(address.source, f'"{rev}" is no revision; name a branch, a tag or a full commit id after "@"')
    if address.subdir.split("/")[0] == "..":
        raise failure(address.source, 'the folder after "#" leaves the repository; name one inside')
