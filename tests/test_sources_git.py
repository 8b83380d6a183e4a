"""A local git repository as source: the same files as the folder, read from objects, and nothing it names is run."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from scraper.diagnostics import Collector
from scraper.sources import SourceError, SourceFile, open_source
from tests.sources_help import commit, git, make_repository, read, reports, write

if TYPE_CHECKING:
    from pathlib import Path

repository = pytest.fixture(make_repository)


def test_reads_what_the_folder_holds(repository: Path) -> None:
    assert open_source(f"git+{repository}", Collector()) == open_source(str(repository), Collector())


def test_what_is_left_out(repository: Path) -> None:
    without = [repository / "b", repository / "api" / "page.xhtml", repository.parent]
    files = open_source(f"git+{repository}", Collector(), without=without)[1]
    assert files == open_source(str(repository), Collector(), without=without)[1]
    assert {"b/deep/er/x.markdown", "api/page.xhtml"}.isdisjoint(file.path for file in files)
    assert open_source(f"git+{repository}#b", Collector(), without=[repository / "b" / "deep" / "no"])[1]


@pytest.mark.parametrize("rev", ["first", "HEAD~1", "main^", "first^{tree}"])
def test_revision(repository: Path, rev: str) -> None:
    write(repository, {"创建集群.md": "三", "new.md": "not committed"})
    assert read(f"git+{repository}")["创建集群.md"] == "二"
    assert read(f"git+{repository}@topic/one")["创建集群.md"] == "二"
    assert read(f"git+{repository}@{rev}")["创建集群.md"] == "一"


def test_bare_repository_and_subfolder(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), "docs@v1#x.git")
    source = f"git+{tmp_path}/docs@v1#x.git"
    assert open_source(source, Collector())[0] == "docs-v1-x"
    assert open_source(f"{source}@main#/b/deep/", Collector()) == ("deep", [SourceFile("er/x.markdown", b"m")])


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
def test_errors(repository: Path, suffix: str, message: str | None) -> None:
    if message is None:
        assert read(f"git+{repository}{suffix}") == {"readme.md": "no"}
        return
    with pytest.raises(SourceError, match=re.escape(message)):
        read(f"git+{repository}{suffix}")


def test_without_pages(repository: Path) -> None:
    commit(repository, {"images/a.png": "x"})
    with pytest.raises(SourceError, match="no page in it"):
        read(f"git+{repository}#images")


def test_links_and_submodules(repository: Path) -> None:
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


def test_large_and_missing_objects(repository: Path) -> None:
    commit(repository, {"big.md": "x" * 100, "lost.md": "to be lost"})
    oid = git(repository, "rev-parse", "HEAD:lost.md")
    (repository / ".git/objects" / oid[:2] / oid[2:]).unlink()
    found = Collector()
    files = read(f"git+{repository}", found, max_page_size=99)
    assert reports(found) == [("big.md", "page-too-large"), ("lost.md", "page-unreadable")]
    assert files["创建集群.md"] == "二"


def test_one_process_reads_all_objects(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    popen = subprocess.Popen

    def note(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        commands.append(command)
        return popen(command, **options)

    monkeypatch.setattr(subprocess, "Popen", note)
    assert len(read(f"git+{repository}")) == 6
    assert ["cat-file" in command for command in commands].count(True) == 1
    assert len(commands) <= 4


def test_runs_nothing_the_repository_names(repository: Path, tmp_path: Path) -> None:
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


def test_ignores_where_the_environment_points(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert read(f"git+{repository}")["创建集群.md"] == "二"


def test_not_installed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError, match="git is not installed"):
        read(f"git+{repository}")


def test_a_repository_runs_no_program_of_its_configuration(tmp_path: Path) -> None:
    from scraper.sources.history import history

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", "-C", str(tmp_path), *arguments], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    program = tmp_path / "gpg.sh"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\n")
    program.chmod(0o755)
    git("init", "-q")
    (tmp_path / "a.md").write_text("# A\n")
    git("add", "a.md")
    who = "a <a@example.com> 0 +0000"
    signed = f"tree {git('write-tree')}\nauthor {who}\ncommitter {who}\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n"
    signed += " -----END PGP SIGNATURE-----\n\nSigned\n"
    (tmp_path / "commit").write_text(signed)
    commit = git("hash-object", "-t", "commit", "-w", "commit")
    git("update-ref", "HEAD", commit)
    git("config", "log.showSignature", "true")
    git("config", "gpg.program", str(program))
    git("log", "-1")
    assert (tmp_path / "ran").exists(), "the trap is none"
    (tmp_path / "ran").unlink()
    with history(f"git+{tmp_path}") as found:
        assert [each.subject for each in found.revisions] == ["Signed"]
    assert not (tmp_path / "ran").exists()
