"""Every code of ``scraper/codes.yaml`` about docs is produced: by a golden folder, or by a test here.

Codes that begin with ``spec-`` or ``client-`` are findings on documents: the tests of validation and clients have them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from scraper import interpret
from scraper.diagnostics import codes
from scraper.interpret.service import Service
from scraper.pipeline import Options, scrape
from tests import golden

if TYPE_CHECKING:
    from pathlib import Path

#: What no page can show: the state of the file system, and defects of the program. A test below produces each.
ELSEWHERE: Final = {"page-too-large", "source-link-outside", "page-internal", "rows-unaccounted"}
#: Reported by nothing so far.
UNUSED: Final = {"language-unknown"}

_PAGE: Final = """# Listing Things

## URI

GET /v1/things

## Request

None

## Response

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | ID. |

## Status Codes

Status code: 200
"""


def _found(folder: Path, options: Options | None = None) -> dict[str, int]:
    return scrape(str(folder), options).found.counts()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "page.md").write_text(_PAGE, "utf-8")
    return folder


def test_every_code_is_produced() -> None:
    listed = [(folder / golden.DIAGNOSTICS).read_text("utf-8") for folder in golden.folders()]
    shown = set(re.findall(r"^\S[^\n]*?:\d+: (?:error|warning|info) ([a-z-]+) ", "".join(listed), re.MULTILINE))
    wanted = {code for code in codes() if not code.startswith(("spec-", "client-"))}
    assert shown & ELSEWHERE == set()
    assert wanted - shown == ELSEWHERE | UNUSED


def test_a_plain_page_has_no_findings(docs: Path) -> None:
    assert _found(docs) == {}


def test_page_too_large(docs: Path) -> None:
    (docs / "large.md").write_text(_PAGE * 20, "utf-8")
    assert _found(docs, Options(max_page_size=len(_PAGE) * 2)) == {"page-too-large": 1}


def test_source_link_outside(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text(_PAGE, "utf-8")
    (docs / "link.md").symlink_to(tmp_path / "outside.md")
    assert _found(docs) == {"source-link-outside": 1}


def test_page_internal(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise LookupError("defect")

    monkeypatch.setattr(interpret, "read_operations", fail)
    assert _found(docs)["page-internal"] == 1


def test_rows_unaccounted(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "accounted", lambda *_: 0)
    assert _found(docs) == {"rows-unaccounted": 1}
