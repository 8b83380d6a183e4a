"""A branch of a git repository as the target of a site, as services that serve pages take it: one commit a change."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.targets.manifest import MANIFEST, TargetError, digest, is_safe, parents
from scraper.sources import SourceError, printable
from scraper.sources.address import TRANSPORTS, parse
from scraper.sources.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scraper.outputs.targets.change import Change

#: Git's own rules (git help check-ref-format), and ASCII.
_BRANCH: Final = re.compile(r"(?!.*(?:\.\.|//|/\.|\.lock(?:/|$)|\.(?:/|$)))[A-Za-z0-9_][A-Za-z0-9._/+-]*(?<!/)")
_LINK: Final = "120000"
_TEMPORARY: Final = "no temporary repository can be used; check the disk"
_MESSAGE: Final = b"Publish API references\n"
#: Tells the service that the pages are ready, and not to leave out what begins with an underscore.
_READY: Final = ".nojekyll"


class Branch(msgspec.Struct, frozen=True):
    """A branch, fetched into a repository of our own. ``tree`` is what is in it, path -> mode and object id; ``tip`` is
    its commit, "" if there is none yet; ``prefix`` is the folder the site goes to, "" or ending in a slash.
    """

    name: str
    repository: Repository
    location: str
    branch: str
    prefix: str
    tip: str
    tree: dict[str, tuple[str, str]]
    read: Callable[[str], bytes]
    trusts: bool = False

    def read_manifest(self) -> bytes | None:
        return self._read(MANIFEST)

    def is_empty(self) -> bool:
        return not any(path.startswith(self.prefix) and path != self.prefix + _READY for path in self.tree)

    def digests(self, paths: Sequence[str]) -> dict[str, str | None]:
        folders = {parent for path in self.tree for parent in parents(path)}
        return {path: self._digest(path, folders) for path in paths}

    def apply(self, change: Change) -> None:
        """Make one commit and push it; that fails if someone else has pushed since."""
        put = change.put | {MANIFEST: change.after}
        if self.prefix + _READY not in self.tree:
            put |= {_READY: b""}
        commands = [self._commit(), *(b"D %s\n" % _quoted(self.prefix + path) for path in change.remove)]
        for path, content in put.items():
            commands.append(b"M 100644 inline %s\n%s" % (_quoted(self.prefix + path), _data(content)))
        commands.append(b"done\n")
        reference = f"refs/heads/{self.branch}"
        problem = f'cannot push to "{self.branch}"; check that you may, that it is checked out nowhere, publish again'
        options = ("--quiet", "--done", "--date-format=now")
        with _told():
            self.repository.run(_TEMPORARY, "fast-import", *options, given=b"".join(commands))
            self.repository.run(problem, "push", "--quiet", "--", self.location, f"{reference}:{reference}")

    def _commit(self) -> bytes:
        parent = f"from {self.tip}\n" if self.tip else ""
        head = f"commit refs/heads/{self.branch}\ncommitter {self._committer()} now\n"
        return head.encode() + _data(_MESSAGE) + parent.encode()

    def _committer(self) -> str:
        """Return who commits: whom environment or git's settings name, or this program."""
        settings = self.repository.run(_TEMPORARY, "config", "--null", "--list")
        known = dict(line.partition("\n")[::2] for line in settings.split("\0"))
        name = os.environ.get("GIT_COMMITTER_NAME") or known.get("user.name") or "docs2oas"
        email = os.environ.get("GIT_COMMITTER_EMAIL") or known.get("user.email") or "docs2oas@invalid"
        return "{} <{}>".format(*(re.sub(r"[<>\x00-\x1f]", "", each) for each in (name, email)))

    def _digest(self, path: str, folders: set[str]) -> str | None:
        place = self.prefix + path
        files = [parent for parent in parents(place) if parent in self.tree]
        if files or place in folders:
            text = f"{files[0]}: a folder" if files else f"{place}: a file"
            raise TargetError(f"{self.name}: {text} has to be there; move it away")
        content = self._read(path)
        return None if content is None else digest(content)

    def _read(self, path: str) -> bytes | None:
        mode, oid = self.tree.get(self.prefix + path, ("", ""))
        if mode == _LINK:
            raise TargetError(f"{self.name}: {self.prefix}{path} is a link, which publish does not follow; remove it")
        if not oid:
            return None
        with _told():
            return self.read(oid)


@contextmanager
def open_branch(target: str) -> Iterator[Branch]:
    """Yield the branch that ``git+PATH_OR_URL@BRANCH[#FOLDER]`` names; it need not be there yet. Raises TargetError."""
    with _told():
        address = parse(target)
    name = printable(target)
    if address.rev == "HEAD" or not _BRANCH.fullmatch(address.rev):
        text = f"{printable(address.rev)!r} is no branch to publish to; name one after @, as gh-pages"
        raise TargetError(f"{name}: {text}")
    prefix = "" if address.subdir == "." else f"{address.subdir}/"
    if prefix and not is_safe(address.subdir):
        raise TargetError(f"{name}: {address.subdir!r} is no folder a site can be put in; name another")
    with tempfile.TemporaryDirectory(prefix="docs2oas-", ignore_cleanup_errors=True) as folder:
        repository = Repository(target, Path(folder), address.rev, ":".join(TRANSPORTS))
        with _told():
            repository.run(_TEMPORARY, "init", "--quiet", "--bare", "--template=")
            tip = _fetched(repository, address.location, address.rev)
            tree = _tree(repository, tip) if tip else {}
        with repository.objects() as read:
            yield Branch(name, repository, address.location, address.rev, prefix, tip, tree, read)


def _fetched(repository: Repository, location: str, branch: str) -> str:
    """Fetch the last commit of a branch; return its id, "" if there is no such branch."""
    problem = "cannot be read; check the address and your rights"
    reference = f"refs/heads/{branch}"
    listing = repository.run(problem, "ls-remote", "--quiet", "--end-of-options", location, reference)
    if not any(line.partition("\t")[2] == reference for line in listing.splitlines()):
        return ""
    options = ("--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--update-shallow")
    repository.run(problem, "fetch", *options, "--end-of-options", location, reference)
    return repository.run(problem, "rev-parse", "--verify", "FETCH_HEAD^{commit}").strip()


def _tree(repository: Repository, commit: str) -> dict[str, tuple[str, str]]:
    listing = repository.run(_TEMPORARY, "ls-tree", "-r", "-z", "--full-tree", commit)
    entries = [line.partition("\t")[::2] for line in listing.split("\0")[:-1]]
    return {path: (fields.split()[0], fields.split()[2]) for fields, path in entries}


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _quoted(path: str) -> bytes:
    """Return a path as git's fast-import takes it."""
    return b'"%s"' % path.replace("\\", "\\\\").replace('"', '\\"').encode("utf-8", "surrogateescape")


@contextmanager
def _told() -> Iterator[None]:
    """Turn errors of reading a source into those of a target."""
    try:
        yield
    except (SourceError, OSError) as error:
        raise TargetError(str(error)) from error
