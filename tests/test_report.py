"""Diagnostics as text, JSON and SARIF."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from scraper.diagnostics import Diagnostic, Severity, codes
from scraper.model import Location
from scraper.outputs.report import as_json, as_sarif, human


def diagnostic(path: str, line: int, code: str, message: str = "m", pointer: str = "") -> Diagnostic:
    return Diagnostic(Location(path, line), code, message, codes()[code].severity, pointer)


FOUND = [
    diagnostic("a.md", 3, "spec-tag-missing", "no tag", "/paths/~1x/get"),
    diagnostic("a.md", 9, "spec-tag-missing", "no tag", "/paths/~1y/get"),
    diagnostic("集群 管理/创建:集群#1.md", 12, "page-not-text", "坏"),
    diagnostic("z.md", 0, "status-inferred", "说明"),
]


def results(found: list[Diagnostic], base: str = "") -> list[dict[str, Any]]:
    log = json.loads(as_sarif(found, version="1.2.3", base=base))
    loaded: list[dict[str, Any]] = log["runs"][0]["results"]
    return loaded


def test_text_is_one_line_per_finding_then_counts_then_a_total() -> None:
    assert human(FOUND, color=False, root="docs") == (
        "docs/a.md:3: warning spec-tag-missing no tag (at /paths/~1x/get)\n"
        "docs/a.md:9: warning spec-tag-missing no tag (at /paths/~1y/get)\n"
        "docs/集群 管理/创建:集群#1.md:12: error page-not-text 坏\n"
        "docs/z.md:0: info status-inferred 说明\n"
        "\n"
        "error    page-not-text     1\n"
        "warning  spec-tag-missing  2\n"
        "info     status-inferred   1\n"
        "\n"
        "1 error, 2 warnings, 1 note\n"
    )
    assert human([], color=False) == "0 errors, 0 warnings, 0 notes\n"


def test_colours_are_all_that_is_added() -> None:
    colored = human(FOUND, color=True)
    assert re.sub("\x1b\\[[0-9]*m", "", colored) == human(FOUND, color=False)
    assert "\x1b[31merror\x1b[0m page-not-text" in colored


@pytest.mark.parametrize("bad", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "\x00", "\r", "\n", "\ud800"])
def test_nothing_steers_the_terminal(bad: str) -> None:
    found = [diagnostic(f"a{bad}.md", 1, "page-not-text", f"b{bad}c", f"/d{bad}")]
    shown = human(found, color=False)
    assert shown.count("\n") == 5
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", shown)
    for text in (as_json(found), as_sarif(found, version="1")):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
        text.encode()
    assert json.loads(as_json(found))["diagnostics"][0]["path"] == f"a{bad}.md"


def test_json_has_everything() -> None:
    loaded = json.loads(as_json(FOUND))
    assert loaded["version"] == 1
    assert loaded["counts"] == {"page-not-text": 1, "spec-tag-missing": 2, "status-inferred": 1}
    assert loaded["diagnostics"][0] == {
        "path": "a.md",
        "line": 3,
        "severity": "warning",
        "code": "spec-tag-missing",
        "message": "no tag",
        "pointer": "/paths/~1x/get",
    }
    assert "pointer" not in loaded["diagnostics"][2]
    assert "坏" in as_json(FOUND)


def test_sarif_log_has_the_required_structure() -> None:
    """What the schema of SARIF 2.1.0 requires of the objects used, written out: no package on PyPI ships the schema."""
    log = json.loads(as_sarif(FOUND, version="1.2.3"))
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert set(run) == {"tool", "originalUriBaseIds", "columnKind", "results"}
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("docs2oas", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["page-not-text", "spec-tag-missing", "status-inferred"]
    levels: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
    for rule in driver["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"] == {"level": levels[codes()[rule["id"]].severity]}
    for found, result in zip(FOUND, run["results"], strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == found.code
        assert (result["level"], result["message"]) == (levels[found.severity], {"text": found.message})
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert place["region"]["startLine"] == max(1, found.location.line)
        assert location.get("logicalLocations", [{}])[0].get("fullyQualifiedName", "") == found.pointer


@pytest.mark.parametrize(
    ("base", "path", "uri"),
    [
        ("", "a.md", "a.md"),
        ("docs/api", "a b.md", "docs/api/a%20b.md"),
        ("docs/", "创建:集群#1?.md", "docs/%E5%88%9B%E5%BB%BA%3A%E9%9B%86%E7%BE%A4%231%3F.md"),
        (".", "./a.md", "a.md"),
        ("docs", "/etc/a.md", "etc/a.md"),
    ],
)
def test_sarif_uris_are_relative_and_encoded(base: str, path: str, uri: str) -> None:
    (result,) = results([diagnostic(path, 1, "page-not-text")], base)
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_fingerprints_survive_moved_lines_and_tell_findings_apart() -> None:
    def prints(found: list[Diagnostic]) -> list[str]:
        return [result["partialFingerprints"]["docs2oas/v1"] for result in results(found)]

    moved = [Diagnostic(Location(d.location.path, d.location.line + 7), *_rest(d)) for d in FOUND]
    assert prints(moved) == prints(FOUND)
    assert len(set(prints(FOUND))) == len(FOUND)
    assert prints([diagnostic("a.md", 1, "page-not-text", "x")]) != prints(
        [diagnostic("b.md", 1, "page-not-text", "x")]
    )


def _rest(found: Diagnostic) -> tuple[str, str, Severity, str]:
    return found.code, found.message, found.severity, found.pointer


def test_output_is_the_same_every_time() -> None:
    assert as_sarif(FOUND, version="1") == as_sarif(list(FOUND), version="1")
    assert as_json(FOUND) == as_json(list(FOUND))
