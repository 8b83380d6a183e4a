"""The lines of JSON pointers in the texts of documents."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scraper.outputs.lines import lines

TEXT = """\
openapi: 3.1.0
paths:
  /a/{b}:
    get:
      parameters:
      - name: x
      -
        name: y
      responses: {200: &ok {description: fine}, 404: *ok}
? [a, b]
: c
components:
  schemas: {}
"""
LINES = {
    "": 1, "/openapi": 1, "/paths/~1a~1{b}": 3, "/paths/~1a~1{b}/get/parameters/0": 6,
    "/paths/~1a~1{b}/get/parameters/0/name": 6, "/paths/~1a~1{b}/get/parameters/1/name": 8,
    "/paths/~1a~1{b}/get/responses/200/description": 9, "/paths/~1a~1{b}/get/responses/404/description": 9,
    "/components/schemas/None/type": 13, "/nothing": 1, "/paths/~1z": 2,
}  # fmt: skip


def test_yaml() -> None:
    assert lines(TEXT, LINES) == LINES


def test_json() -> None:
    text = json.dumps({"a": [{"b": 1}, {"c": {"d/e": 2}}], "f": 3}, indent=1)
    rows = text.splitlines()
    found = lines(text, ["/a/1/c/d~1e", "/f"])
    assert (rows[found["/a/1/c/d~1e"] - 1].strip(), rows[found["/f"] - 1].strip()) == ('"d/e": 2', '"f": 3')


@pytest.mark.parametrize("text", ["", "a: [", "\t", "a: b: c", "5"])
def test_what_is_no_mapping_has_a_first_line(text: str) -> None:
    assert lines(text, ["/a/0", "/x"]) == {"/a/0": 1, "/x": 1}


VALUES = st.recursive(
    st.text("ab", min_size=1), lambda inner: st.lists(inner) | st.dictionaries(st.text("ab/~", min_size=1), inner)
)


@given(VALUES)
def test_every_text_is_found_in_its_line(value: object) -> None:
    """In block style each text stands in a line of its own, so that the line tells which one it is."""
    leaves: dict[str, str] = {}

    def number(each: object, pointer: str) -> object:
        if isinstance(each, dict):
            keys = {key: key.replace("~", "~0").replace("/", "~1") for key in each}
            return {key: number(child, f"{pointer}/{keys[key]}") for key, child in each.items()}
        if isinstance(each, list):
            return [number(child, f"{pointer}/{index}") for index, child in enumerate(each)]
        leaves[pointer] = f"leaf {len(leaves)}."
        return leaves[pointer]

    text = yaml.safe_dump(number(value, ""), default_flow_style=False)
    found = lines(text, leaves)
    assert all(text.splitlines()[found[pointer] - 1].endswith(leaf) for pointer, leaf in leaves.items())
