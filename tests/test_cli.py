"""The command line as users meet it: exit codes, one line for what goes wrong, and what is kept."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.called import run

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "otc-cce"
PAGE = (SAMPLE / "DeleteJob.html").read_bytes()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "DeleteJob.html").write_bytes(PAGE)
    return folder


def operations(spec: Path) -> list[str]:
    document = json.loads(spec.read_text("utf-8"))
    return [operation["operationId"] for item in document["paths"].values() for operation in item.values()]


def test_scrape_writes_the_spec_and_where_it_comes_from(docs: Path, tmp_path: Path) -> None:
    result = run("scrape", docs, "-o", tmp_path / "out" / "spec.json")
    assert result.exit_code == 0, result.output
    assert operations(tmp_path / "out" / "spec.json") == ["DeleteJob"]
    sources = json.loads((tmp_path / "out" / "spec.sources.json").read_text("utf-8"))
    assert sources["pointers"]["/paths/~1api~1v2~1projects~1{project_id}~1jobs~1{job_id}/delete"] == "DeleteJob.html:5"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("Broken.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "page-not-text"),
        ("Empty.html", b"", "page-unreadable"),
        ("Half.html", PAGE[: PAGE.index(b"</table>")], "page-truncated"),
        ("Huge.html", b"<p>" + b"x" * 2**20 + b"</p>", "page-too-large"),
    ],
)
def test_a_bad_page_costs_itself_only(docs: Path, tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (docs / name).write_bytes(content)
    result = run("scrape", docs, "-o", tmp_path / "spec.json", "--max-page-size", "1")
    assert result.exit_code == 1
    assert [line for line in result.stderr.splitlines() if line.startswith(f"{name}:") and f"error {code} " in line]
    assert operations(tmp_path / "spec.json") == ["DeleteJob"]
    assert run("scrape", docs, "-q", "-o", tmp_path / "spec.json", "--fail-on", "never").exit_code == 0


def test_pages_in_other_encodings_are_read(docs: Path, tmp_path: Path) -> None:
    chinese = (ROOT / "samples" / "huawei-mrs" / "删除作业执行对象.md").read_text("utf-8")
    (docs / "DeleteJobExecution.md").write_bytes(chinese.encode("gb18030"))
    result = run("scrape", docs, "-o", tmp_path / "spec.json")
    assert result.exit_code == 0
    assert "DeleteJobExecution.md:1: warning encoding-guessed" in result.stderr
    document = json.loads((tmp_path / "spec.json").read_text("utf-8"))
    summaries = {operation["summary"] for item in document["paths"].values() for operation in item.values()}
    assert "删除作业执行对象" in summaries


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["scrape", "nowhere"], 3, "nowhere"),
        (["scrape", "empty"], 3, "empty"),
        (["scrape", "git+nowhere"], 3, "nowhere"),
        (["scrape", "docs", "--overlay", "nowhere.yaml"], 2, "nowhere.yaml"),
        (["scrape", "docs", "--overlay", "overlay.yaml"], 2, "$.paths.nothing"),
        (["scrape", "docs", "-o", "docs"], 2, "docs"),
        (["scrape", "docs", "--lang", "fr"], 2, "fr"),
        (["validate", "nowhere.yaml"], 3, "nowhere.yaml"),
        (["inspect", "nowhere.html"], 3, "nowhere.html"),
        (["build", "-c", "nowhere.toml"], 2, "nowhere.toml"),
        (["build", "-c", "bad.toml"], 2, "bad.toml"),
        (["explain", "type-unknow"], 2, "type-unknown"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    docs: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int, words: str
) -> None:
    folder = docs.parent
    (folder / "empty").mkdir()
    (folder / "bad.toml").write_text("[services.cce]\nsauce = 'docs'\n")
    action = "{target: $.paths.nothing, remove: true}"
    (folder / "overlay.yaml").write_text(f"overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nactions: [{action}]\n")
    monkeypatch.chdir(folder)
    result = run(*arguments)
    assert result.exit_code == code, result.output
    last = [line for line in result.stderr.splitlines() if line.startswith(("docs2oas: ", "Error: "))]
    assert len(last) == 1
    assert words in last[0]


def test_an_old_spec_stays_when_the_new_one_fails(docs: Path, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    assert run("scrape", docs, "-q", "-o", spec).exit_code == 0
    before = spec.read_bytes()
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text("overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.nothing, remove: true}]\n")
    assert run("scrape", docs, "-o", spec, "--overlay", overlay).exit_code == 2
    assert spec.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "docs",
        "overlay.yaml",
        "spec.json",
        "spec.sources.json",
    ]


def test_build_makes_every_service_that_can_be_read(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "cce")
    config = "[services.cce]\nsource = 'cce'\n[services.gone]\nsource = 'gone'\n"
    (tmp_path / "docs2oas.toml").write_text(config)
    result = run("build", "-c", tmp_path / "docs2oas.toml")
    assert result.exit_code == 3
    assert (tmp_path / "spec" / "cce.yaml").is_file()
    assert not (tmp_path / "spec" / "gone.yaml").exists()
    assert run("build", "-q", "-c", tmp_path / "docs2oas.toml", "--service", "cce").exit_code == 0
    assert run("build", "-c", tmp_path / "docs2oas.toml", "--service", "cee").exit_code == 2


def test_findings_as_json_and_sarif(docs: Path, tmp_path: Path) -> None:
    (docs / "Empty.html").write_bytes(b"")
    for form, key in (("json", "diagnostics"), ("sarif", "runs")):
        report = tmp_path / f"report.{form}"
        arguments = ["-o", tmp_path / "spec.yaml", "--format", form, "--report", report]
        assert run("scrape", docs, *arguments).exit_code == 1
        assert json.loads(report.read_text("utf-8"))[key]


def test_validate_puts_findings_at_the_docs(docs: Path, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    run("scrape", docs, "-q", "-o", spec)
    assert run("validate", spec).exit_code == 0
    document = json.loads(spec.read_text("utf-8"))
    document["paths"]["/api/v2/projects/{project_id}/jobs/{job_id}"]["delete"]["operationId"] = "delete_job"
    spec.write_text(json.dumps(document), "utf-8")
    result = run("validate", spec, "--fail-on", "warning")
    assert result.exit_code == 1
    assert result.stderr.startswith("DeleteJob.html:5: ")


def test_inspect_shows_sections_tables_and_operation() -> None:
    result = run("inspect", SAMPLE / "DeleteJob.html")
    assert result.exit_code == 0
    assert "DeleteJob.html: operation page, en" in result.stdout
    assert "DELETE /api/v2/projects/{project_id}/jobs/{job_id}" in result.stdout


def test_every_code_is_explained() -> None:
    from scraper.diagnostics import codes

    listed = run("explain").stdout
    for code in codes():
        assert code in listed
    assert "Remedy:" in run("explain", "table-unplaced").stdout


def test_the_same_docs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        run("scrape", ROOT / "samples" / "huawei-mrs", "-q", "-o", tmp_path / name)
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()
    committed = (ROOT / "spec" / "mrs.sources.json").read_bytes()
    assert (tmp_path / "a.sources.json").read_bytes() == committed
