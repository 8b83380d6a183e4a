"""Files of accepted changes: what is wrong with one is one line, with its place and what to do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.called import run

if TYPE_CHECKING:
    from pathlib import Path

_GOOD = "- {id: operation-removed, reason: x}\n"
_BOMB = "- &a0 [x, x, x, x, x, x, x, x]\n" + "".join(
    f"- &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]\n" for n in range(1, 12)
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_GOOD + "- {id: nope, reason: x}", ":2: there is no rule 'nope'; docs2oas explain lists all"),
        ("- {id: operation-remove, reason: x}", ":1: there is no rule 'operation-remove'; did you mean operation-"),
        (_GOOD + "-\n  id: operation-removed", ":3: Object missing required field `reason`; each entry has id, reason"),
        ("- {id: operation-removed, reason: ' '}", ":1: operation-removed at * has no reason; give one"),
        ("- {id: operation-removed, reason: x, plaec: y}", ":1: Object contains unknown field `plaec`; each entry has"),
        (_GOOD + "- {id: operation-removed, reason: x, expires: soon}", ":2: expires is no day; write it as 2027-0"),
        ("- {id: operation-removed, reason: x, expires: 2027-02-30}", ":1: expires is no day; "),
        ("- {id: operation-removed, reason: x, expires: [[2027]]}", ":1: expires is no day; "),
        ("operation-removed: x", ":1: holds no list; write entries one after another"),
        ("- operation-removed", ":1: Expected `object`, got `str`; each entry has"),
        ("a: [", ":2: is no YAML"),
        (_BOMB, ":8: holds more than 5000000 values; "),
        ("- " * 300, ":1: is nested more than 200 levels deep"),
        (_GOOD * 10_001, ":10001: more than 10000 entries; use * in places"),
        (f"- {{id: operation-removed, reason: {'x' * 2**20}}}", ": is over 1 MB; split it"),
    ],
)  # fmt: skip
def test_a_bad_file(pair: tuple[Path, Path], tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "accepted.yaml"
    file.write_text(text)
    result = run("diff", *pair, "--ignore", file)
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"docs2oas: {file}{said}")


def test_what_is_no_file(pair: tuple[Path, Path], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, said in (("pipe", "is a device or a pipe"), ("none", "cannot be read (No such file"), (".", "a folder")):
        result = run("diff", *pair, "--ignore", tmp_path / name)
        assert (result.exit_code, said in result.stderr) == (2, True), result.stderr


@pytest.mark.parametrize("text", ["", "# Nothing is accepted.\n", "[]"])
def test_nothing_is_accepted(pair: tuple[Path, Path], tmp_path: Path, text: str) -> None:
    (tmp_path / "accepted.yaml").write_text(text)
    result = run("diff", *pair, "--ignore", tmp_path / "accepted.yaml", "--fail-on", "breaking")
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.parametrize("name", ["response 200 size", "response 200 application/json size"])
def test_places_with_and_without_the_media_type(tmp_path: Path, name: str) -> None:
    """Reports leave it out where there is no other; what they say is what one accepts."""
    from tests.diff.small import TEXT, WHOLE, answers, structure

    for side, kind in (("old", TEXT), ("new", WHOLE)):
        (tmp_path / f"{side}.json").write_text(str(answers(structure(size=kind))).replace("'", '"'))
    (tmp_path / "accepted.yaml").write_text(
        f"- {{id: response-property-type-changed, place: GET /clusters {name}, reason: x}}"
    )
    result = run("diff", tmp_path / "old.json", tmp_path / "new.json", "--ignore", tmp_path / "accepted.yaml")
    assert result.output == "No changes of the API but 1 accepted\n"
