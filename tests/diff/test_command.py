"""``docs2oas diff`` and ``docs2oas history`` as they are called: forms, exit codes, accepted changes, bad input."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import pytest
import yaml
from click.testing import CliRunner, Result

from scraper.cli import main

if TYPE_CHECKING:
    from pathlib import Path

_PAGE: Final = """# Listing Things

## URI

GET /v1/things

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| limit | No | Integer | Number of things. The value ranges from 1 to {most}. |
{more}
## Response

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | {words} |

## Status Codes

Status code: 200
"""
_EVIL: Final = '<script>alert(1)</script>"|`]]>\x1b[2J\u202e'


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def spec(path: Path, **changes: Any) -> Path:
    most = changes.get("most", 9)
    operation = {
        "operationId": "ListThings",
        "deprecated": changes.get("deprecated", False),
        "summary": changes.get("summary", ""),
        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": most}}],
        "responses": {"200": {"description": ""}},
    }
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/v1/things": {"get": operation}}}
    path.write_text(yaml.safe_dump(document, allow_unicode=True), "utf-8")
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return spec(tmp_path / "old.yaml"), spec(tmp_path / "new.yaml", most=5, deprecated=True)


def commit(folder: Path, **values: Any) -> None:
    page = _PAGE.format(most=values.get("most", 9), more=values.get("more", ""), words=values.get("words", "ID."))
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "ListThings.md").write_text(page, "utf-8")
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    for arguments in (["add", "."], [*identity, "commit", "-qm", values["message"]]):
        subprocess.run(["git", *arguments], cwd=folder, check=True)


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


def test_what_a_terminal_shows(pair: tuple[Path, Path]) -> None:
    result = run("diff", *pair)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "GET /v1/things",
        "  breaking  query limit: maximum tightened from 9 to 5",
        f"            request-parameter-limit-tightened  old {pair[0]}:1  new {pair[1]}:1",
        "  info      operation is deprecated now",
        f"            operation-deprecated  old {pair[0]}:1  new {pair[1]}:1",
        "",
        "1 breaking, 0 warnings, 1 info",
    ]


@pytest.mark.parametrize(("limit", "code"), [("breaking", 1), ("warning", 1), ("any", 1), ("never", 0)])
def test_exit_codes(pair: tuple[Path, Path], limit: str, code: int) -> None:
    assert run("diff", *pair, "--fail-on", limit).exit_code == code
    assert run("diff", pair[0], pair[0], "--fail-on", limit).exit_code == 0


def test_json(pair: tuple[Path, Path]) -> None:
    found = json.loads(run("diff", *pair, "--format", "json").output)
    first, second = found["changes"]
    assert (first["id"], first["level"], first["old"], first["new"]) == (
        "request-parameter-limit-tightened", "breaking", 9, 5,
    )  # fmt: skip
    assert (first["method"], first["path"], first["place"]) == ("GET", "/v1/things", "query limit")
    assert first["old_location"] == {"path": str(pair[0]), "line": 1}
    assert second["level"] == "info"
    assert found["counts"] == {"breaking": 1, "warning": 0, "info": 1}


def test_checks(pair: tuple[Path, Path]) -> None:
    suite = ET.fromstring(run("diff", *pair, "--format", "junit").output)
    assert (suite.get("tests"), suite.get("failures"), len(suite.findall("testcase/failure"))) == ("2", "1", 1)
    error, notice = run("diff", *pair, "--format", "github").output.splitlines()
    assert error.startswith(f"::error file={pair[1]},line=1,title=request-parameter-limit-tightened::GET /v1/things")
    assert notice.startswith("::notice ")
    issues = json.loads(run("diff", *pair, "--format", "gitlab").output)
    assert [each["severity"] for each in issues] == ["critical", "info"]
    assert len({each["fingerprint"] for each in issues}) == 2


def test_nothing_of_a_document_gets_out_of_a_report(tmp_path: Path) -> None:
    pair = spec(tmp_path / "old.yaml"), spec(tmp_path / "new.yaml", summary=_EVIL)
    for form in ("human", "markdown", "html", "json", "junit", "github", "gitlab"):
        result = run("diff", *pair, "--wording", "--format", form)
        assert result.exit_code == 0
        assert not {"\x1b", "\u202e"} & set(result.output), form
    assert "<script" not in run("diff", *pair, "--wording", "--format", "html").output
    assert "\n<script" not in run("diff", *pair, "--wording", "--format", "markdown").output
    assert run("diff", *pair).output == "0 breaking, 0 warnings, 0 infos\n"


def test_accepted_changes(pair: tuple[Path, Path], tmp_path: Path) -> None:
    rule = {"id": "request-parameter-limit-tightened", "reason": "agreed"}
    entries = [
        rule | {"place": "GET /v1/* query limit"},
        {"id": "operation-removed", "reason": "announced"},
        {"id": "operation-deprecated", "reason": "late", "expires": "2020-01-01"},
    ]
    file = tmp_path / "accepted.yaml"
    file.write_text(yaml.safe_dump(entries))
    result = run("diff", *pair, "--ignore", file, "--fail-on", "breaking")
    assert result.exit_code == 0
    assert "0 breaking, 0 warnings, 1 info, 1 accepted" in result.output
    assert "operation-removed at *: matches no change any more" in result.stderr
    assert "operation-deprecated at *: expired on 2020-01-01" in result.stderr
    file.write_text(yaml.safe_dump([rule | {"place": "GET /v2/*"}]))
    assert run("diff", *pair, "--ignore", file, "--fail-on", "breaking").exit_code == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- {id: nope, reason: x}", "there is no rule 'nope'"),
        ("- {id: operation-removed}", "reason"),
        ("- {id: operation-removed, reason: ' '}", "has no reason"),
        ("- {id: operation-removed, reason: x, plaec: y}", "plaec"),
        ("a: [", ":2:"),
    ],
)
def test_a_bad_file_of_accepted_changes(pair: tuple[Path, Path], tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "accepted.yaml").write_text(text)
    result = run("diff", *pair, "--ignore", tmp_path / "accepted.yaml")
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_levels_of_ones_own(pair: tuple[Path, Path], tmp_path: Path) -> None:
    config = tmp_path / "docs2oas.toml"
    config.write_text('[levels]\nrequest-parameter-limit-tightened = "info"\n')
    assert run("diff", *pair, "-c", config, "--fail-on", "warning").exit_code == 0
    config.write_text('[levels]\nnope = "info"\n')
    result = run("diff", *pair, "-c", config)
    assert (result.exit_code, "there is no rule 'nope'" in result.stderr) == (2, True)


def test_revisions(repository: Path) -> None:
    result = run("diff", f"git+{repository}@HEAD~3..HEAD#docs", "--format", "json")
    found = json.loads(result.output)
    assert {each["id"] for each in found["changes"]} == {
        "request-parameter-limit-tightened", "request-parameter-added-required",
    }  # fmt: skip
    assert all(len(found[side]["commit"]) == 40 for side in ("old", "new"))
    added = next(each for each in found["changes"] if each["id"].endswith("required"))
    assert added["new_location"] == {"path": "ListThings.md", "line": 10}
    assert "file=docs/ListThings.md,line=10" in run(
        "diff", f"git+{repository}@HEAD~3..HEAD#docs", "--format", "github"
    ).output  # fmt: skip


def test_bad_input(pair: tuple[Path, Path], repository: Path, tmp_path: Path) -> None:
    (tmp_path / "text.yaml").write_text("- no document")
    for arguments, code, said in (
        ((pair[0],), 2, "is one side"),
        ((pair[0], tmp_path / "text.yaml"), 3, "holds no mapping"),
        ((pair[0], tmp_path / "nowhere"), 3, "nowhere"),
        ((f"git+{repository}@nope..HEAD#docs",), 3, "no revision"),
        ((*pair, pair[0]), 2, "two sides"),
    ):
        result = run("diff", *arguments)
        assert (result.exit_code, said in result.stderr) == (code, True), (arguments, result.stderr)


def test_two_services_are_told(pair: tuple[Path, Path], repository: Path) -> None:
    other = pair[1].with_name("other.yaml")
    other.write_text(pair[1].read_text().replace("/v1/things", "/v1/others").replace("ListThings", "ListOthers"))
    assert "look like different services: 0%" in run("diff", pair[0], other).stderr


def test_history(repository: Path, tmp_path: Path) -> None:
    found = run("history", f"git+{repository}#docs", "-o", tmp_path / "log.json")
    assert found.exit_code == 0, found.output
    revisions = json.loads((tmp_path / "log.json").read_text())["revisions"]
    assert [each["subject"] for each in revisions] == ["more", "words", "narrower"]
    assert [len(each["changes"]) for each in revisions] == [1, 0, 1]
    text = run("history", f"git+{repository}#docs").output
    assert text.count("\n## ") == 3
    assert "words: no change of the API, words and layout only." in text
    assert run("history", f"git+{repository}#docs", "--since", "HEAD~1").output.count("\n## ") == 1
    assert run("history", f"git+{repository}#docs", "-o", tmp_path / "log.html").exit_code == 0
    assert (tmp_path / "log.html").read_text().count("<details class=") == 3


def test_history_is_the_same_on_one_core(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = run("history", f"git+{repository}#docs").output
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert run("history", f"git+{repository}#docs").output == many


def test_no_history(repository: Path, tmp_path: Path) -> None:
    for arguments, code, said in (
        ((tmp_path,), 3, "has no history"),
        ((f"git+{repository}", "--since", "nope"), 3, "no revision"),
        ((f"git+{repository}", "-o", tmp_path / "log.txt"), 2, "names no format"),
    ):
        result = run("history", *arguments)
        assert (result.exit_code, said in result.stderr) == (code, True), (arguments, result.stderr)
