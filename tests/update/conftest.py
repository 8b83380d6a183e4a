from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.called import run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three pages that was brought up to date once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    docs = tmp_path / "docs"
    docs.mkdir()
    for page in ("cce_02_0242.html", "DeleteNode.html", "cce_02_0084.html"):
        shutil.copy(ROOT / "samples" / "otc-cce" / page, docs / page)
    (tmp_path / "docs2oas.toml").write_text('clients = "clients"\n[services.cce]\nsource = "docs"\nversion = "v1.2"\n')
    done = run("update", "-c", tmp_path / "docs2oas.toml", "-q")
    assert done.exit_code == 0, done.output
    return tmp_path
