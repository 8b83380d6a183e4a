"""Sources: folders, files and git revisions give the same files, and nothing outside them is read."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path

import pytest

from scraper import sources
from scraper.diagnostics import Collector
from scraper.sources import SourceError, SourceFile, open_source


def git(folder: Path, *arguments: str) -> str:
    settings = (
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        "-c",
        "init.defaultBranch=main",
        "-c",
        "commit.gpgsign=false",
    )
    command = ["git", "-C", str(folder), *settings, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def write(root: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def commit(root: Path, files: dict[str, str]) -> str:
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "x")
    return git(root, "rev-parse", "HEAD")


def read(source: str | Path, found: Collector | None = None, **options: int) -> dict[str, str]:
    files = open_source(str(source), found or Collector(), **options)[1]
    assert [file.path for file in files] == sorted(file.path for file in files)
    return {file.path: file.data.decode("utf-8", "replace") for file in files}


def reports(found: Collector) -> list[tuple[str, str]]:
    return [(diagnostic.location.path, diagnostic.code) for diagnostic in found.sorted()]


DOCS = {
    "创建集群.md": "一",
    "api/Create Job.HTML": "<p>",
    "api/page.xhtml": "x",
    "api/class.txt.json": "[]",
    "PARAMETERS.txt": "p",
    "b/deep/er/x.markdown": "m",
    "image.png": "no",
    "notes.txt": "no",
    ".hidden.md": "no",
    ".github/readme.md": "no",
}
READ = ["PARAMETERS.txt", "api/Create Job.HTML", "api/class.txt.json", "api/page.xhtml", "b/deep/er/x.markdown"]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two commits: ``first`` (a tag), and ``main`` = ``topic/one``, which changes one page."""
    root = tmp_path / "huawei-cce"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, DOCS)
    git(root, "tag", "-a", "first", "-m", "first")
    commit(root, {"创建集群.md": "二"})
    git(root, "branch", "topic/one")
    return root


def test_folder(tmp_path: Path) -> None:
    name, files = open_source(str(write(tmp_path / "otc-cce", DOCS)), Collector())
    assert name == "otc-cce"
    assert [file.path for file in files] == [*READ, "创建集群.md"]
    assert files[-1] == SourceFile("创建集群.md", "一".encode())


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

    monkeypatch.setattr(sources, "_read_file", note)
    found = Collector()
    assert list(read(tmp_path, found, max_page_size=10)) == ["a.md"]
    assert opened == ["a.md"]
    assert reports(found) == [("b.md", "page-too-large")]


def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.md": "x"})
    monkeypatch.setattr(sources, "_read_file", lambda path, limit: b"x" * (limit + 1))
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

    monkeypatch.setattr(sources, "_read_file", deny)
    found = Collector()
    assert list(read(write(tmp_path, {"a.md": "", "b.md": ""}), found)) == ["b.md"]
    assert [str(diagnostic) for diagnostic in found.sorted()] == [
        "a.md:1: error page-unreadable could not be read: Permission denied"
    ]


def deny_listing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    scandir = os.scandir

    def deny(path: Path) -> object:
        if Path(path) == folder:
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
        ("empty", "empty: no page in it .*; name the folder"),
        ("git+missing@main", "no such folder"),
        ("git+empty", "cannot be read as a git repository"),
        ("git+ext::sh -c true", "git transport ext:: is not allowed"),
        ("git+http::https://example.org/x", "git transport http:: is not allowed"),
        ("git+git://example.org/x", "git transport git:// is not allowed"),
        ("git+-oProxyCommand=x:y", "no such folder"),
        ("git+https://example.org/x@--upload-pack=x", "is no revision"),
        ("git+https://example.org/x@a:refs/heads/b", "is no revision"),
        ("git+file:///missing/x@main", 'cannot fetch "main"; check the address'),
    ],
)
def test_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, message: str) -> None:
    write(tmp_path, {"empty/CLASS.TXT.json": "[]", "empty/.hidden/a.md": "x"})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=message) as error:
        read(source)
    assert "\n" not in str(error.value)


def test_git_reads_what_the_folder_holds(repository: Path) -> None:
    assert open_source(f"git+{repository}", Collector()) == open_source(str(repository), Collector())


@pytest.mark.parametrize("rev", ["first", "HEAD~1", "main^", "first^{tree}"])
def test_git_revision(repository: Path, rev: str) -> None:
    write(repository, {"创建集群.md": "三", "new.md": "not committed"})
    assert read(f"git+{repository}")["创建集群.md"] == "二"
    assert read(f"git+{repository}@topic/one")["创建集群.md"] == "二"
    assert read(f"git+{repository}@{rev}")["创建集群.md"] == "一"


def test_git_bare_repository_and_subfolder(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), "docs@v1#x.git")
    source = f"git+{tmp_path}/docs@v1#x.git"
    assert open_source(source, Collector())[0] == "docs-v1-x"
    assert open_source(f"{source}@main#/b/deep/", Collector()) == ("deep", [SourceFile("er/x.markdown", b"m")])


