from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.called import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def brought_up_to_date(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two pages, without a client, that was brought up to date once; to be copied, not to be changed."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "docs").mkdir()
    for page in ("cce_02_0242.html", "DeleteNode.html"):
        shutil.copy(ROOT / "samples" / "otc-cce" / page, folder / "docs" / page)
    (folder / "docs2oas.toml").write_text('[services.cce]\nsource = "docs"\nversion = "v1.2"\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        done = run("update", "-c", folder / "docs2oas.toml", "-q")
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def plain(brought_up_to_date: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without a client that was brought up to date once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return Path(shutil.copytree(brought_up_to_date, tmp_path / "project"))


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
