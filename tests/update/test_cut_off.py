"""Runs of ``docs2oas update`` that are killed, and docs that change meanwhile."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from scraper.commands import plan
from tests.update.projects import changelog, edit, everything, less, update


@pytest.mark.parametrize("number", range(7))
def test_killed_between_two_files(plain: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    replaced: list[Path] = []
    replace = Path.replace

    def cut_off(self: Path, target: Path) -> Path:
        if len(replaced) == number:
            raise KeyboardInterrupt
        replaced.append(target)
        return replace(self, target)

    less(plain)
    whole = Path(shutil.copytree(plain, plain.parent / "whole"))
    update(whole)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut_off)
        assert update(plain).exit_code == 130
    assert update(plain).stdout.startswith("cce 1.2.0 -> 2.0.0: ")
    assert [path.read_bytes() for path in sorted(everything(plain))] == [
        path.read_bytes() for path in sorted(everything(whole))
    ]
    assert changelog(plain).count("## 2.0.0") == 1


def test_clients_that_a_killed_run_was_making_are_swept(project: Path) -> None:
    for name in (".docs2oas-old", ".docs2oas-new", ".other"):
        (project / "clients" / name).mkdir()
    for name in (".docs2oas-old", ".other"):
        os.utime(project / "clients" / name, (0, 0))
    less(project)
    update(project, "-q")
    assert {path.name for path in (project / "clients").glob(".*")} == {".docs2oas-new", ".other"}


def test_temporary_files_of_a_killed_run_are_swept(plain: Path) -> None:
    names = {
        ".cce.yaml.a1_b2c3d": True,
        ".cce.yaml.new": False,
        ".notes.markdown": False,
        ".docs2oas.lock.aaaaaaaa": True,
    }
    for name in names:
        path = (plain if "lock" in name else plain / "spec") / name
        path.write_text("x", "utf-8")
        os.utime(path, (0, 0))
    fresh = plain / "spec" / ".cce.yaml.zzzzzzzz"
    fresh.write_text("x", "utf-8")
    less(plain)
    update(plain)
    assert fresh.exists()
    assert {path.name for path in plain.rglob(".*")} == {fresh.name} | {
        name for name, gone in names.items() if not gone
    }


def test_a_changelog_keeps_its_line_ends(plain: Path) -> None:
    path = plain / "spec" / "cce" / "CHANGELOG.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    less(plain)
    update(plain)
    written = path.read_bytes()
    assert written.startswith(b"# Changelog of ")
    assert b"## 2.0.0" in written
    assert written.count(b"\n") == written.count(b"\r\n") == written.count(b"\r")


def test_docs_that_change_while_they_are_read(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = plan.make_service

    def meanwhile(*arguments: object, **options: object) -> object:
        result = made(*arguments, **options)  # type: ignore[arg-type]
        edit(plain, "DeleteNode.html", "Deleting", "Removing")
        return result

    less(plain)
    before = everything(plain / "spec")
    with monkeypatch.context() as patch:
        patch.setattr(plan, "make_service", meanwhile)
        failed = update(plain)
    assert (failed.exit_code, "docs: changed while it was read; run docs2oas update again" in failed.stderr) == (
        3,
        True,
    )
    assert everything(plain / "spec") == before
    assert update(plain).exit_code == 0