@pytest.mark.parametrize("rev", ["main", "topic/one", "first", "COMMIT"])
def test_git_url_is_fetched_and_removed(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rev: str
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    rev = git(repository, "rev-parse", "HEAD~1") if rev == "COMMIT" else rev
    name, files = open_source(f"git+file://{repository}@{rev}#b", Collector())
    assert (name, [file.path for file in files]) == ("b", ["deep/er/x.markdown"])
    assert list((tmp_path / "temporary").iterdir()) == []


def test_git_bundle(repository: Path, tmp_path: Path) -> None:
    git(repository, "bundle", "create", str(tmp_path / "cce-history.bundle"), "main", "first")
    name, files = open_source(f"git+{tmp_path}/cce-history.bundle@first", Collector())
    assert (name, files[-1]) == ("cce-history", SourceFile("创建集群.md", "一".encode()))


@pytest.mark.parametrize(
    ("suffix", "message"),
    [
        ("@nosuch", 'no revision "nosuch"'),
        ("@--help", '"--help" is no revision'),
        ("@", '"" is no revision'),
        ("#nosuch", 'no folder "nosuch" in "HEAD"'),
        ("#image.png", 'no folder "image.png"'),
        ("#b/../..", "leaves the repository"),
        ("#.github", None),
        ("/b", "name its root and append #b/"),
    ],
)
def test_git_errors(repository: Path, suffix: str, message: str | None) -> None:
    if message is None:
        assert read(f"git+{repository}{suffix}") == {"readme.md": "no"}
        return
    with pytest.raises(SourceError, match=re.escape(message)):
        read(f"git+{repository}{suffix}")


def test_git_without_pages(repository: Path) -> None:
    commit(repository, {"images/a.png": "x"})
    with pytest.raises(SourceError, match="no page in it"):
        read(f"git+{repository}#images")


def test_git_links_and_submodules(repository: Path) -> None:
    (repository / "sub.md").symlink_to("b/deep/er/x.markdown")
    (repository / "chain.md").symlink_to("b/../sub.md")
    (repository / "loop.md").symlink_to("loop.md")
    (repository / "leaves.md").symlink_to("/etc/passwd")
    (repository / "up.md").symlink_to("../../x.md")
    commit(repository, {})
    git(repository, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module.md")
    git(repository, "commit", "--quiet", "-m", "module")
    found = Collector()
    files = read(f"git+{repository}", found)
    assert (files["sub.md"], files["chain.md"]) == ("m", "m")
    outside, unreadable = "source-link-outside", "page-unreadable"
    assert reports(found) == [("leaves.md", outside), ("loop.md", unreadable), ("up.md", outside)]
    assert "module.md" not in files


def test_git_large_and_missing_objects(repository: Path) -> None:
    commit(repository, {"big.md": "x" * 100, "lost.md": "to be lost"})
    oid = git(repository, "rev-parse", "HEAD:lost.md")
    (repository / ".git/objects" / oid[:2] / oid[2:]).unlink()
    found = Collector()
    files = read(f"git+{repository}", found, max_page_size=99)
    assert reports(found) == [("big.md", "page-too-large"), ("lost.md", "page-unreadable")]
    assert files["创建集群.md"] == "二"


def test_git_runs_nothing_the_repository_names(repository: Path, tmp_path: Path) -> None:
    """Neither a filter nor a lazy fetch, whose ssh command a repository can set, is run."""
    commit(repository, {".gitattributes": "*.md filter=evil diff=evil", "lost.md": "to be lost"})
    oid = git(repository, "rev-parse", "HEAD:lost.md")
    (repository / ".git/objects" / oid[:2] / oid[2:]).unlink()
    touch = f"touch {tmp_path}/ran; false"
    for key, value in {
        "filter.evil.smudge": touch,
        "diff.evil.textconv": touch,
        "core.fsmonitor": touch,
        "core.sshCommand": touch,
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "ssh://example.invalid/x",
    }.items():
        git(repository, "config", key, value)
    found = Collector()
    assert read(f"git+{repository}", found)["创建集群.md"] == "二"
    assert reports(found) == [("lost.md", "page-unreadable")]
    assert not (tmp_path / "ran").exists()


def test_git_ignores_where_the_environment_points(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert read(f"git+{repository}")["创建集群.md"] == "二"


def test_git_not_installed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="git is not installed"):
        read(f"git+{repository}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("git@host:org/docs.git", ("git@host:org/docs.git", None, "")),
        ("git@host:org/docs.git@v1/x#a/b", ("git@host:org/docs.git", "v1/x", "a/b")),
        ("host:docs@v1", ("host:docs", "v1", "")),
        ("ssh://git@host:22/org/docs@main", ("ssh://git@host:22/org/docs", "main", "")),
        ("https://u:p@host/org/docs", ("https://u:p@host/org/docs", None, "")),
        ("https://host/@scope/docs@@scope/x@1.0", ("https://host/@scope/docs", "@scope/x@1.0", "")),
        ("https://host/docs#c@d", ("https://host/docs", None, "c@d")),
    ],
)
def test_address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, expected: tuple[str, ...]) -> None:
    (tmp_path / "git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert sources._split(f"git+{text}") == expected


def test_password_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        read("git+https://user:secret@127.0.0.1:1/x")
    assert "secret" not in str(error.value)
