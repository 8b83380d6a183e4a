"""``docs2oas update`` from edited docs to spec, version, changelog and client."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.called import run
from tests.update.projects import changelog, edit, everything, git, update, version

if TYPE_CHECKING:
    from pathlib import Path

NODES = "/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes"


def test_the_first_run_makes_everything(project: Path) -> None:
    assert version(project) == "1.2.0"
    assert "## 1.2.0 - 2023-11-14\n\nFirst version, with 2 operations." in changelog(project)
    assert 'version = "1.2.0"' in (project / "clients" / "cce" / "pyproject.toml").read_text("utf-8")
    assert (project / "spec" / "cce.yaml").is_file()
    assert json.loads((project / "spec" / "cce.quality.json").read_text("utf-8"))["rows"] > 0


def test_a_run_after_it_changes_nothing(project: Path) -> None:
    before = everything(project)
    again = update(project)
    assert (again.exit_code, again.stdout) == (0, "cce 1.2.0: up to date\n")
    assert update(project, "--check").exit_code == 0
    assert everything(project) == before


def test_edited_docs_become_spec_version_changelog_and_client(project: Path) -> None:
    older = (project / "spec" / "cce.yaml").read_bytes()
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    edit(project, "DeleteNode.html", "nodepoolScaleDown", "nodepoolScaledown")
    done = update(project, "--report", project / "changes.md")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("cce 1.2.0 -> 2.0.0: 2 breaking, 1 warning, 1 info, 1 name of the client gone")

    document = yaml.safe_load((project / "spec" / "cce.yaml").read_text("utf-8"))
    size = document["components"]["schemas"]["CreateClusterNodeRequestSpecRootVolume"]["properties"]["size"]
    assert size["maximum"] == 512

    assert version(project) == "2.0.0"
    text = changelog(project)
    assert text.index("## 2.0.0 - 2023-11-14") < text.index("## 1.2.0 - 2023-11-14")
    assert f"### `POST {NODES}`" in text
    assert "**breaking** `request" in text
    assert "maximum tightened from 1024 to 512 (request-property-limit-tightened; old `cce_02_0242.html:155`" in text
    assert "no longer there: `api.delete_node(nodepool_scale_down)`" in text
    assert text[text.index("2 breaking") : text.index("## 1.2.0")].strip() in (project / "changes.md").read_text(
        "utf-8"
    )

    client = project / "clients" / "cce"
    assert 'version = "2.0.0"' in (client / "pyproject.toml").read_text("utf-8")
    assert '"nodepoolScaledown"' in (client / "cce_client" / "api" / "delete_node.py").read_text("utf-8")
    assert (project / "spec" / "cce" / "1.2.0.yaml").read_bytes() == older
    assert (project / "spec" / "cce" / "1.2.0.sources.json").is_file()


def test_build_makes_the_client_of_the_release(project: Path) -> None:
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    update(project, "-q")
    before = everything(project)
    assert run("build", "-q", "-c", project / "docs2oas.toml").exit_code == 0
    assert everything(project) == before


def test_check_writes_nothing_and_tells(project: Path) -> None:
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    before = everything(project)
    checked = update(project, "--check")
    assert checked.exit_code == 1
    assert checked.stdout.startswith("cce 1.2.0 -> 2.0.0: 1 breaking")
    assert everything(project) == before


def test_words_alone_are_a_patch_and_keep_no_older_version(project: Path) -> None:
    edit(project, "DeleteNode.html", "Takes a node out", "Removes a node")
    assert update(project).stdout == "cce 1.2.0 -> 1.2.1: 1 text reworded\n"
    assert "## 1.2.1 - 2023-11-14\n\n1 text reworded." in changelog(project)
    assert not list((project / "spec" / "cce").glob("*.yaml"))


def test_lines_that_move_are_no_release(project: Path) -> None:
    path = project / "docs" / "DeleteNode.html"
    path.write_bytes(b"\n\n" + path.read_bytes())
    assert update(project).stdout == "cce 1.2.0: made anew, the API is as before\n"
    assert version(project) == "1.2.0"
    assert changelog(project).count("## ") == 1
    assert update(project).stdout == "cce 1.2.0: up to date\n"


def test_a_damaged_page_leaves_the_service_as_it_was(project: Path) -> None:
    before = everything(project)
    page = project / "docs" / "DeleteNode.html"
    page.write_bytes(b"\x89PNG\0\0")
    failed = update(project)
    assert failed.exit_code == 1
    assert "DeleteNode.html:1: error page-not-text" in failed.stderr
    worst = "DeleteNode.html:1: page-not-text this is no text (it holds NUL bytes) and 3 more"
    assert failed.stdout == f"cce 1.2.0: left as it was; {worst}; mend it, or take it with --fail-on never\n"
    assert {**everything(project), page: b""} == {**before, page: b""}
    assert update(project, "--fail-on", "never").stdout.startswith("cce 1.2.0 -> 2.0.0: 2 breaking")


def test_an_unreadable_source_costs_the_others_nothing(project: Path) -> None:
    with (project / "docs2oas.toml").open("a") as config:
        config.write('[services.gone]\nsource = "nowhere"\n')
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    done = update(project)
    assert done.exit_code == 3
    assert "docs2oas: gone: " in done.stderr
    assert version(project) == "2.0.0"


def test_only_so_many_older_versions_are_kept(project: Path) -> None:
    config = project / "docs2oas.toml"
    config.write_text("older-versions = 1\n" + config.read_text("utf-8"), "utf-8")
    for old, new in ((">1024<", ">512<"), (">512<", ">256<"), (">256<", ">128<")):
        edit(project, "cce_02_0242.html", old, new)
        update(project, "-q")
    kept = sorted(path.name for path in (project / "spec" / "cce").iterdir())
    assert (version(project), kept) == ("4.0.0", ["3.0.0.sources.json", "3.0.0.yaml", "CHANGELOG.md"])


def test_what_people_wrote_above_the_changelog_stays(project: Path) -> None:
    path = project / "spec" / "cce" / "CHANGELOG.md"
    path.write_text("# Ours\n\nRead this.\n\n" + changelog(project)[changelog(project).index("## ") :], "utf-8")
    edit(project, "DeleteNode.html", "Takes a node out", "Removes a node")
    update(project, "-q")
    assert changelog(project).startswith("# Ours\n\nRead this.\n\n## 1.2.1 - ")
    assert changelog(project).endswith("\n\n## 1.2.0 - 2023-11-14\n\nFirst version, with 2 operations.\n")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "is no lock file"),
        ('{"services": {"cce": 1}}', "is no lock file"),
        ('{"version": 2}', "is of another version of docs2oas"),
    ],
)
def test_a_damaged_lock_file_is_refused(project: Path, text: str, problem: str) -> None:
    (project / "docs2oas.lock").write_text(text, "utf-8")
    failed = update(project)
    assert failed.exit_code == 2
    assert f"docs2oas.lock: {problem}" in failed.stderr


def test_a_version_of_the_lock_file_is_no_path(project: Path) -> None:
    lock = project / "docs2oas.lock"
    lock.write_text(lock.read_text("utf-8").replace('"1.2.0"', '"../../1.2.0"'), "utf-8")
    assert update(project).exit_code == 2


def test_a_git_source_gives_commit_and_day(project: Path) -> None:
    docs = project / "docs"
    git(docs, "init", "-q")
    git(docs, "add", ".")
    git(docs, "commit", "-qm", "Write")
    config = project / "docs2oas.toml"
    config.write_text(config.read_text("utf-8").replace('"docs"', '"git+docs"'), "utf-8")
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    assert update(project).stdout == "cce 1.2.0: made anew, the API is as before\n"  # not committed yet
    git(docs, "commit", "-qam", "Less")
    assert update(project).stdout.startswith("cce 1.2.0 -> 2.0.0: 1 breaking")
    locked = json.loads((project / "docs2oas.lock").read_text("utf-8"))["services"]["cce"]
    assert len(locked["revision"]) == 40
    assert f"Docs of commit `{locked['revision'][:10]}`." in changelog(project)


def test_a_report_fits_a_change_request(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scraper.commands.tidings._LONGEST", 500)
    edit(project, "cce_02_0242.html", ">1024<", ">512<")
    edit(project, "DeleteNode.html", "nodepoolScaleDown", "nodepoolScaledown")
    update(project, "-q", "--report", project / "changes.md")
    text = (project / "changes.md").read_text("utf-8")
    assert text.startswith("- cce 1.2.0 -> 2.0.0: ")
    assert text.endswith("\n\nThat is not all; the rest is in the changelog of the service.\n")
    assert len(text) < 560
