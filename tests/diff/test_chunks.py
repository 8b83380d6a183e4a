"""YAML read chunk by chunk says what YAML read as a whole says, at the same lines, or is read as a whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.outputs import chunks
from scraper.outputs.chunks import Placed, Shared, read_yaml
from scraper.outputs.lines import lines
from scraper.outputs.plain_yaml import read_line, read_plain
from scraper.outputs.syntax import TextError, parse_yaml
from scraper.outputs.tree import string_keyed
from tests.diff.test_speed import every

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _cut_small() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "_SMALL", 0)
        yield


def whole(text: str) -> Any:
    """Return what a text says as one, or that it is at fault."""
    try:
        return string_keyed(parse_yaml(text))
    except TextError as error:
        return str(error), error.line


def by_chunks(text: str, shared: Shared | None = None) -> Any:
    try:
        found = read_yaml(text, shared or Shared())
    except TextError as error:
        return str(error), error.line
    check_lines(found, text)
    return found.document


def check_lines(found: Placed, text: str) -> None:
    pointers = list(every(found.document, ""))
    if "&" not in text:  # what an alias stands for has lines of its own here, and those of the alias there
        assert found.lines(pointers) == lines(text, pointers)


@pytest.mark.parametrize("name", ["cce", "mrs"])
def test_a_spec_is_read_by_plain_lines(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / f"spec/{name}.yaml").read_text("utf-8")
    expected = whole(text)
    monkeypatch.setattr(chunks, "parse_yaml", lambda *_: pytest.fail("read by libyaml"))
    assert by_chunks(text) == expected
    assert json.dumps(read_plain(text.split("\n"), {}, {})) == json.dumps(expected)


def test_what_two_texts_have_in_common_is_one_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_SMALL", 32)
    shared = Shared()
    path = "  /a:\n    get:\n      x: 1\n"
    texts = [f"paths:\n{path}  /b:\n    get: {{}}\n", f"paths:\n  /0: 1\n{path}"]
    one, other = (read_yaml(text, shared) for text in texts)
    assert one.document["paths"]["/a"] is other.document["paths"]["/a"]
    pointer = "/paths/~1a/get/x"
    assert (one.lines([pointer]), other.lines([pointer])) == ({pointer: 4}, {pointer: 5})


ODD = [
    'a: "x\n  b: 1"\nc: 2\n',
    "a: 'x\n\n  y'\nb: 1\n",
    "a: [1,\n 2]\nb: {c: 1}\n",
    "a: [1,\nb: 2\n",
    "a: x\n  y\nb: 1\n",
    "a: x\n  y: 1\n",
    "a:\n- 1\n- b: 2\n  c:\n  - 3\nd:\n  - 4\n",
    "a:\n  - - 1\n    - 2\n  - b: 1\n",
    "- a: 1\n- b\n",
    "a: &x 1\nb: *x\n",
    "a: &x {c: 1}\nb: {d: *x}\n",
    "a:\n  b: &x 1\n  c: *x\n",
    "a: 1\na: 2\n",
    "1: a\n'1': b\n",
    "a:\n",
    "a: |\n  x: 1\n\n   y\nb: 1\n",
    "a: |-\n  # x\n# y\nb: 1\n",
    "a: |+\n  x\n\nb: 1\n",
    "a: >\n  x\n  y\nb: 1\n",
    "a: |",
    "a: |\n\n  x\nb: 1\n",
    "a: |\n  x",
    "a: |-\n  x\n \nb: 1\n",
    "a: |\n b\n  c\nd: 1",
    "a: |\nb: 1\n",
    "a: |2\n   x\n",
    "---\na: 1\n",
    "---\na: 1\n---\nb: 1\n",
    "a: 1\n...\nb: 1\n",
    "%YAML 1.2\n---\na: 1\n",
    "a: 1\n---\n",
    "--- a\n",
    "? a\n: 1\nb: 2\n",
    "? a\nb: 2\n",
    ": 1\n",
    "a: 1 # x\n#b: 2\n  # c\nd: '#'\n",
    "a : 1\n",
    "a:  1\n",
    "a:1\n",
    "a: b: c\n",
    "\ta: 1\n",
    "a:\t1\n",
    "a: 1\r\nb: 2\r\n",
    "a: x\x85b: 1\n",
    "a: x\u2028b: 1\n",
    "a: \u3000x\n",
    "a: x\x01\n",
    "a: -\n",
    "a: - 1\n",
    "a: -1\nb: -x\nc: .5\nd: 0x1F\ne: 1e3\nf: ~\ng: yes\nh: 1e999\n",
    "a: !!str 1\n",
    "a: !x 1\n",
    "a: ''\nb: ' '\n",
    "a: 'it''s'\nb: \"x\"\nc: \"\\n\"\n",
    "'a: b': 1\n\"c\": 2\n'd' : 3\n",
    "a: @x\n",
    "a: `x`\n",
    "a: %x\n",
    "a: ?x\n",
    "a: x:\n",
    "a: x#y\nb: x #y\n",
    "a: ::1\n",
    "a:\n    b: 1\n  c: 2\n",
    "a:\n  b: 1\n c: 2\n",
    "  a: 1\n  b:\n    c: 1\n",
    " a: 1\nb: 1\n",
    "a: 1\n  \n\nb: 2",
    "{a: 1}\n",
    "{}\n",
    "[]\n",
    "x\n",
    "",
    "# x\n",
    "null: 1\n~: 2\n",
    "true: 1\n1.5: 2\n",
    "a: []\nb: {}\n",
    "a:\n- []\n- {}\n- ''\n-\n  b: 1\n",
    "a:\n-   b: 1\n    c: 2\n",
    "a:\n- b: 1\n   c: 2\n",
    "a:\n- b\n  c: 1\n",
    "<<: 1\n=: 2\n",
    "a:\n- |\n  x\n- y: |\n    z\n",
    "a:\n- b:\n  - 1\n  c: 2\n",
    "a:\n- b:\n  c:\n    d: 1\n- 1\nb: 1\n",
    "-a: 1\n",
    ".a: 1\n",
    "a:\n# x\n  b: 1\n# y\n  c: 2\n",
    "a:\n  \n  b: 1\n",
    "a: [\n]\n",
    "a: {\nb: 1}\n",
    '"a\n b": 1\n',
    "{}: 1\n",
    "[a]: 1\n",
    "a:\n  - b\n c: 1\n",
    "a: |-\n  text\n \n  # no\n",
    "a: |\n  text\n  \n \nb: 1\n",
    "a:\n    get: 1\n    \u2028  /c:\n    put: 2\n",
    "'q': []\n200:\n k4: \x85\n # c\n k2: >\n\nk2:\n- a\n",
    "---\n---\na: 1\n",
    "{}\na: 1\n",
    "a:\n{}\n",
    f"'{'k' * 1200}': 1\nb: 1\n",
    "".join(f"{' ' * depth}a:\n" for depth in range(190)),
    "".join(f"{' ' * depth}a:\n" for depth in range(300)),
    "".join(f"{' ' * depth}a:\n" for depth in range(1100)),
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_are_what_they_are_as_a_whole(text: str) -> None:
    assert repr(by_chunks(text)) == repr(whole(text))
    nested = "o:\n" + "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))
    assert repr(by_chunks(nested)) == repr(whole(nested))


KEYS = st.sampled_from(["a", "b c", "/x/{y}", "200", "'q'", "a: b", "on", "", "-", "#", "x#", "$ref", "é", "~"])
TEXTS = st.sampled_from(
    ["x", "x: y", "it's", "a\nb\n", "a\n\n  b", " ", "#", "1", "true", "\u3000", "[x]", "-", "a #b", "\t"]
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), TEXTS),
    lambda held: st.one_of(st.lists(held, max_size=3), st.dictionaries(KEYS, held, max_size=3)),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(KEYS, VALUES, max_size=4), st.sampled_from([None, False, True]), st.booleans(), st.data())
def test_any_text_is_what_it_is_as_a_whole(value: Any, flow: bool | None, indented: bool, data: st.DataObject) -> None:
    """Whatever wrote it, and however it was damaged."""
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, width=20, indent=4 if indented else 2)
    assert repr(by_chunks(text)) == repr(whole(text))
    rows = text.split("\n")
    at = data.draw(st.integers(0, len(rows) - 1))
    row = rows[at]
    rows[at] = data.draw(st.sampled_from(["", f" {row}", row[1:], row[:-1], f"{row}:", f"- {row}"]))
    text = "\n".join(rows)
    assert repr(by_chunks(text)) == repr(whole(text))


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab:-#'\"{}[]|> 1.~&*!%@`?,\\é\u3000"), max_size=12))
def test_a_line_is_read_as_yaml_reads_it(text: str) -> None:
    line = read_line(f"a: {text}")
    if line is not None and line.kind is None and line.key == "a":
        assert repr(parse_yaml(f"a: {text}\n")) == repr({"a": line.value})
    assert repr(by_chunks(f"{text}: 1\n")) == repr(whole(f"{text}: 1\n"))
    assert repr(by_chunks(f"a:\n- {text}\n- b: {text}\n")) == repr(whole(f"a:\n- {text}\n- b: {text}\n"))
