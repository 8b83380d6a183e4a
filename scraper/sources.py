"""Where pages come from: a folder, one file, or a git revision read straight from its objects."""

from __future__ import annotations

import math
import os
import posixpath
import re
import shutil
import stat
import subprocess
import tempfile
import unicodedata
from collections import deque
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from scraper.model import Location
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scraper.diagnostics import Collector

_PAGES: Final = (".html", ".htm", ".xhtml", ".md", ".markdown")
_SIDE_FILES: Final = ("class.txt.json", "all_meta.txt.json", "parameters.txt")
_NO_PAGE: Final = f"no page in it ({' '.join(_PAGES)}); name the folder that holds the docs"
#: What would break a line or steer a terminal where a file name is printed.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_PASSWORD: Final = re.compile(r"(https?://)[^/\s]*@", re.IGNORECASE)

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)(://|::)")
_TRANSPORTS: Final = ("http", "https", "ssh", "file")
_SSH: Final = re.compile(r"[^/:@#]+@[^/:@#]+:")
#: ``scheme://authority/`` or ssh's ``user@host:``, a path up to the first "@" that begins no folder name, REV, SUBDIR.
_REMOTE: Final = re.compile(
    r"((?:[A-Za-z]+://[^/#]*/|(?:[^/:@#]+@)?[^/:@#]{2,}:)(?:[^@#]|(?<=[/:])@)+)(?:@([^#]*))?(?:#(.*))?"
)
#: What no branch, tag or commit id holds, and what would give a fetch another meaning.
_NO_REF: Final = re.compile(r"[\s~^:?*\[\\]|\.\.|@\{|^\+")
_LINK: Final = "120000"
_SUBMODULE: Final = "160000"
#: What the kernel allows too: links in a chain, bytes in a target.
_MAX_LINKS: Final = 40
_MAX_TARGET: Final = 4096
_REPOSITORY_END: Final = re.compile(r"(?:/|\.git|\.bundle)+$")
#: Variables that would send git to another repository than the one named.
_REDIRECTS: Final = frozenset((
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
))  # fmt: skip
#: No prompt of any kind, no fetching behind one's back, messages in English.
_SETTINGS: Final = {
    "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never", "GCM_INTERACTIVE": "never",
    "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C",
}  # fmt: skip


class SourceFile(msgspec.Struct, frozen=True):
    """One file: its ``path`` relative to the source with ``/``, in Unicode form NFC, and its bytes."""

    path: str
    data: bytes


class SourceError(Exception):
    """The source as a whole cannot be read: one line that names it and says what to do."""


class _Shelf:
    """The files of a source. What is too large or cannot be read is reported and left out, yet counts as ``seen``."""

    def __init__(self, found: Collector, limit: int) -> None:
        self.found = found
        self.limit = limit
        self.files: dict[str, SourceFile] = {}
        self.seen = 0

    def put(self, path: str, size: int, read: Callable[[], bytes]) -> None:
        """Add a file of ``size`` bytes; ``read`` may raise OSError and is not called for a file over the limit."""
        if size > self.limit:
            self._too_large(path, size)
            return
        try:
            data = read()
        except OSError as error:
            self.refuse(path, error.strerror or str(error))
            return
        shown = _printable(path)
        if len(data) > self.limit:
            self._too_large(path, len(data))
        elif shown in self.files:
            self.refuse(path, "another file has the same name but for its Unicode form")
        else:
            self.files[shown] = SourceFile(shown, data)
            self.seen += _is_page(path)

    def refuse(self, path: str, reason: str) -> None:
        self._report("page-unreadable", path, reason=reason)

    def refuse_link(self, path: str) -> None:
        self._report("source-link-outside", path)

    def _too_large(self, path: str, size: int) -> None:
        size_mb, limit_mb = math.ceil(size / 2**20 * 10) / 10, self.limit / 2**20
        self._report("page-too-large", path, size=f"{size_mb:g}", limit=f"{limit_mb:g}")

    def _report(self, code: str, path: str, **details: str) -> None:
        self.seen += 1
        self.found.add(code, Location(_printable(path), 1), **details)


def open_source(source: str, found: Collector, *, max_page_size: int = 16 * 2**20) -> tuple[str, list[SourceFile]]:
    """Read a folder, a file or ``git+PATH_OR_URL[@REV][#SUBDIR]``.

    Returns a name for it, fit for a service, and its files sorted by path: pages and side files, or the one file named.
    Files over ``max_page_size`` bytes and unreadable ones are reported in ``found``. Raises :class:`SourceError`.
    """
    shelf = _Shelf(found, max_page_size)
    if not source or "\0" in source:
        raise SourceError("the source is empty or holds a NUL; name a folder, a file or git+REPOSITORY")
    name = _put_git(source, shelf) if source.startswith("git+") else _put_path(source, shelf)
    name = re.sub(r"[^\w.-]+", "-", _printable(name)).strip("-.") or "docs"
    return name, [shelf.files[path] for path in sorted(shelf.files)]


def _is_page(path: str) -> bool:
    return path.lower().endswith(_PAGES)


def _is_wanted(path: str) -> bool:
    return _is_page(path) or posixpath.basename(path).lower() in _SIDE_FILES


def _printable(path: str) -> str:
    text = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return _CONTROL.sub("\ufffd", unicodedata.normalize("NFC", text))


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _error(source: str, text: str) -> SourceError:
    return SourceError(_PASSWORD.sub(r"\1", f"{_printable(source)}: {squeeze(clean(text))}"))


def _put_path(source: str, shelf: _Shelf) -> str:
    path = Path(source)
    try:
        status = path.stat()
    except OSError as error:
        hint = f"write git+{source} to read a repository" if _SCHEME.match(source) else "check the path"
        raise _error(source, f"{error.strerror}; {hint}") from error
    if stat.S_ISREG(status.st_mode):
        shelf.put(path.name, status.st_size, partial(_read_file, path, shelf.limit))
        return path.stem
    if not stat.S_ISDIR(status.st_mode):
        raise _error(source, "neither a folder nor a file; save the page to a file and name that")
    _put_folder(path, shelf)
    if not shelf.seen:
        raise _error(source, _NO_PAGE)
    return path.resolve().name


def _read_file(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return file.read(limit + 1)


def _put_folder(root: Path, shelf: _Shelf) -> None:
    """Put all below ``root``. Linked folders come last: what also has a place of its own is read there, and once."""
    folders = deque([root])
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
                raise _error(str(root), f"{error.strerror}; check that you may list the folder") from error
            shelf.refuse(folder.relative_to(root).as_posix(), error.strerror or str(error))
            continue
        for entry in entries:
            if not entry.name.startswith("."):
                _put_entry(entry, root, folders, shelf)


def _put_entry(entry: os.DirEntry[str], root: Path, folders: deque[Path], shelf: _Shelf) -> None:
    path = Path(entry.path)
    relative = path.relative_to(root).as_posix()
    link = entry.is_symlink()
    try:
        if link and not Path(os.path.realpath(path)).is_relative_to(root.resolve()):
            if _is_wanted(entry.name) or entry.is_dir():
                shelf.refuse_link(relative)
        elif entry.is_dir():
            (folders.append if link else folders.appendleft)(path)
        elif _is_wanted(entry.name):
            status = entry.stat()
            if stat.S_ISREG(status.st_mode):
                shelf.put(relative, status.st_size, partial(_read_file, path, shelf.limit))
            else:
                shelf.refuse(relative, "it is no regular file")
    except OSError as error:
        shelf.refuse(relative, error.strerror or str(error))


# --- git ----------------------------------------------------------------------------------------------------------


class _Git(NamedTuple):
    """A parsed ``git+LOCATION[@REV][#SUBDIR]``; what is ``remote``, a bundle too, is fetched before it is read."""

    source: str
    location: str
    rev: str
    subdir: str
    remote: bool


class _Object(NamedTuple):
    """One line of ``git ls-tree``; ``size`` is in bytes, or no number where the object is missing."""

    mode: str
    oid: str
    size: str


def _parse(source: str) -> _Git:
    location, rev, subdir = _split(source)
    rev = "HEAD" if rev is None else rev
    folder = posixpath.normpath(subdir.strip("/"))
    remote = not os.access(f"{location}/", os.F_OK)
    if not rev or rev.startswith("-") or (remote and _NO_REF.search(rev)):
        raise _error(source, f'"{rev}" is no revision; name a branch, a tag or a full commit id after "@"')
    if folder.split("/")[0] == "..":
        raise _error(source, 'the folder after "#" leaves the repository; name one inside')
    return _Git(source, location, rev, folder, remote)


def _split(source: str) -> tuple[str, str | None, str]:
    """Split into location, REV and SUBDIR. The longest path that exists is the location, "@" and "#" in it or not."""
    text = source.removeprefix("git+")
    scheme = _SCHEME.match(text)
    if scheme and (scheme[2] == "::" or scheme[1].lower() not in _TRANSPORTS):
        raise _error(source, f"git transport {scheme[0]} is not allowed; use a path or {'://, '.join(_TRANSPORTS)}://")
    ends = [*(match.start() for match in re.finditer("[@#]", text)), len(text)]
    local = next((text[:end] for end in reversed(ends) if os.access(text[:end], os.F_OK)), "")
    if local and not scheme and (local == text or not _SSH.match(text)):
        rev, _, subdir = text[len(local) :].partition("#")
        return str(Path(local).resolve()), rev[1:] if rev else None, subdir
    remote = _REMOTE.fullmatch(text)
    if remote is None or text.startswith("-"):
        raise _error(source, "no such folder, and no URL of a repository; check the path")
    return remote[1], remote[2], remote[3] or ""


def _command(git: _Git, folder: Path, *arguments: str) -> list[str]:
    program = shutil.which("git")
    if program is None:
        raise _error(git.source, "git is not installed; install it, or name a folder")
    return [program, "-C", str(folder), "--no-pager", "-c", f"core.hooksPath={os.devnull}", *arguments]


def _environment(git: _Git) -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key not in _REDIRECTS}
    return environment | _SETTINGS | {"GIT_ALLOW_PROTOCOL": ":".join(_TRANSPORTS) if git.remote else "none"}


def _run(git: _Git, folder: Path, problem: str, *arguments: str) -> str:
    """Run git and return its output; ``problem`` is the error, with its remedy, should it fail."""
    done = subprocess.run(  # noqa: S603 - a list, no shell; REV and URL are checked
        _command(git, folder, *arguments),
        env=_environment(git),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        start_new_session=True,
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        fatal = re.search(r"^(?:fatal|error): (.*)", said, re.MULTILINE)
        raise _error(git.source, f"{problem} (git: {(fatal[1] if fatal else said)[:200]})")
    return _decode(done.stdout)


@contextmanager
def _repository(git: _Git) -> Iterator[tuple[Path, str]]:
    """Yield the folder of the repository and the revision to read in it."""
    if not git.remote:
        folder = Path(git.location)
        problem = "cannot be read as a git repository; check the path and whose it is"
        inside = _run(git, folder, problem, "rev-parse", "--show-prefix").rstrip("\n")
        if inside:
            raise _error(git.source, f"a folder inside a repository; name its root and append #{inside}")
        yield folder, git.rev
        return
    with tempfile.TemporaryDirectory(prefix="docs2oas-") as name:
        folder = Path(name)
        _run(git, folder, "no temporary repository can be made", "init", "--quiet", "--bare", "--template=")
        problem = f'cannot fetch "{git.rev}"; check the address and name a branch, a tag or a full commit id'
        options = ("--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--update-shallow")
        _run(git, folder, problem, "fetch", *options, "--end-of-options", git.location, git.rev)
        yield folder, "FETCH_HEAD"


def _put_git(source: str, shelf: _Shelf) -> str:
    git = _parse(source)
    with _repository(git) as (folder, rev):
        problem = f'no revision "{git.rev}" in this repository; name a branch, a tag or a commit'
        tree = _run(git, folder, problem, "rev-parse", "--verify", "--end-of-options", f"{rev}^{{tree}}").strip()
        problem = f'no folder "{git.subdir}" in "{git.rev}"; name one after "#", or none'
        place = tree if git.subdir == "." else f"{tree}:{git.subdir}"
        listing = _run(git, folder, problem, "ls-tree", "-r", "-z", "--long", "--full-tree", place)
        lines = (line.partition("\t") for line in listing.split("\0") if line)
        objects = {
            path: _Object(mode, oid, size) for fields, _, path in lines for mode, _, oid, size in [fields.split()]
        }
        with _reader(git, folder) as read:
            _put_objects(objects, read, shelf)
    if not shelf.seen:
        raise _error(source, _NO_PAGE)
    repository = _REPOSITORY_END.sub("", git.location.replace(":", "/"))
    return posixpath.basename(repository if git.subdir == "." else git.subdir)


@contextmanager
def _reader(git: _Git, folder: Path) -> Iterator[Callable[[str], bytes]]:
    """Yield a function that reads an object by its id, from one git process; it raises OSError if it is missing."""
    with subprocess.Popen(  # noqa: S603 - as above
        _command(git, folder, "cat-file", "--batch"),
        env=_environment(git),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        requests, answers = process.stdin.fileno(), process.stdout

        def read(oid: str) -> bytes:
            os.write(requests, oid.encode() + b"\n")
            header = answers.readline().split()
            size = int(header[2]) if len(header) == 3 else 0
            data = answers.read(size + 1) if len(header) == 3 else b""
            if len(data) != size + 1:
                raise OSError(f"git has no whole object {oid}")
            return data[:-1]

        yield read


def _put_objects(objects: dict[str, _Object], read: Callable[[str], bytes], shelf: _Shelf) -> None:
    for path, entry in objects.items():
        if not _is_wanted(path) or entry.mode == _SUBMODULE or any(part.startswith(".") for part in path.split("/")):
            continue
        try:
            target = _follow(path, objects, read)
        except OSError as error:
            shelf.refuse(path, error.strerror or str(error))
            continue
        if target.startswith(("/", "../")):
            shelf.refuse_link(path)
        elif target not in objects or objects[target].mode == _LINK:
            shelf.refuse(path, "it is a link that leads to no file")
        elif not objects[target].size.isdigit():
            shelf.refuse(path, "its object is missing in this repository; fetch it")
        else:
            shelf.put(path, int(objects[target].size), partial(read, objects[target].oid))


def _follow(path: str, objects: dict[str, _Object], read: Callable[[str], bytes]) -> str:
    """Return where ``path`` leads through links: a file, a link without end or target, or a place outside."""
    for _ in range(_MAX_LINKS):
        entry = objects.get(path)
        if entry is None or entry.mode != _LINK or not entry.size.isdigit() or int(entry.size) > _MAX_TARGET:
            break
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), _decode(read(entry.oid))))
    return path
