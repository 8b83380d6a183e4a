"""A project that ``docs2oas update`` keeps up to date, and what tests do to it."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from tests.called import run

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def update(project: Path, *arguments: str | Path) -> Result:
    return run("update", "-c", project / "docs2oas.toml", *arguments)


def edit(project: Path, page: str, old: str, new: str) -> None:
    path = project / "docs" / page
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def less(project: Path) -> None:
    """Change the docs in a way that breaks someone."""
    edit(project, "cce_02_0242.html", ">1024<", ">512<")


def configure(project: Path, top: str = "", service: str = "") -> None:
    """Add lines to the configuration, before its tables and to that of the service."""
    path = project / "docs2oas.toml"
    path.write_text(f"{top}\n{path.read_text('utf-8')}\n{service}\n", "utf-8")


def version(project: Path) -> str:
    return str(json.loads((project / "docs2oas.lock").read_text("utf-8"))["services"]["cce"]["version"])


def everything(project: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def changelog(project: Path) -> str:
    return (project / "spec" / "cce" / "CHANGELOG.md").read_text("utf-8")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)
