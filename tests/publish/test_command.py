"""``docs2oas publish``, and ``build`` with a portal, as users meet them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from scraper.commands import publish as command
from scraper.outputs.targets.manifest import MANIFEST
from tests.called import run
from tests.publish.sites import NEXT, SITE, contents
from tests.sources_help import git

ROOT = Path(__file__).parents[2]
CONFIG = """
output = "spec"
[services.cce]
source = "docs"
base-url = "https://docs.example.com/cce/"
owner = "group:containers"
lifecycle = "experimental"
[services.mrs]
source = "docs"
"""
PORTAL = """
[portal]
output = "web"
title = "Ours"
base-url = "https://apis.example.org/docs/"
maintainer = "Docs team"
owner = "platform"
system = "clouds"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A project whose specs are built."""
    (tmp_path / "spec").mkdir()
    for name in ("cce", "mrs"):
        shutil.copy(ROOT / "spec" / f"{name}.yaml", tmp_path / "spec")
    path = tmp_path / "docs2oas.toml"
    path.write_text(CONFIG + PORTAL)
    return path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Replaces what takes long, the making of the site, by one of the test's."""
    known: dict[str, Any] = {"site": SITE, "portals": []}

    def site(portal: Any) -> dict[str, bytes]:
        known["portals"].append(portal)
        return known["site"]  # type: ignore[no-any-return]

    monkeypatch.setattr(command, "site", site)
    return known


def test_the_whole_way(config: Path) -> None:
    result = run("publish", "-c", config)
    assert (result.exit_code, result.stdout) == (0, "")
    made = contents(config.parent / "web")
    assert result.stderr == f"{config.parent / 'web'}: {len(made)} files, {len(made)} new or changed, 0 removed\n"
    assert {"index.html", "cce/index.html", "apis.json", ".well-known/api-catalog", "catalog-info.yaml"} <= {*made}
    assert json.loads(made["apis.json"])["url"] == "https://apis.example.org/docs/apis.json"
    for line in made["catalog-info.yaml"].decode().splitlines():
        assert "$text" not in line or line.partition("./")[2] in made
    linked = json.loads(made[".well-known/api-catalog"])["linkset"][1]
    for link in [*linked["service-desc"], *linked["service-meta"]]:
        assert link["href"].removeprefix("https://apis.example.org/docs/") in made
    assert json.loads(made["apis.json"])["apis"][0]["image"].removeprefix("https://apis.example.org/docs/") in made
    again = run("publish", "-c", config)
    assert again.stderr == f"{config.parent / 'web'}: {len(made)} files, nothing changed\n"


def test_what_the_configuration_says_reaches_the_portal(config: Path, fake: dict[str, Any]) -> None:
    assert run("publish", "-c", config).exit_code == 0
    found = fake["portals"][0]
    assert (found.title, found.base_url, found.maintainer) == ("Ours", "https://apis.example.org/docs", "Docs team")
    assert [(each.name, each.owner, each.system, each.lifecycle, each.docs) for each in found.entries] == [
        ("cce", "group:containers", "clouds", "experimental", "https://docs.example.com/cce/"),
        ("mrs", "platform", "clouds", "production", ""),
    ]


def test_a_release_is_called_as_in_the_lock_file(config: Path, fake: dict[str, Any]) -> None:
    locked = {"source": "docs", "revision": "", "content": "", "settings": "", "spec": "", "version": "2.1.0"}
    lock = {"version": 1, "tools": {}, "services": {"cce": locked | {"date": "2026-11-21"}}}
    config.with_suffix(".lock").write_text(json.dumps(lock))
    assert run("publish", "-c", config).exit_code == 0
    newest = fake["portals"][0].entries[0].versions[0]
    assert (newest.name, newest.date) == ("2.1.0", "2026-11-21")


