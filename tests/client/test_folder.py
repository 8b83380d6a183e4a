"""What others put beside a client is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper.files import WriteError
from scraper.outputs.client import folder

if TYPE_CHECKING:
    from pathlib import Path


def test_what_cannot_be_moved_stays_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "shop"
    target.mkdir()
    (target / "notes.txt").write_text("mine")

    def refuse(old: Path, target: Path) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(folder, "_keep", refuse)
    with pytest.raises(WriteError), folder.replacing(target) as new:
        new.mkdir()
    assert [path.read_text() for path in tmp_path.rglob("notes.txt")] == ["mine"]
