"""Runs git on a repository: no prompt, no hook, no transport but those allowed, and no other repository."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.sources.address import TRANSPORTS
from scraper.sources.errors import SourceError, failure, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scraper.sources.address import Address

#: Seconds until a git command, a fetch above all, is given up.
TIMEOUT: Final[float] = 120
_MOST_NAMES: Final = 10
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


#: Whatever is configured: no program that checks signatures is run, no file is read, output is UTF-8.
_PLAIN: Final = (
    "-c",
    "log.showSignature=false",
    "-c",
    f"diff.orderFile={os.devnull}",
    "-c",
    "i18n.logOutputEncoding=UTF-8",
)


class Repository(msgspec.Struct, frozen=True):
    """A repository in ``folder`` and the revision to read; ``transports`` are those git may use, joined by ":"."""

    source: str
    folder: Path
    rev: str
    transports: str

    def run(self, problem: str, *arguments: str, given: bytes = b"") -> str:
        """Run git, ``given`` its input, and return its output.

        Raises SourceError with ``problem``, which is to state the remedy too.
        """
        with self._started(*arguments, stderr=subprocess.PIPE) as process:
            try:
                output, said = process.communicate(given, timeout=TIMEOUT)
            except subprocess.TimeoutExpired:
                text = f"git took over {TIMEOUT:g} s; try again, or clone the repository and name the clone"
                raise failure(self.source, text) from None
        if process.returncode:
            raise failure(self.source, f"{problem} (git: {_reason(said)})")
        return output.decode("utf-8", "surrogateescape")

    def resolve(self, rev: str, kind: str, remedy: str = "name a branch, a tag or a commit") -> str:
        """Return the id of the commit or tree (``kind``) that a revision names. Raises SourceError."""
        arguments = ("rev-parse", "--verify", "--end-of-options", f"{rev}^{{{kind}}}")
        try:
            return self.run(f'no revision "{rev}" in this repository; {remedy}', *arguments).strip()
        except SourceError:
            if not self.is_shallow():
                raise
            text = f'no revision "{rev}" in this repository, a shallow clone; fetch the rest with git fetch --unshallow'
            raise failure(self.source, text) from None

    def is_shallow(self) -> bool:
        """Tell whether the repository lacks commits before those it has."""
        return self.run("cannot be read", "rev-parse", "--is-shallow-repository").strip() == "true"

    @contextmanager
    def objects(self) -> Iterator[Callable[[str], bytes]]:
        """Yield a function that reads an object by its id, from one git process; it raises OSError if it is missing."""
        with self._started("cat-file", "--batch", stderr=subprocess.DEVNULL) as process:
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

    @contextmanager
    def _started(self, *arguments: str, stderr: int) -> Iterator[subprocess.Popen[bytes]]:
        """Yield a git process; whatever goes wrong, neither it nor a helper of it is left behind."""
        program = shutil.which("git")
        if program is None:
            raise failure(self.source, "git is not installed; install it, or name a folder")
        environment = {key: value for key, value in os.environ.items() if key not in _REDIRECTS} | _SETTINGS
        with subprocess.Popen(  # noqa: S603 - a list, no shell; REV and URL are checked
            [program, "-C", str(self.folder), "--no-pager", "-c", f"core.hooksPath={os.devnull}", *_PLAIN, *arguments],
            env=environment | {"GIT_ALLOW_PROTOCOL": self.transports},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            start_new_session=True,
        ) as process:
            try:
                yield process
            except BaseException:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                raise


def _reason(said: bytes) -> str:
    """Return what git gave as the reason. Credentials go before it is cut: half of them would not be recognised."""
    text = said.decode("utf-8", "replace").strip()
    fatal = re.search(r"^(?:fatal|error): (.*)", text, re.MULTILINE)
    return printable(fatal[1] if fatal else text)[:200]


@contextmanager
def opened(address: Address) -> Iterator[Repository]:
    """Yield the repository; what is remote is fetched into a temporary one. Raises SourceError."""
    if not address.remote:
        repository = Repository(address.source, Path(address.location), address.rev, "none")
        problem = "cannot be read as a git repository; check the path and whose it is"
        inside = repository.run(problem, "rev-parse", "--show-prefix").rstrip("\n")
        if inside:
            raise failure(address.source, f"a folder inside a repository; name its root and append #{inside}")
        yield repository
        return
    with tempfile.TemporaryDirectory(prefix="docs2oas-", ignore_cleanup_errors=True) as folder:
        repository = Repository(address.source, Path(folder), "FETCH_HEAD", ":".join(TRANSPORTS))
        repository.run("no temporary repository can be made", "init", "--quiet", "--bare", "--template=")
        _fetch(repository, address)
        yield repository


def _fetch(repository: Repository, address: Address) -> None:
    problem = f'cannot fetch "{address.rev}"; check the address and name a branch, a tag or a full commit id'
    options = ("--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--update-shallow")
    try:
        repository.run(problem, "fetch", *options, "--end-of-options", address.location, address.rev)
    except SourceError as error:
        if "(git: couldn't find remote ref" not in str(error):
            raise
        names = ", ".join(_names(repository, problem, address.location)) or "it has none"
        text = f'there is no "{address.rev}" in it; name one of its branches and tags after "@": {names}'
        raise failure(address.source, text) from error


def _names(repository: Repository, problem: str, location: str) -> list[str]:
    """Return the branches and tags of a repository, a few of them if there are many."""
    listing = repository.run(
        problem, "ls-remote", "--quiet", "--heads", "--tags", "--refs", "--end-of-options", location
    )
    refs = sorted(line.partition("\t")[2] for line in listing.splitlines())
    names = [ref.split("/", 2)[2] for ref in refs]
    return names if len(names) <= _MOST_NAMES else [*names[:_MOST_NAMES], "..."]
