"""What tests of commands are called on."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.diff.things import commit, spec

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return spec(tmp_path / "old.yaml"), spec(tmp_path / "new.yaml", most=5, deprecated=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    folder.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    commit(folder, message="first")
    commit(folder, message="narrower", most=5)
    commit(folder, message="words", most=5, words="The ID.")
    commit(folder, message="more", most=5, more="| name | Yes | String | Name. |\n")
    return folder
