"""A folder and a single file as source: what is read, what is reported, and that links do not leave it."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from scraper.diagnostics import Collector
from scraper.sources import SourceError, SourceFile, folder, open_source
from tests.sources_help import DOCS, read, reports, write

READ = ["PARAMETERS.txt", "api/Create Job.HTML", "api/class.txt.json", "api/page.xhtml", "b/deep/er/x.markdown"]


def test_folder(tmp_path: Path) -> None:
    name, files = open_source(str(write(tmp_path / "otc-cce", DOCS)), Collector())
    assert name == "otc-cce"
    assert [file.path for file in files] == [*READ, "创建集群.md"]
    assert files[-1] == SourceFile("创建集群.md", "一".encode())


@pytest.mark.parametrize("linked", [False, True])
def test_what_is_left_out(tmp_path: Path, linked: bool) -> None:
    root = write(tmp_path / "docs", DOCS)
    if linked:
        (tmp_path / "link").symlink_to(root)
    without = [root / "b", root / "api" / "page.xhtml", root / "none", tmp_path, tmp_path / "elsewhere"]
    files = open_source(str(tmp_path / "link" if linked else root), Collector(), without=without)[1]
    left = {"api/page.xhtml", "b/deep/er/x.markdown"}
    assert [file.path for file in files] == [each for each in [*READ, "创建集群.md"] if each not in left]


def test_folder_named_by_a_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path / "otc-cce", DOCS))
    assert open_source(".", Collector())[0] == "otc-cce"


@pytest.mark.parametrize("name", ["CreateCluster.html", "saved.txt", "no-suffix"])
def test_single_file_may_have_any_suffix(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: "x", "other.md": "y"})
    assert open_source(str(tmp_path / name), Collector()) == (Path(name).stem, [SourceFile(name, b"x")])


def test_service_name_is_fit_for_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"-云 服务: v1/a.md": "x"})
    assert open_source(str(tmp_path / "-云 服务: v1"), Collector())[0] == "云-服务-v1"


def test_names_are_nfc_and_cannot_break_a_line(tmp_path: Path) -> None:
    write(tmp_path, {unicodedata.normalize("NFD", "é.md"): "x", "a\n\x1b[1m.md": "y"})
    Path(os.fsdecode(bytes(tmp_path) + b"/\xb4\xb4.md")).write_text("gbk")
    assert list(read(tmp_path)) == ["\\xb4\\xb4.md", "a\ufffd\ufffd[1m.md", "é.md"]


def test_names_that_differ_in_unicode_form_only_are_reported(tmp_path: Path) -> None:
    write(tmp_path, {"é.md": "1", unicodedata.normalize("NFD", "é.md"): "2"})
    found = Collector()
    assert len(read(tmp_path, found)) == 1
    assert reports(found) == [("é.md", "page-unreadable")]


def test_links_are_followed_inside_only(tmp_path: Path) -> None:
    write(tmp_path / "secret", {"passwd.md": "secret"})
    root = write(tmp_path / "docs", {"a.md": "a", "sub/b.md": "b", ".versions/v1/c.md": "c"})
    for link, target in {
        "sub/inside.md": "../a.md",
        "current": ".versions/v1",
        "again": "sub",
        "loop": ".",
        "leaves.md": "../secret/passwd.md",
        "gone.md": "nothing.md",
        "folder": "../secret",
        "logo.png": "../secret/passwd.md",
    }.items():
        (root / link).symlink_to(target)
    found = Collector()
    assert read(root, found) == {"a.md": "a", "current/c.md": "c", "sub/b.md": "b", "sub/inside.md": "a"}
    outside, unreadable = "source-link-outside", "page-unreadable"
    assert reports(found) == [("folder", outside), ("gone.md", unreadable), ("leaves.md", outside)]


def test_large_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "x" * 10, "b.md": "x" * 11})
    opened: list[str] = []

    def note(path: Path, limit: int) -> bytes:
        opened.append(path.name)
        return b"x"

    monkeypatch.setattr(folder, "_read_file", note)
    found = Collector()
    assert list(read(tmp_path, found, max_page_size=10)) == ["a.md"]
    assert opened == ["a.md"]
    assert reports(found) == [("b.md", "page-too-large")]


def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "x"})
    monkeypatch.setattr(folder, "_read_file", lambda path, limit: b"x" * (limit + 1))
    found = Collector()
    assert read(tmp_path, found, max_page_size=10) == {}
    assert reports(found) == [("a.md", "page-too-large")]


def test_limit_is_named_in_megabytes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"x" * (2**20 + 1))
    found = Collector()
    read(tmp_path, found, max_page_size=2**20)
    assert found.sorted()[0].message == "page of 1.1 MB is over the limit of 1 MB"


def test_unreadable_file_costs_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(path: Path, limit: int) -> bytes:
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return b"x"

    monkeypatch.setattr(folder, "_read_file", deny)
    found = Collector()
    assert list(read(write(tmp_path, {"a.md": "", "b.md": ""}), found)) == ["b.md"]
    assert [str(diagnostic) for diagnostic in found.sorted()] == [
        "a.md:1: error page-unreadable could not be read: Permission denied"
    ]


def deny_listing(monkeypatch: pytest.MonkeyPatch, denied: Path) -> None:
    scandir = os.scandir

    def deny(path: Path) -> object:
        if Path(path) == denied:
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", deny)


def test_unlistable_subfolder_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "x", "sub/b.md": "y"})
    deny_listing(monkeypatch, tmp_path / "sub")
    found = Collector()
    assert list(read(tmp_path, found)) == ["a.md"]
    assert reports(found) == [("sub", "page-unreadable")]


def test_unlistable_folder_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deny_listing(monkeypatch, write(tmp_path, {"a.md": "x"}))
    with pytest.raises(SourceError, match="Permission denied; check that you may list"):
        read(tmp_path)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    found = Collector()
    assert read(tmp_path, found) == {}
    assert reports(found) == [("a.md", "page-unreadable")]
    with pytest.raises(SourceError, match="neither a folder nor a file"):
        read(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "the source is empty"),
        ("a\0b", "the source is empty or holds a NUL"),
        ("missing", "missing: No such file or directory; check the path"),
        ("https://example.org/docs.git", r"write git\+https://example.org/docs.git to read a repository"),
        ("https://user:secret@host/x", r"^https://host/x: No such file or directory; write git\+https://host/x to"),
        ("empty", "empty: no page in it .*; name the folder"),
    ],
)
def test_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, message: str) -> None:
    write(tmp_path, {"empty/CLASS.TXT.json": "[]", "empty/.hidden/a.md": "x"})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=message) as error:
        read(source)
    assert "\n" not in str(error.value)
