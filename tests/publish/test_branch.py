"""A site on a branch of a repository: one commit a change, the files of others kept, and nothing pushed by halves."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from scraper.outputs.targets.branch import open_branch
from scraper.outputs.targets.change import Change, publish
from scraper.outputs.targets.manifest import MANIFEST, TargetError
from tests.publish.sites import NEXT, SITE
from tests.sources_help import commit, git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a branch of its own checked out; git's settings are none but what a test makes."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, {"README.md": "mine"})
    return folder


def put(target: str, site: dict[str, bytes] = SITE, *, force: bool = False) -> Change:
    with open_branch(target) as branch:
        return publish(site, branch, force=force)


def held(repository: Path, branch: str = "gh-pages") -> dict[str, bytes]:
    """Return what is on a branch, the list of what publish put there left out."""
    paths = git(repository, "ls-tree", "-r", "--name-only", "-z", branch).split("\0")[:-1]
    command = ["git", "-C", str(repository), "cat-file", "blob"]
    found = {path: subprocess.check_output([*command, f"{branch}:{path}"]) for path in paths}
    return {path: content for path, content in found.items() if path.rpartition("/")[2] != MANIFEST}


def history(repository: Path, branch: str = "gh-pages") -> list[str]:
    return git(repository, "log", "--format=%s by %cn <%ce>", branch).splitlines()


@pytest.mark.parametrize("url", ["git+{}@gh-pages", "git+file://{}@gh-pages"])
def test_a_branch_is_begun_and_brought_up_to_date(repository: Path, url: str) -> None:
    put(url.format(repository))
    assert held(repository) == SITE | {".nojekyll": b""}
    assert not put(url.format(repository)).needed
    assert history(repository) == ["Publish API references by docs2oas <docs2oas@invalid>"]
    change = put(url.format(repository), NEXT)
    assert [*change.put] == ["assets/new.css", "cce/2.0.0/index.html", "cce/index.html", "apis.json", "index.html"]
    assert held(repository) == NEXT | {".nojekyll": b""}
    assert len(history(repository)) == 2
    assert git(repository, "status", "--porcelain") == ""


def test_commits_bear_the_name_of_their_maker(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Ada <L>\nx")
    git(repository, "config", "--file", str(repository.parent / "gitconfig"), "user.email", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(repository.parent / "gitconfig"))
    put(f"git+{repository}@gh-pages")
    assert history(repository) == ["Publish API references by Ada Lx <ada@example.org>"]


def test_files_of_others_are_kept(repository: Path) -> None:
    target = f"git+{repository}@pages/docs"
    git(repository, "checkout", "--quiet", "--orphan", "pages/docs")
    commit(repository, {"CNAME": "docs.example.org", "README.md": "mine"})
    git(repository, "checkout", "--quiet", "main")
    with pytest.raises(TargetError, match=r"holds files that publish did not put there; .* --force"):
        put(target)
    put(target, force=True)
    put(target, NEXT)
    assert held(repository, "pages/docs") == NEXT | {
        "CNAME": b"docs.example.org", "README.md": b"mine", ".nojekyll": b"",
    }  # fmt: skip


def test_a_folder_of_a_branch(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "work")
    put(f"git+{repository}@main#docs/api")
    assert held(repository, "main") == {"README.md": b"mine", "docs/api/.nojekyll": b""} | {
        f"docs/api/{path}": content for path, content in SITE.items()
    }


def test_a_branch_that_is_checked_out(repository: Path) -> None:
    before = git(repository, "rev-parse", "main")
    with pytest.raises(TargetError, match=r'cannot push to "main"; check that you may, that it is checked out nowhere'):
        put(f"git+{repository}@main", force=True)
    assert git(repository, "rev-parse", "main") == before
    assert git(repository, "status", "--porcelain") == ""


def test_a_push_in_between_wins(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = f"git+{repository}@gh-pages"
    put(target)
    with open_branch(target) as late:
        put(target, NEXT)
        with pytest.raises(TargetError, match='cannot push to "gh-pages"'):
            publish(SITE | {"index.html": b"late"}, late)
    assert held(repository) == NEXT | {".nojekyll": b""}


def test_links_and_folders_in_the_way(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "gh-pages")
    (repository / "index.html").symlink_to("README.md")
    commit(repository, {"cce/index.html/x": "theirs"})
    git(repository, "checkout", "--quiet", "main")
    target = f"git+{repository}@gh-pages"
    with pytest.raises(TargetError, match=r"index.html is a link, which publish does not follow; remove it"):
        put(target, {"index.html": b""}, force=True)
    with pytest.raises(TargetError, match=r"cce/index.html: a file has to be there; move it away"):
        put(target, {"cce/index.html": b""}, force=True)
    with pytest.raises(TargetError, match=r"README.md: a folder has to be there; move it away"):
        put(target, {"README.md/index.html": b""}, force=True)
    assert len(history(repository)) == 1


@pytest.mark.parametrize(
    "branch",
    [
        "",
        "@",
        "@HEAD",
        "@-x",
        "@a..b",
        "@a b",
        "@refs^",
        "@a.lock",
        "@a.lock/b",
        "@a/",
        "@/a",
        "@.a",
        "@a@{1}",
        "@+a:b",
    ],
)
def test_what_is_no_branch(repository: Path, branch: str) -> None:
    with pytest.raises(
        TargetError, match=r"is no (?:branch to publish to; name one after @, as gh-pages|revision; name)"
    ):
        put(f"git+{repository}{branch}")


@pytest.mark.parametrize(
    "target", ["git+nowhere@gh-pages", "git+ext::sh -c x@gh-pages", "git+file:///nowhere/x@gh-pages", "git+-x@gh-pages"]
)
def test_what_is_no_repository(target: str) -> None:
    with pytest.raises(TargetError) as error:
        put(target)
    assert str(error.value).startswith(target)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("folder", ["..", "a/../..", ".git", "a\\b"])
def test_what_is_no_folder(repository: Path, folder: str) -> None:
    with pytest.raises(TargetError, match=r"leaves the repository|is no folder a site can be put in"):
        put(f"git+{repository}@gh-pages#{folder}")


def test_credentials_are_not_shown() -> None:
    with pytest.raises(TargetError) as error:
        put("git+file://user:secret@nowhere/x@gh-pages")
    assert "secret" not in str(error.value)
