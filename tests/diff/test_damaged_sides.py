"""Every report of a comparison says which pages of a side could not be read in full."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from scraper.cli import main
from scraper.outputs.diff.compare import Side, compare
from scraper.outputs.diff.facets import facets
from scraper.outputs.diff.reports.doubts import damaged_data, doubt
from scraper.outputs.diff.rules import rules
from tests.diff.golden import changes
from tests.diff.small import document
from tests.diff.things import PAGE

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {"truncated": ("page-truncated", "<table><tr><td>x"), "not-text": ("page-not-text", "\0\1\2" * 2000)}


@pytest.fixture(params=PAGES)
def folders(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str, str]:
    """Return a whole folder of docs, one of whose pages a part is missing from, and the code of that."""
    code, text = PAGES[request.param]
    page = PAGE.format(most=9, more="", words="ID.")
    for name in ("whole", "damaged"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "List.md").write_text(page, "utf-8")
        (tmp_path / name / "Show.md").write_text(page.replace("/v1/things", "/v1/all"), "utf-8")
    kept = page.partition("## Response")[0] + text if request.param == "truncated" else text
    (tmp_path / "damaged" / "List.md").write_text(kept, "utf-8")
    return str(tmp_path / "whole"), str(tmp_path / "damaged"), code


def diff(old: str, new: str, form: str, *more: str) -> str:
    result = CliRunner().invoke(main, ["diff", old, new, "--format", form, *more])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("form", ["human", "markdown", "html"])
def test_people_are_told(folders: tuple[str, str, str], form: str) -> None:
    whole, damaged, code = folders
    told = f"could not be read in full (List.md: {code}). What is described there"
    assert f"1 page of the new side {told}" in diff(whole, damaged, form)
    assert f"1 page of the old side {told}" in diff(damaged, whole, form)
    assert "could not be read" not in diff(whole, whole, form)


def test_data(folders: tuple[str, str, str]) -> None:
    whole, damaged, code = folders
    page = {"path": "List.md", "codes": [code]}
    assert json.loads(diff(whole, damaged, "json"))["damaged"] == {"old": [], "new": [page]}
    assert json.loads(diff(damaged, whole, "json"))["damaged"] == {"old": [page], "new": []}


def test_code_hosts(folders: tuple[str, str, str]) -> None:
    whole, damaged, code = folders
    line = diff(whole, damaged, "github").split("\n")[0]
    assert line.startswith(f"::error file={damaged}/List.md,line=")
    assert f",title={code}::new side: " in line
    assert diff(damaged, whole, "github").startswith(f"::warning file={damaged}/List.md,line=")
    new, old = (json.loads(diff(*sides, "gitlab"))[0] for sides in ((whole, damaged), (damaged, whole)))
    assert (new["check_name"], new["severity"], new["location"]["path"]) == (code, "critical", f"{damaged}/List.md")
    assert (old["check_name"], old["severity"]) == (code, "minor")
    assert new["fingerprint"] != old["fingerprint"]


def test_sarif(folders: tuple[str, str, str]) -> None:
    whole, damaged, code = folders
    for sides, level in (((whole, damaged), "error"), ((damaged, whole), "warning")):
        run = json.loads(diff(*sides, "sarif"))["runs"][0]
        found = run["results"][0]
        assert (found["ruleId"], found["level"]) == (code, level)
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == code


def test_junit(folders: tuple[str, str, str]) -> None:
    whole, damaged, code = folders
    new, old = (ET.fromstring(diff(*sides, "junit")) for sides in ((whole, damaged), (damaged, whole)))
    lax = ET.fromstring(diff(whole, damaged, "junit", "--fail-on", "never"))
    for suite, errors in ((new, 1), (old, 0), (lax, 0)):
        assert suite.get("tests") == str(len(suite))
        assert suite.get("errors") == str(errors) == str(len(suite.findall("testcase/error")))
        assert suite[0].get("name", "").endswith(f"List.md {code}")
    assert not [each for each in ET.fromstring(diff(whole, whole, "junit")) if code in each.get("name", "")]


def test_sides_without_errors_are_in_no_doubt() -> None:
    side = Side(document({}), {}, "a")
    assert doubt(compare(side, side)) == ""
    assert damaged_data(compare(side, side)) == {"old": [], "new": []}


@pytest.mark.parametrize(("code", "level"), [
    ("request-property-limit-tightened", "breaking"), ("request-property-limit-added", "warning"),
    ("operation-added", "info"), ("page-truncated", "error"),
])  # fmt: skip
def test_explain_says_levels_as_diff_does(code: str, level: str) -> None:
    assert f"{code} ({level})\n" in CliRunner().invoke(main, ["explain", code]).stdout
    listed = CliRunner().invoke(main, ["explain"]).stdout.split("\n")
    assert [line.split()[1] for line in listed if line.split()[:1] == [code]] == [level]


def test_explanations_are_for_their_side() -> None:
    others = {"request": ("answers may", " client "), "response": ("Requests that", "valid"), "none": ()}
    slips = [name for name, rule in rules().items() if any(each in rule.explain for each in others[rule.direction])]
    assert not slips


def test_no_type_is_any_type() -> None:
    assert [each.details["new"] for each in facets("type", ("string",), ())] == ["any type"]
    assert [each.details["old"] for each in facets("type", None, ("string",))] == ["any type"]


def test_operations_that_come_and_go_are_called_by_title() -> None:
    titled = document({"/a": {"get": {"summary": "Creating a Node", "responses": {}}}})
    bare = document({"/a": {"get": {"responses": {}}}})
    assert [each.message for each in changes(document({}), titled)] == ["operation added: Creating a Node"]
    assert [each.message for each in changes(titled, document({}))] == ["operation removed: Creating a Node"]
    assert [each.message for each in changes(document({}), bare)] == ["operation added"]


def test_history_of_a_range_points_to_since(repository: Path) -> None:
    result = CliRunner().invoke(main, ["history", f"git+{repository}@HEAD~2..HEAD#docs"])
    assert result.exit_code == 2
    assert f"name git+{repository}@HEAD#docs and the first revision with --since HEAD~2" in result.stderr
    named = ["history", f"git+{repository}@HEAD#docs", "--since", "HEAD~2"]
    assert CliRunner().invoke(main, named).exit_code == 0
