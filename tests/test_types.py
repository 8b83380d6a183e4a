"""Type cells: every spelling the docs use, English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper import lexicon
from scraper.interpret import type_grammar as types
from scraper.model import Anything, Array, Map, Scalar, Type, Union
from tests.case_files import by_line

if TYPE_CHECKING:
    from tests.case_files import Case


def spell(found: Type) -> str:
    if found == types.TARGET:
        return "ref"
    if isinstance(found, Array):
        return f"array<{spell(found.items)}>"
    if isinstance(found, Map):
        return f"map<{spell(found.values)}>"
    if isinstance(found, Union):
        return " | ".join(map(spell, found.options))
    if isinstance(found, Scalar):
        return f"{found.kind}({found.format.removeprefix('max:')})" if found.format else found.kind
    assert isinstance(found, Anything)
    return f"named {found.text}" if found.kind == "named" else found.kind or "unknown"


@pytest.mark.parametrize(("case", "given", "expected"), by_line("types-en", "types-zh"))
def test_spelling(case: Case, given: str, expected: str) -> None:
    assert spell(types.parse(given, lexicon.load(case.language))) == expected


def test_unknown_type_keeps_its_text() -> None:
    assert types.parse("Quaternion field", lexicon.load("en")) == Anything("", "Quaternion field")


def test_depth_is_limited() -> None:
    assert "unknown" not in spell(types.parse("List<" * 200 + "String" + ">" * 200, lexicon.load("en")))
