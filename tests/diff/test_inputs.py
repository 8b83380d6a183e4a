"""What ``docs2oas diff`` compares: sides as people name them, and what is no side."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.called import run
from tests.diff.things import PAGE, commit, spec
from tests.sources_help import git

_BOMB = "openapi: 3.1.0\na0: &a0 [x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]\n" for n in range(1, 12)
)
_BAD_SPECS = {
    "empty.yaml": ("", ": is empty; give the OpenAPI document itself"),
    "empty.json": (" ", ": is empty; "),
    "list.yaml": ("- no document", ": holds no mapping; "),
    "other.yaml": ("kind: Deployment", ": is no OpenAPI 3 document, it says no openapi; give one that begins "),
    "next.yaml": ("openapi: 4.0.0", ": is no OpenAPI 3 document, it says openapi: 4.0.0; "),
    "swagger.json": ('{"swagger": "2.0", "paths": {}}', ": is Swagger 2.0; convert it to OpenAPI 3 first"),
    "bomb.yaml": (_BOMB, ": holds more than 5000000 values; "),
    "deep.yaml": ("openapi: 3.1.0\npaths: " + "{a: " * 300 + "1" + "}" * 300, ":2: is nested more than 200 levels "),
    "deep.json": ('{"a":' * 100_000 + "1" + "}" * 100_000, ": is nested more than 200 levels "),
}  # fmt: skip


@pytest.mark.parametrize("name", _BAD_SPECS)
def test_a_bad_spec(pair: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    text, said = _BAD_SPECS[name]
    (tmp_path / name).write_text(text)
    place = said.partition(": ")[0]
    for sides in ((pair[0], tmp_path / name), (tmp_path / name, pair[0])):
        result = run("diff", *sides)
        assert (result.exit_code, result.stdout) == (3, "")
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"docs2oas: {tmp_path / name}{place}")
        assert said.removeprefix(place) in line


def test_pipes_and_devices_are_not_opened(pair: tuple[Path, Path], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    spec(tmp_path / "piped.yaml")
    os.mkfifo(tmp_path / "piped.sources.json")
    for name in ("pipe.yaml", "zero.yaml", "piped.yaml"):
        result = run("diff", pair[0], tmp_path / name)
        assert (result.exit_code, "is a device or a pipe, no file" in result.stderr) == (3, True), result.stderr


@pytest.mark.parametrize(
    ("sources", "code", "said"),
    [
        (["old.yaml"], 2, "old.yaml: is one side; name another, or git+REPOSITORY@REV1..REV2"),
        (["old.yaml", "old.yaml", "old.yaml"], 2, "two sides are compared; "),
        (["HEAD~1..HEAD"], 2, "HEAD~1..HEAD: a range of no repository; name git+REPOSITORY@HEAD~1..HEAD#FOLDER"),
        (["origin/main...v1.2"], 2, "a range of no repository"),
        (["v1..v2", "old.yaml"], 2, "a range of no repository"),
        (["HEAD~1", "HEAD"], 3, "HEAD: no such file or folder; a revision is named git+REPOSITORY@HEAD"),
        (["git+repository@HEAD~1..HEAD", "old.yaml"], 2, "is a range, which is both sides; name it alone"),
        (["git+repository@HEAD~1...HEAD"], 2, "3 dots; name the revisions to compare as REV1..REV2"),
        (["git+repository@nope..HEAD#docs"], 3, 'no revision "nope" in this repository; name a branch'),
        (["git+repository@HEAD..nope#docs"], 3, 'no revision "nope"'),
        (["git+repository@HEAD~9..HEAD#docs"], 3, 'no revision "HEAD~9"'),
        (["../nowhere", "old.yaml"], 3, "../nowhere: no such file or folder"),
        (["empty", "old.yaml"], 3, "empty: no page in it"),
        (["old.yaml", "empty"], 3, "empty: no page in it"),
    ],
)
def test_what_is_no_side(
    repository: Path, monkeypatch: pytest.MonkeyPatch, sources: list[str], code: int, said: str
) -> None:
    monkeypatch.chdir(repository.parent)
    Path("empty").mkdir()
    spec(Path("old.yaml"))
    result = run("diff", *sources)
    assert (result.exit_code, result.stdout) == (code, "")
    assert f"docs2oas: {sources[0] if said.startswith('..') else ''}" in result.stderr
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_end_of_a_range_that_is_left_out_is_head(repository: Path) -> None:
    whole = run("diff", f"git+{repository}@HEAD~3..HEAD#docs").output
    assert "request-parameter-limit-tightened" in whole
    assert run("diff", f"git+{repository}@HEAD~3..#docs").output == whole
    assert "request-parameter-limit-loosened" in run("diff", f"git+{repository}@..HEAD~3#docs").output


def test_a_shallow_clone(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=2", repository.as_uri(), "shallow")
    source = f"git+{tmp_path / 'shallow'}"
    assert "request-parameter-added-required" in run("diff", f"{source}@HEAD~1..HEAD#docs").output
    missing = run("diff", f"{source}@HEAD~3..HEAD#docs")
    assert missing.exit_code == 3
    assert 'no revision "HEAD~3" in this repository, a shallow clone; fetch the rest with git fetch' in missing.stderr
    since = run("history", f"{source}#docs", "--since", git(repository, "rev-parse", "HEAD~3"))
    assert (since.exit_code, "a shallow clone; fetch the rest" in since.stderr) == (3, True)
    log = run("history", f"{source}#docs")
    assert (log.exit_code, "a shallow clone, older revisions are not seen; " in log.stderr) == (0, True)


def test_two_services_are_told(pair: tuple[Path, Path]) -> None:
    other = pair[1].with_name("other.yaml")
    other.write_text(pair[1].read_text().replace("/v1/things", "/v1/others").replace("ListThings", "ListOthers"))
    assert "look like different services: 0%" in run("diff", pair[0], other).stderr
    assert run("diff", *pair).stderr == ""


def test_a_side_without_operations_is_told(pair: tuple[Path, Path], tmp_path: Path) -> None:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "page.md").write_text("# Introduction\n\nWords.\n")
    result = run("diff", pair[0], folder)
    assert result.exit_code == 0
    assert f"docs2oas: {folder}: page.md:1: error operations-none" in result.stderr
    assert f"docs2oas: {folder}: no operation was found there\n" in result.stderr
    assert "operation-removed" in result.stdout


def docs(folder: Path, **values: Any) -> Path:
    folder.mkdir(parents=True)
    (folder / "ListThings.md").write_text(PAGE.format(most=9, more="", words="ID.") + values.get("more", ""))
    return folder


def test_one_service_in_folders_of_two_names(tmp_path: Path) -> None:
    one, other = docs(tmp_path / "things-2025"), docs(tmp_path / "new")
    for sides in ((one, other), (other, one)):
        assert run("diff", *sides, "--wording").output == "No changes of the API\n"


def test_docs_are_called_as_their_spec_is(tmp_path: Path) -> None:
    folder, file = docs(tmp_path / "new"), tmp_path / "things.yaml"
    assert run("scrape", folder, "--service", "things", "-o", file).exit_code == 0
    for sides in ((file, folder), (folder, file)):
        assert run("diff", *sides, "--wording").output == "No changes of the API\n"


def test_a_name_that_docs_state_is_that_of_both(tmp_path: Path) -> None:
    """Exports may hold a file that names the service; the other side need not."""
    one, other = docs(tmp_path / "old"), docs(tmp_path / "new")
    named = [{"product_code": "things", "uri": "ListThings.md", "title": "Listing Things", "code": "1", "p_code": ""}]
    (one / "CLASS.TXT.json").write_text(json.dumps(named))
    for sides in ((one, other), (other, one)):
        assert "operation-servers-changed" not in run("diff", *sides).output


def test_docs_that_are_the_same_to_the_letter(repository: Path) -> None:
    commit(repository, message="elsewhere", most=5, more="| name | Yes | String | Name. |\n", words="An ID.")
    assert "--wording shows" in run("diff", f"git+{repository}@HEAD~1..HEAD#docs").output
    assert run("diff", f"git+{repository}@HEAD..HEAD#docs").output == "No changes of the API\n"


@pytest.mark.parametrize("target", ["other.yaml", "./other.yaml#/Thing", "https://example.com/thing.json"])
def test_references_to_other_files_are_told(pair: tuple[Path, Path], target: str) -> None:
    assert "reference" not in run("diff", *pair).stderr
    for path, write in ((pair[0], yaml.safe_dump), (pair[1], json.dumps)):
        document = yaml.safe_load(path.read_text("utf-8"))
        document["components"] = {"schemas": {"A": {"$ref": target}, "B": {"$ref": "#/components/schemas/A"}}}
        path.write_text(write(document), "utf-8")
    result = run("diff", *pair)
    for path in pair:
        assert f"{path}: 1 reference leads to another file, not read" in result.stderr
