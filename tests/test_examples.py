"""Example blocks: request lines, status lines, JSON in every state of repair."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scraper.diagnostics import Collector
from scraper.interpret.examples import read_block
from scraper.page import Code
from tests.case_files import whole

if TYPE_CHECKING:
    from tests.case_files import Case


@pytest.mark.parametrize("case", whole("examples"))
def test_block(case: Case) -> None:
    """Expected, each on its line where there is one: METHOD URL, the status, the JSON, the diagnostics.

    ``<nbsp>``, ``<u3000>`` and ``<tab>`` stand for the characters.
    """
    text = case.given
    for name, character in {"<nbsp>": "\u00a0", "<u3000>": "\u3000", "<tab>": "\t"}.items():
        text = text.replace(name, character)
    found = Collector()
    block = read_block(Code(1, text), "a.md", found)
    value = json.dumps(block.value, ensure_ascii=False) if block.has_value else ""
    lines = [f"{block.method} {block.url}".strip(), block.status, value, *found.counts()]
    assert "\n".join(filter(None, lines)) == case.expected.strip()


def test_deep_nesting_is_reported() -> None:
    found = Collector()
    assert not read_block(Code(1, "[" * 100_000 + "]" * 100_000), "a.md", found).has_value
    assert list(found.counts()) == ["example-unreadable"]
