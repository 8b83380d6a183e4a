"""Where ``docs2oas`` writes: not over what it reads, not through links out of the project; docs may lie anywhere."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.called import run
from tests.update.projects import configure, everything, git, less, update

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "place", ["docs2oas.lock", "spec/cce.yaml", "spec/cce.quality.json", "spec/cce/CHANGELOG.md", "spec/cce"]
)
def test_links_out_of_the_project_are_not_written_through(plain: Path, place: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (plain / place).rename(outside)
    (plain / place).symlink_to(outside)
    less(plain)
    before = everything(tmp_path)
    failed = update(plain)
    assert f"{place}: a link leads out of the project, and is not written through; remove it" in failed.stderr
    run("build", "-q", "-c", plain / "docs2oas.toml")
    after = everything(tmp_path)
    assert after == before | {path: after[path] for path in after if path.parent == plain / "spec"}
    assert (outside.read_bytes() if outside.is_file() else everything(outside)) == (
        before[outside] if outside in before else {path: before[path] for path in everything(outside)}
    )


def test_links_in_the_project_are_written_through(plain: Path) -> None:
    own = plain / "spec" / "cce" / "CHANGELOG.md"
    own.rename(plain / "CHANGELOG.md")
    own.symlink_to("../../CHANGELOG.md")
    less(plain)
    assert update(plain).exit_code == 0
    assert own.is_symlink()
    assert "## 2.0.0" in (plain / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("source", [".", "git+."])
def test_docs_in_the_folder_of_all_outputs(plain: Path, source: str) -> None:
    config = plain / "docs2oas.toml"
    shutil.move(plain / "docs" / "DeleteNode.html", plain / "DeleteNode.html")
    config.write_text(f'[services.cce]\nsource = "{source}"\nversion = "v1.2"\n[portal]\n', "utf-8")
    (plain / "site").mkdir()
    shutil.copy(plain / "DeleteNode.html", plain / "site" / "a.html")
    git(plain, "init", "-q")
    git(plain, "add", ".")
    git(plain, "commit", "-qm", "All")
    update(plain)
    pages = json.loads((plain / "spec" / "cce.quality.json").read_text("utf-8"))["pages"]
    assert pages == {"operation": 2}
    assert "up to date" in update(plain).stdout


_REPORTS = {
    "docs2oas.toml": 2, "docs2oas.lock": 2, "spec/cce.yaml": 2, "spec/cce.sources.json": 2, "spec/cce.quality.json": 2,
    "spec/cce/CHANGELOG.md": 2, "o.yaml": 2, "docs/DeleteNode.html": 2, "docs/new.md": 2, "docs/new.txt": 0,
    "new.md": 0,
}  # fmt: skip


@pytest.mark.parametrize("command", ["update", "build"])
@pytest.mark.parametrize(("name", "code"), _REPORTS.items(), ids=list(_REPORTS))
def test_a_report_replaces_nothing_that_is_needed(plain: Path, command: str, name: str, code: int) -> None:
    configure(plain, service='overlay = "o.yaml"')
    (plain / "o.yaml").write_text(
        'overlay: 1.0.0\ninfo: {title: t, version: "1"}\nactions: [{target: $, update: {}}]\n', "utf-8"
    )
    before = everything(plain)
    done = run(command, "-c", plain / "docs2oas.toml", "-q", "--report", plain / name)
    assert done.exit_code == code, done.output
    assert (everything(plain) == before) is (code == 2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", "docs", "spec/cce.yaml", "-o", "spec/cce.yaml"),
        ("diff", "docs", "spec/cce.yaml", "-o", "spec/cce.sources.json"),
        ("diff", "docs", "spec/cce.yaml", "-o", "docs/DeleteNode.html"),
        ("diff", "docs", "docs", "-c", "docs2oas.toml", "-o", "docs2oas.toml"),
        ("diff", "docs", "docs", "--ignore", "ignored.yaml", "-o", "ignored.yaml"),
        ("scrape", "docs", "-o", "new.yaml", "--report", "docs/new.md"),
        ("scrape", "docs/DeleteNode.html", "-o", "new.yaml", "--report", "docs/DeleteNode.html"),
        ("scrape", "docs", "--overlay", "o.yaml", "-o", "o.yaml"),
        ("validate", "spec/cce.yaml", "--report", "spec/cce.yaml"),
        ("generate", "spec/cce.yaml", "-o", "new", "--report", "spec/cce.yaml"),
    ],
)
def test_outputs_spare_inputs(plain: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    (plain / "ignored.yaml").write_text("[]\n", "utf-8")
    (plain / "o.yaml").write_text("overlay: 1.0.0\n", "utf-8")
    monkeypatch.chdir(plain)
    before = everything(plain)
    done = run(*arguments)
    assert (done.exit_code, "read by this command itself; name another file" in done.stderr) == (2, True), done.stderr
    assert everything(plain) == before
