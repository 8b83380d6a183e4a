"""``docs2oas diff`` and ``docs2oas history`` as they are called: forms, exit codes, accepted changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.called import run
from tests.diff.things import spec

if TYPE_CHECKING:
    from pathlib import Path

_EVIL: Final = '<script>alert(1)</script>"|`]]>\x1b[2J\u202e'


def test_what_a_terminal_shows(pair: tuple[Path, Path]) -> None:
    result = run("diff", *pair)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "GET /v1/things",
        "  breaking  query limit: maximum tightened from 9 to 5",
        f"            request-parameter-limit-tightened  old {pair[0]}:13  new {pair[1]}:13",
        "  info      operation is deprecated now",
        f"            operation-deprecated  old {pair[0]}:7  new {pair[1]}:7",
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
    assert first["old_location"] == {"path": str(pair[0]), "line": 13}
    assert second["level"] == "info"
    assert found["counts"] == {"breaking": 1, "warning": 0, "info": 1}
    assert (found["accepted"], found["reworded"]) == (0, 0)


def test_a_report_goes_to_a_file(pair: tuple[Path, Path], tmp_path: Path) -> None:
    said = run("diff", *pair).output
    for option in ("-o", "--output", "--report"):
        assert run("diff", *pair, option, tmp_path / f"report{option}").output == ""
        assert (tmp_path / f"report{option}").read_text() == said


def test_nothing_changed(pair: tuple[Path, Path], tmp_path: Path) -> None:
    assert run("diff", pair[0], pair[0]).output == "No changes of the API\n"
    other = spec(tmp_path / "other.yaml", summary="Things")
    said = "o changes of the API; 1 change of wording, which --wording shows"
    assert run("diff", pair[0], other).output == f"N{said}\n"
    assert f"n{said}." in run("diff", pair[0], other, "--format", "markdown").output
    assert f"N{said}." in run("diff", pair[0], other, "--format", "html").output
    found = json.loads(run("diff", pair[0], other, "--format", "json").output)
    assert (found["changes"], found["reworded"]) == ([], 1)
    assert run("diff", pair[0], other, "--wording").output.endswith("0 breaking, 0 warnings, 1 info\n")
    accepted = tmp_path / "accepted.yaml"
    accepted.write_text("- {id: operation-deprecated, reason: x}\n- {id: request-parameter-limit-tightened, reason: x}")
    assert run("diff", *pair, "--ignore", accepted).output == "No changes of the API but 2 accepted\n"


def test_checks(pair: tuple[Path, Path]) -> None:
    error, notice = run("diff", *pair, "--format", "github").output.splitlines()
    assert error.startswith(f"::error file={pair[1]},line=13,title=request-parameter-limit-tightened::GET /v1/things")
    assert notice.startswith("::notice ")
    issues = json.loads(run("diff", *pair, "--format", "gitlab").output)
    assert [each["severity"] for each in issues] == ["critical", "info"]
    assert len({each["fingerprint"] for each in issues}) == 2


@pytest.mark.parametrize(
    ("limit", "failures"), [((), 1), (("breaking",), 1), (("warning",), 1), (("any",), 2), (("never",), 0)]
)
def test_cases_that_fail_in_junit(pair: tuple[Path, Path], limit: tuple[str, ...], failures: int) -> None:
    options = ("--fail-on", *limit) if limit else ()
    suite = ET.fromstring(run("diff", *pair, "--format", "junit", *options).output)
    assert (suite.get("tests"), suite.get("failures")) == ("2", str(failures))
    assert len(suite.findall("testcase/failure")) == failures


def test_sarif(pair: tuple[Path, Path]) -> None:
    (log,) = json.loads(run("diff", *pair, "--format", "sarif").output)["runs"]
    assert [each["id"] for each in log["tool"]["driver"]["rules"]] == [
        "operation-deprecated", "request-parameter-limit-tightened",
    ]  # fmt: skip
    tightened, deprecated = log["results"]
    assert (tightened["level"], deprecated["level"]) == ("error", "note")
    assert tightened["message"]["text"] == (
        f"GET /v1/things query limit: maximum tightened from 9 to 5 (was at {pair[0]}:13)"
    )
    assert tightened["locations"][0]["physicalLocation"]["region"] == {"startLine": 13}


def test_nothing_of_a_document_gets_out_of_a_report(tmp_path: Path) -> None:
    pair = spec(tmp_path / "old.yaml"), spec(tmp_path / "new.yaml", summary=_EVIL)
    for form in ("human", "markdown", "html", "json", "junit", "sarif", "github", "gitlab"):
        result = run("diff", *pair, "--wording", "--format", form)
        assert result.exit_code == 0
        assert not {"\x1b", "\u202e"} & set(result.output), form
    assert "<script" not in run("diff", *pair, "--wording", "--format", "html").output
    assert "\n<script" not in run("diff", *pair, "--wording", "--format", "markdown").output


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
    assert (tmp_path / "log.html").read_text().count(' class="release"') == 3


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
