"""Every golden folder gives the document and the findings it is expected to give, see :mod:`tests.golden`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests import golden

if TYPE_CHECKING:
    from pathlib import Path


def _cases() -> list[Any]:
    cases = []
    for folder in golden.folders():
        reason = folder / golden.XFAIL
        marks = [pytest.mark.xfail(reason=reason.read_text("utf-8").strip(), strict=True)] if reason.exists() else []
        cases.append(pytest.param(folder, id=folder.name, marks=marks))
    return cases


@pytest.mark.parametrize("folder", _cases())
def test_page(folder: Path) -> None:
    for name, text in golden.texts(folder).items():
        file = folder / name
        assert file.is_file(), f"{file} is missing; write it with: python -m tests.golden {folder.name}"
        assert text == file.read_text("utf-8"), f"{file} differs; review, then: python -m tests.golden {folder.name}"


def test_folders_are_named_by_language_service_and_topic() -> None:
    names = [folder.name for folder in golden.folders()]
    assert len(names) >= 45
    assert all(name.startswith(("en-", "zh-")) and name.count("-") >= 2 for name in names)
    assert all((folder / "page.html").exists() or (folder / "page.md").exists() for folder in golden.folders())


def test_rewriting_leaves_known_defects_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "en-x-defect"
    folder.mkdir()
    (folder / "page.md").write_text(
        "# Getting a Thing\n\n## URI\n\nGET /v1/things\n\n## Request\n\nNone\n\n## Response\n\nNone\n", "utf-8"
    )
    monkeypatch.setattr(golden, "PAGES", tmp_path)
    (folder / golden.XFAIL).write_text("a reason\n", "utf-8")
    golden.main([])
    assert not (folder / golden.EXPECTED).exists()
    (folder / golden.XFAIL).unlink()
    golden.main([])
    assert "/v1/things:" in (folder / golden.EXPECTED).read_text("utf-8")
    assert (folder / golden.DIAGNOSTICS).read_text("utf-8").startswith("page.md:5: info status-inferred")
