"""Addresses of git sources: what is location, revision and folder, what is refused, and that no password is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper.sources import SourceError, printable
from scraper.sources.address import parse
from tests.sources_help import read, write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("git@host:org/docs.git", ("git@host:org/docs.git", "HEAD", ".")),
        ("git@host:org/docs.git@v1/x#a/b", ("git@host:org/docs.git", "v1/x", "a/b")),
        ("host:docs@v1", ("host:docs", "v1", ".")),
        ("ssh://git@host:22/org/docs@main", ("ssh://git@host:22/org/docs", "main", ".")),
        ("https://u:p@host/org/docs", ("https://u:p@host/org/docs", "HEAD", ".")),
        ("https://u:p@t@[::1]:8443/org/docs@v1", ("https://u:p@t@[::1]:8443/org/docs", "v1", ".")),
        ("https://host/@scope/docs@@scope/x@1.0", ("https://host/@scope/docs", "@scope/x@1.0", ".")),
        ("https://host/docs#/c@d/", ("https://host/docs", "HEAD", "c@d")),
        ("https://host/", ("https://host/", "HEAD", ".")),
        ("file:///docs.git@v1", ("file:///docs.git", "v1", ".")),
    ],
)
def test_remote(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, expected: tuple[str, ...]) -> None:
    (tmp_path / "git").mkdir()
    monkeypatch.chdir(tmp_path)
    address = parse(f"git+{text}")
    assert (address.location, address.rev, address.subdir) == expected
    assert address.remote


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("docs", ("docs", "HEAD", ".", False)),
        ("docs@v1#x", ("docs", "v1", "x", False)),
        ("docs@2#c#api", ("docs@2#c", "HEAD", "api", False)),
        ("docs@2#c@a@b", ("docs@2#c", "a@b", ".", False)),
        ("x.bundle@v1", ("x.bundle", "v1", ".", True)),
    ],
)
def test_longest_path_that_exists_is_the_location(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, expected: tuple[str, str, str, bool]
) -> None:
    write(tmp_path, {"docs/a.md": "x", "docs@2#c/a.md": "x", "x.bundle": "x"})
    monkeypatch.chdir(tmp_path)
    address = parse(f"git+{text}")
    assert (address.location, address.rev, address.subdir, address.remote) == (
        str(tmp_path / expected[0]),
        *expected[1:],
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("git+missing@main", "no such folder"),
        ("git+empty", "cannot be read as a git repository"),
        ("git+ext::sh -c true", "git transport ext:: is not allowed"),
        ("git+http::https://example.org/x", "git transport http:: is not allowed"),
        ("git+git://example.org/x", "git transport git:// is not allowed"),
        ("git+-oProxyCommand=x:y", "no such folder"),
        ("git+https://example.org/x@--upload-pack=x", "is no revision"),
        ("git+https://example.org/x@a:refs/heads/b", "is no revision"),
        ("git+https://example.org@main", "no URL of a repository"),
        ("git+https://user:pa/secret@example.org/x", r"^git\+https://example.org/x: no such folder, and no URL"),
    ],
)
def test_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=message) as error:
        read(source)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("git+https://host/org/cce.git", "cce"),
        ("git+https://user:secret@host//", "host"),
        ("git+git@host:mrs.git/", "mrs"),
        ("git+https://host/org/docs#cce/api/", "api"),
    ],
)
def test_name(source: str, name: str) -> None:
    assert parse(source).name == name


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("git+https://user:secret@host/x@main", "git+https://host/x@main"),
        ("git+https://secret@host/x", "git+https://host/x"),
        ("git+HTTPS://user:se@cret@host/x", "git+HTTPS://host/x"),
        ("git+https://user:se cret@host/x", "git+https://host/x"),
        ("git+https://user:se/cret@host/x", "git+https://host/x"),
        ("git+https://host:8443/x@main", "git+https://host:8443/x@main"),
        ("git+https://[::1]:80/x@main", "git+https://[::1]:80/x@main"),
        ("docs/http:/a@b.md", "docs/http:/a@b.md"),
        ("a\n\x1b[1m\udcff", "a\ufffd\ufffd[1m\\xff"),
    ],
)
def test_printable(source: str, shown: str) -> None:
    assert printable(source) == shown
