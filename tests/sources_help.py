"""Docs on disk and in a repository, for the tests of sources."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from scraper.diagnostics import Collector
from scraper.sources import open_source

if TYPE_CHECKING:
    from pathlib import Path

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


def git(folder: Path, *arguments: str) -> str:
    values = ("user.name=t", "user.email=t@example.org", "init.defaultBranch=main", "commit.gpgsign=false")
    settings = [argument for value in values for argument in ("-c", value)]
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
    files = open_source(str(source), found if found is not None else Collector(), **options)[1]
    assert [file.path for file in files] == sorted(file.path for file in files)
    return {file.path: file.data.decode("utf-8", "replace") for file in files}


def reports(found: Collector) -> list[tuple[str, str]]:
    return [(diagnostic.location.path, diagnostic.code) for diagnostic in found.sorted()]


def make_repository(tmp_path: Path) -> Path:
    """A repository with two commits: ``first`` (a tag), and ``main`` = ``topic/one``, which changes one page."""
    root = tmp_path / "huawei-cce"
    root.mkdir()
    git(root, "init", "--quiet")
    commit(root, DOCS)
    git(root, "tag", "-a", "first", "-m", "first")
    commit(root, {"创建集群.md": "二"})
    git(root, "branch", "topic/one")
    return root
