"""What is lost, edited, damaged or in the way when ``docs2oas update`` comes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from scraper.commands.exclusive import exclusive
from scraper.files import WriteError, write_all
from tests.called import run
from tests.update.projects import changelog, everything, git, less, update, version

if TYPE_CHECKING:
    from pathlib import Path


def client_version(project: Path) -> str:
    text = (project / "clients" / "cce" / "pyproject.toml").read_text("utf-8")
    return next(line for line in text.splitlines() if line.startswith("version"))


def test_a_spec_that_build_wrote_meanwhile_is_told_of(project: Path) -> None:
    less(project)
    built = run("build", "-q", "-c", project / "docs2oas.toml")
    assert "cce: docs, settings or tools are not those of release 1.2.0 any more; docs2oas update" in built.stderr
    done = update(project)
    assert "cce.yaml is not as the last update left it; what changed it will be in no changelog" in done.stderr
    assert done.stdout == "cce 1.2.0: made anew; what changed since that release is in no changelog\n"
    assert "not as the last update" not in update(project).stderr


def test_a_changelog_that_is_gone_is_taken_from_the_last_commit(project: Path) -> None:
    path = project / "spec" / "cce" / "CHANGELOG.md"
    before = path.read_bytes()
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "Before")
    path.unlink()
    assert update(project).stdout == "cce 1.2.0: made anew, the API is as before\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize("mishap", ["built", "gone", "json"])
def test_what_is_committed_is_compared_with(project: Path, mishap: str) -> None:
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "Before")
    less(project)
    if mishap == "built":
        run("build", "-q", "-c", project / "docs2oas.toml")
    elif mishap == "gone":
        (project / "spec" / "cce.yaml").unlink()
    else:
        config = project / "docs2oas.toml"
        config.write_text('format = "json"\n' + config.read_text("utf-8"), "utf-8")
    assert update(project).stdout.startswith("cce 1.2.0 -> 2.0.0: 1 breaking")
    assert sorted(path.name for path in (project / "spec" / "cce").iterdir()) == [
        "1.2.0.sources.json", "1.2.0.yaml", "CHANGELOG.md",
    ]  # fmt: skip
    assert (project / "spec" / "cce.yaml").exists() is (mishap != "json")


def test_without_a_spec_to_compare_with_nothing_is_claimed(project: Path) -> None:
    less(project)
    (project / "spec" / "cce.yaml").unlink()
    before = everything(project)
    failed = update(project)
    assert failed.exit_code == 1
    assert "cce.yaml: release 1.2.0 is not there to compare with; restore it, or take the service" in failed.stderr
    assert everything(project) == before


@pytest.mark.parametrize("damage", ["", "{", "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"])
def test_a_damaged_spec_is_made_anew(project: Path, damage: str) -> None:
    before = everything(project)
    (project / "spec" / "cce.yaml").write_text(damage, "utf-8")
    assert update(project).stdout == "cce 1.2.0: made anew, the API is as before\n"
    assert everything(project) == before


def test_a_damaged_spec_that_is_needed_is_named(project: Path) -> None:
    less(project)
    (project / "spec" / "cce.yaml").write_text("{", "utf-8")
    failed = update(project)
    assert failed.exit_code == 1
    assert "restore the spec that the last update wrote" in failed.stderr


@pytest.mark.parametrize(
    "lost", ["spec/cce/CHANGELOG.md", "spec/cce.quality.json", "clients/cce/cce_client", "clients"]
)
def test_what_is_lost_is_made_anew(project: Path, lost: str) -> None:
    before = everything(project)
    path = project / lost
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    update(project)
    assert set(everything(project)) == set(before)
    assert version(project) == "1.2.0"


def test_without_a_lock_file_versions_go_on_from_the_changelog(project: Path) -> None:
    less(project)
    update(project, "-q")
    (project / "docs2oas.lock").unlink()
    update(project, "-q")
    assert version(project) == "2.0.0"
    assert changelog(project).count("## 2.0.0") == 1


def test_a_changelog_that_cannot_be_read_stays(project: Path) -> None:
    path = project / "spec" / "cce" / "CHANGELOG.md"
    path.write_bytes(b"caf\xe9\n")
    less(project)
    before = everything(project)
    failed = update(project)
    assert failed.exit_code == 1
    assert "CHANGELOG.md: cannot be read as UTF-8 text" in failed.stderr
    assert everything(project) == before


def test_what_cannot_be_written_leaves_the_client_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(texts: dict[Path, str]) -> None:
        raise WriteError("spec: cannot be written (no space); choose another place")

    less(project)
    before = everything(project)
    monkeypatch.setattr("scraper.commands.update.write_all", refuse)
    assert update(project).exit_code == 1
    assert everything(project) == before


def test_a_client_that_did_not_get_its_place_does_so_next_time(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_off(texts: dict[Path, str]) -> None:
        write_all(texts)
        raise KeyboardInterrupt

    less(project)
    with monkeypatch.context() as patch:
        patch.setattr("scraper.commands.update.write_all", cut_off)
        assert update(project).exit_code == 130
    assert (version(project), client_version(project)) == ("2.0.0", 'version = "1.2.0"')
    assert update(project).stdout == "cce 2.0.0: made anew, the API is as before\n"
    assert client_version(project) == 'version = "2.0.0"'
    assert changelog(project).count("## 2.0.0") == 1
    assert not list((project / "clients").glob(".*"))


def test_two_at_once_are_one_too_many(project: Path) -> None:
    less(project)
    with exclusive(project):
        failed = update(project)
        assert failed.exit_code == 2
        assert "another docs2oas update is at work here; wait until it has ended" in failed.stderr
        assert update(project, "--check").exit_code == 1
    assert update(project).exit_code == 0


def test_a_service_that_is_no_longer_configured_is_told_of(project: Path) -> None:
    config = project / "docs2oas.toml"
    config.write_text(config.read_text("utf-8").replace("services.cce", "services.other"), "utf-8")
    assert update(project, "--check").exit_code == 1
    line = "cce 1.2.0: no longer configured; its files stay until you delete them"
    assert line in update(project).stdout
    assert line not in update(project).stdout


def test_levels_of_no_rule_are_refused(project: Path) -> None:
    config = project / "docs2oas.toml"
    config.write_text(config.read_text("utf-8") + '[levels]\nnope = "breaking"\n', "utf-8")
    failed = update(project)
    assert failed.exit_code == 2
    assert "there is no rule 'nope'" in failed.stderr


def test_a_spec_says_of_which_release_it_is(project: Path) -> None:
    less(project)
    update(project, "-q")
    assert "x-release: 2.0.0\n" in (project / "spec" / "cce.yaml").read_text("utf-8")
    assert "x-release: 1.2.0\n" in (project / "spec" / "cce" / "1.2.0.yaml").read_text("utf-8")
