"""YAML that readers of YAML 1.1 (PyYAML) and 1.2 (ruamel, JavaScript) understand alike."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from scraper.document.write import to_json, to_yaml
from tests.case_files import by_line, whole

if TYPE_CHECKING:
    from tests.case_files import Case

NESTED = {"a": [{"b": "yes", "c": ["1e3", 1, 1.5, None, True, {}]}, [], "x: y"], "名称": "是\n否\n"}


def read_1_2(text: str) -> Any:
    ruamel = pytest.importorskip("ruamel.yaml")
    return ruamel.YAML(typ="safe", pure=True).load(io.StringIO(text))


@pytest.mark.parametrize("case", whole("yaml"))
def test_text(case: Case) -> None:
    assert to_yaml(json.loads(case.given)).rstrip("\n") == case.expected


@pytest.mark.parametrize("case", whole("yaml"))
def test_both_readers_agree(case: Case) -> None:
    value = json.loads(case.given)
    text = to_yaml(value)
    assert yaml.safe_load(text) == value
    assert read_1_2(text) == value


@pytest.mark.parametrize(("case", "given", "expected"), by_line("yaml-scalars"))
def test_scalar(case: Case, given: str, expected: str) -> None:
    text = to_yaml({"a": given})
    assert text == f"a: {expected}\n"
    assert yaml.safe_load(text) == {"a": given}
    assert read_1_2(text) == {"a": given}


@pytest.mark.parametrize(("case", "given", "expected"), by_line("yaml-scalars"))
def test_key(case: Case, given: str, expected: str) -> None:
    text = to_yaml({given: 1})
    assert yaml.safe_load(text) == {given: 1}
    assert read_1_2(text) == {given: 1}


def test_equal_parts_are_written_out() -> None:
    part = {"x": 1}
    text = to_yaml({"a": part, "b": part})
    assert "&" not in text
    assert "*" not in text


def test_long_lines_are_not_folded() -> None:
    assert to_yaml({"a": "word " * 1000 + "end"}).count("\n") == 1


def test_json_and_yaml_say_the_same() -> None:
    assert json.loads(to_json(NESTED)) == yaml.safe_load(to_yaml(NESTED)) == read_1_2(to_yaml(NESTED)) == NESTED
