"""What a portal shows, read from files: all of them, few of them, damaged ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scraper.outputs.load import DocumentError
from scraper.outputs.portal.load import Built, load
from tests.portal.portals import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SPEC = {"openapi": "3.1.0", "info": {"title": "Things", "version": "v2"}, "paths": {}}
QUALITY = {
    "version": 1, "service": "x", "pages": {"operation": 2}, "languages": {"en": 2}, "rows": 9, "understood": 8,
    "diagnostics": [{"path": "a.html", "line": 3, "severity": "info", "code": "type-missing", "message": "m"}],
}  # fmt: skip


def put(folder: Path, path: str, content: Any) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


def test_a_spec_alone(tmp_path: Path) -> None:
    entry = load(Built("x", put(tmp_path, "x.json", SPEC)))
    assert (entry.name, entry.title, entry.changelog) == ("x", "Things", "")
    assert [(each.name, each.date, each.sources) for each in entry.versions] == [("v2", "", {})]
    assert entry.quality.rows == 0


def test_everything_there_is(tmp_path: Path) -> None:
    spec = put(tmp_path, "x.json", SPEC)
    put(tmp_path, "x.sources.json", {"version": 1, "pointers": {"/info": "a.html:7"}})
    put(tmp_path, "x.quality.json", QUALITY)
    put(tmp_path, "x/CHANGELOG.md", "# C\n\n## 1.10.0 - 2026-03-01\n\nA.\n\n## 1.9.0 - 2026-02-01\n\nB.\n")
    for version in ("1.9.0", "1.2.0", "1.10.0"):
        put(tmp_path, f"x/{version}.json", SPEC)
    put(tmp_path, "x/1.9.0.sources.json", {"version": 1, "pointers": {}})
    put(tmp_path, "x/notes.json", "{}")
    entry = load(Built("x", spec, docs="https://docs.example.com/", owner="us"))
    assert [(each.name, each.date) for each in entry.versions] == [
        ("1.10.0", "2026-03-01"), ("1.9.0", "2026-02-01"), ("1.2.0", ""),
    ]  # fmt: skip
    assert entry.versions[0].sources["/info"].line == 7
    assert (entry.quality.understood, entry.quality.findings[0].code) == (8, "type-missing")
    assert entry.owner == "us"


def test_the_lock_names_the_version(tmp_path: Path) -> None:
    entry = load(Built("x", put(tmp_path, "x.json", SPEC), "3.4.5", "2026-01-02"))
    assert (entry.versions[0].name, entry.versions[0].date) == ("3.4.5", "2026-01-02")


def test_the_samples() -> None:
    entry = load(Built("cce", ROOT / "spec" / "cce.yaml"))
    assert entry.title == "Cloud Container Engine"
    assert entry.quality.understood > 500


def test_halves_of_characters_are_replaced(tmp_path: Path) -> None:
    spec = put(tmp_path, "x.json", json.dumps({**SPEC, "x-half": "\ud83d"}))
    load(Built("x", spec)).versions[0].document["x-half"].encode("utf-8")


@pytest.mark.parametrize(
    ("path", "content", "problem"),
    [
        ("x.json", None, "there is no such spec; run docs2oas build"),
        ("x.json", "{", "x.json:1: "),
        ("x.json", {"swagger": "2.0"}, "is no document of OpenAPI 3.0 or 3.1"),
        ("x.quality.json", "[]", "holds no mapping"),
        ("x.quality.json", {"version": 2}, "is no report of what was found"),
        ("x.quality.json", {**QUALITY, "diagnostics": [{"severity": "fatal"}]}, "is no report of what was found"),
        ("x.sources.json", {"version": 9}, "x.sources.json: is no"),
        ("x/1.0.0.json", "nonsense", "x/1.0.0.json:1: "),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, path: str, content: Any, problem: str) -> None:
    put(tmp_path, "x.json", SPEC)
    if content is None:
        (tmp_path / path).unlink()
    else:
        put(tmp_path, path, content)
    with pytest.raises(DocumentError) as caught:
        load(Built("x", tmp_path / "x.json"))
    assert problem in str(caught.value)
    assert path in str(caught.value)
    assert "\n" not in str(caught.value)
