"""Git sources that are fetched, from a URL or a bundle: nothing is left behind, waited for without end, or betrayed."""

from __future__ import annotations

import socket
import tempfile
import time
from typing import TYPE_CHECKING

import pytest

from scraper.diagnostics import Collector
from scraper.sources import SourceError, SourceFile, open_source
from scraper.sources import repository as commands
from tests.sources_help import git, make_repository, read

if TYPE_CHECKING:
    from pathlib import Path

repository = pytest.fixture(make_repository)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary repositories are made in; no proxy stands before the servers of a test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("no_proxy", "*")
    return folder


@pytest.mark.parametrize("rev", ["main", "topic/one", "first", "COMMIT"])
def test_url_is_fetched_and_removed(repository: Path, temporary: Path, rev: str) -> None:
    rev = git(repository, "rev-parse", "HEAD~1") if rev == "COMMIT" else rev
    name, files = open_source(f"git+file://{repository}@{rev}#b", Collector())
    assert (name, [file.path for file in files]) == ("b", ["deep/er/x.markdown"])
    assert list(temporary.iterdir()) == []


def test_missing_url(temporary: Path) -> None:
    with pytest.raises(SourceError, match='cannot fetch "main"; check the address') as error:
        read("git+file:///missing/x@main")
    assert "\n" not in str(error.value)
    assert list(temporary.iterdir()) == []


def test_bundle(repository: Path, tmp_path: Path) -> None:
    git(repository, "bundle", "create", str(tmp_path / "cce-history.bundle"), "main", "first")
    name, files = open_source(f"git+{tmp_path}/cce-history.bundle@first", Collector())
    assert (name, files[-1]) == ("cce-history", SourceFile("创建集群.md", "一".encode()))


@pytest.mark.parametrize(("suffix", "rev"), [("", "HEAD"), ("@nosuch", "nosuch")])
def test_bundle_without_the_revision_says_what_it_has(repository: Path, tmp_path: Path, suffix: str, rev: str) -> None:
    git(repository, "bundle", "create", str(tmp_path / "x.bundle"), "main", "topic/one", "first")
    message = f'there is no "{rev}" in it; name one of its branches and tags after "@": main, topic/one, first$'
    with pytest.raises(SourceError, match=message):
        read(f"git+{tmp_path}/x.bundle{suffix}")


def test_only_a_few_of_many_branches_are_named(repository: Path) -> None:
    for number in range(20, 40):
        git(repository, "branch", f"b{number}")
    with pytest.raises(SourceError, match=r"b20, .*, b29, \.\.\.$"):
        read(f"git+file://{repository}@nosuch")


def test_file_that_is_no_bundle(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    with pytest.raises(SourceError, match='cannot fetch "HEAD"; check the address'):
        read(f"git+{tmp_path}/a.md")


def test_server_that_never_answers(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait ends, and with it the process that holds the connection: git's helper, not git itself."""
    monkeypatch.setattr(commands, "TIMEOUT", 1)
    with socket.create_server(("127.0.0.1", 0)) as server:
        start = time.monotonic()
        with pytest.raises(SourceError, match="git took over 1 s; try again, or clone the repository"):
            read(f"git+http://127.0.0.1:{server.getsockname()[1]}/x")
        assert time.monotonic() - start < 10
        server.settimeout(5)
        connection, _ = server.accept()
        with connection:
            connection.settimeout(5)
            assert connection.recv(1000).startswith(b"GET /x/info/refs")
            assert connection.recv(1000) == b""
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("user", ["secret", "user:secret", "user:" + "secret" * 50, "user:sec@secret"])
def test_credentials_are_not_printed(temporary: Path, user: str) -> None:
    with pytest.raises(SourceError, match=r"^git\+https://127.0.0.1:1/x: cannot fetch") as error:
        read(f"git+https://{user}@127.0.0.1:1/x")
    assert "secret" not in str(error.value)


def test_credentials_go_before_a_message_is_cut() -> None:
    said = f"warning: x\nfatal: unable to access 'https://user:{'secret' * 50}@host/x/': refused".encode()
    assert commands._reason(said) == "unable to access 'https://host/x/': refused"