def test_without_a_portal_in_the_configuration(
    config: Path, fake: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder is beside the configuration, and what lacks for the rest is said."""
    config.write_text(CONFIG)
    monkeypatch.chdir("/")
    result = run("publish", "-c", config)
    assert result.exit_code == 0
    assert contents(config.parent / "site") == SITE
    left = "there is no .well-known/api-catalog and no apis.json: all addresses there are absolute"
    assert result.stderr.splitlines()[1:] == [f"{config}: without a base-url in [portal] {left}"]
    assert run("publish", "-c", config, "-q").output == ""


@pytest.mark.parametrize("option", ["-o", "--to"])
def test_folders(config: Path, fake: dict[str, Any], tmp_path: Path, option: str) -> None:
    result = run("publish", "-c", config, option, tmp_path / "a")
    assert (result.exit_code, result.stderr) == (0, f"{tmp_path / 'a'}: 11 files, 11 new or changed, 0 removed\n")
    fake["site"] = NEXT
    (tmp_path / "a" / "assets" / "old.css").write_text("theirs")
    result = run("publish", "-c", config, option, tmp_path / "a")
    assert result.stderr == (
        f"{tmp_path / 'a'}: 10 files, 5 new or changed, 2 removed; left there, as others changed them: assets/old.css\n"
    )
    assert contents(tmp_path / "a") == NEXT | {"assets/old.css": b"theirs"}
    assert not (config.parent / "web").exists()


def test_names_that_steer_a_terminal(config: Path, fake: dict[str, Any], tmp_path: Path) -> None:
    for name in ("a\x9b31m", "b\u202e"):
        assert run("publish", "-c", config, "-o", tmp_path / name).stderr.startswith(f"{tmp_path / name[0]}")
        (tmp_path / name / MANIFEST).write_text("{")
        result = run("publish", "-c", config, "-o", tmp_path / name)
        assert result.exit_code == 2
        assert not {"\x9b", "\u202e"} & {*result.stderr}


def test_a_folder_and_a_branch(config: Path, fake: dict[str, Any], tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "pages.git")
    result = run("publish", "-c", config, "-o", tmp_path / "a", "--to", f"git+{tmp_path}/pages.git@gh-pages")
    assert result.exit_code == 0, result.stderr
    assert result.stderr.count(" 11 new or changed, 0 removed\n") == 2
    assert MANIFEST in git(tmp_path / "pages.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert contents(tmp_path / "a") == SITE


def test_files_of_others(config: Path, fake: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "thesis.txt").write_text("mine")
    result = run("publish", "-c", config, "-o", tmp_path / "a")
    assert result.exit_code == 2
    assert result.stderr == (
        f"docs2oas: {tmp_path / 'a'}: holds files that publish did not put there;"
        " name an empty place, or replace only its own with --force\n"
    )
    assert run("publish", "-c", config, "-o", tmp_path / "a", "--force").exit_code == 0
    assert contents(tmp_path / "a") == SITE | {"thesis.txt": b"mine"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--to", "ftp://x/y"], "'ftp://x/y' is no target; name a folder, s3://BUCKET/PREFIX or git+REPO@BRANCH"),
        (["--to", ""], "'' is no target"),
        (["--to", "file:///x"], "is no target"),
        (["--to", "s3://"], "s3://: is no bucket"),
        (["--to", "git+nowhere@x"], "git+nowhere@x: no such folder, and no URL of a repository"),
        (["--endpoint", "http://x", "--to", "x"], "x: has no endpoint; --endpoint goes with s3://BUCKET"),
        (["-o", "/dev/null"], "/dev/null: is no folder; name one"),
        (["-o", "/proc/x"], "/proc/x"),
    ],
)
def test_what_is_no_target(config: Path, fake: dict[str, Any], arguments: list[str], words: str) -> None:
    result = run("publish", "-c", config, *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("docs2oas: ")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (lambda path: path.write_text("[services]\n"), 2, "has no services to make a portal of"),
        (lambda path: path.write_text(CONFIG + "[portal]\nbase-url = 'x'\n"), 2, "is no http(s) address"),
        (lambda path: path.write_text(CONFIG + "[portal]\nowner = 'a:b:c'\n"), 2, "owner 'a:b:c' names no entity"),
        (lambda path: (path.parent / "spec" / "mrs.yaml").unlink(), 3, "mrs.yaml: there is no such spec"),
        (lambda path: (path.parent / "spec" / "mrs.yaml").write_text("a: ["), 3, "mrs.yaml"),
        (lambda path: path.unlink(), 2, "no such file"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_replaces_nothing(config: Path, change: Any, code: int, words: str) -> None:
    folder = config.parent / "web"
    run("publish", "-c", config)
    before = contents(folder)
    change(config)
    result = run("publish", "-c", config, "-o", folder)
    assert (result.exit_code, result.stderr.count("\n")) == (code, 1)
    assert words in result.stderr
    assert contents(folder) == before


def test_build_publishes_what_it_built(tmp_path: Path, fake: dict[str, Any]) -> None:
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "samples" / "otc-cce" / "DeleteJob.html", tmp_path / "docs")
    config = tmp_path / "docs2oas.toml"
    config.write_text(CONFIG + PORTAL)
    result = run("build", "-c", config, "--fail-on", "never")
    assert result.exit_code == 0, result.stderr
    assert result.stderr.endswith(f"{tmp_path / 'web'}: 11 files, 11 new or changed, 0 removed\n")
    assert contents(tmp_path / "web") == SITE
    assert [each.name for each in fake["portals"][0].entries] == ["cce", "mrs"]
    (tmp_path / "web" / MANIFEST).unlink()
    result = run("build", "-c", config, "--fail-on", "never", "--format", "json")
    assert result.exit_code == 2
    assert f"docs2oas: portal: {tmp_path / 'web'}: holds files that publish did not put there" in result.stderr
    config.write_text(CONFIG)
    assert run("build", "-c", config, "--fail-on", "never").exit_code == 0
    assert len(fake["portals"]) == 2
