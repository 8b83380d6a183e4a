"""The lexicon: both languages complete, every phrase clear, and no word of either in code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import scraper
from scraper import lexicon
from scraper.text import fold, has_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(scraper.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
PHRASES = ("sections", "labels", "columns", "captions", "titles", "types", "blocks")
PATTERNS = ("type_patterns", "constraints")
#: What the program says of itself in the documents it writes.
OWN_WORDS = "made from its API reference by docs2oas"
DATA = {language: lexicon.load_data(language) for language in lexicon.LANGUAGES}


def keys(value: Any, path: str = "") -> set[str]:
    found = {path}
    for key, inner in value.items() if isinstance(value, dict) else ():
        found |= keys(inner, f"{path}/{key}")
    return found


def patterns(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for table in PATTERNS:
        for name, sources in data[table].items():
            yield from ((f"{table}/{name}", source) for source in sources)
    yield from (("caption_names", source) for source in data["caption_names"])
    yield from ((name, value) for name, value in data.items() if isinstance(value, str))


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The string constants of a module that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.lineno, node.value


def test_languages_have_the_same_keys() -> None:
    first, *others = DATA.values()
    assert all(keys(other) == keys(first) for other in others)


@pytest.mark.parametrize("language", lexicon.LANGUAGES)
def test_patterns_compile_and_match_nothing_at_all(language: str) -> None:
    for name, source in patterns(DATA[language]):
        compiled = re.compile(source, re.ASCII)
        assert not compiled.fullmatch(""), f"{language} {name}: {source} matches nothing"


@pytest.mark.parametrize("language", lexicon.LANGUAGES)
@pytest.mark.parametrize("table", PHRASES)
def test_a_phrase_has_one_meaning(language: str, table: str) -> None:
    phrases = Counter(fold(str(phrase)) for each in DATA[language][table].values() for phrase in each)
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


@pytest.mark.parametrize("language", lexicon.LANGUAGES)
@pytest.mark.parametrize("table", [*PHRASES, "words"])
def test_phrases_are_folded_text(language: str, table: str) -> None:
    for name, phrases in DATA[language][table].items():
        for phrase in phrases if isinstance(phrases, list) else ():
            assert isinstance(phrase, str), f"{language} {table}/{name}: quote {phrase!r}"
            assert (fold(phrase) or phrase) == phrase, f"{language} {table}/{name}: {phrase} is never looked up"


@pytest.mark.parametrize("language", lexicon.LANGUAGES)
def test_everything_loads(language: str) -> None:
    loaded = lexicon.load(language)
    for table in PHRASES:
        for name, phrases in DATA[language][table].items():
            assert all(getattr(loaded, table)[phrase] == name for phrase in phrases)


@pytest.mark.parametrize("language", lexicon.LANGUAGES)
def test_every_constraint_has_a_gate(language: str) -> None:
    """Items of an enumeration are found through its intro."""
    assert set(DATA[language]["gates"]) == set(DATA[language]["constraints"]) - {"enum_item"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_chinese_in_code(path: Path) -> None:
    """Punctuation is markup and may stand in code; words may not."""
    assert [(line, text) for line, text in strings(path) if has_cjk(text)] == []


def test_no_phrase_of_the_lexicon_in_code() -> None:
    """Phrases of one word are too short to tell from identifiers."""
    tables = [DATA[language][table] for language in DATA for table in (*PHRASES, "words")]
    phrases = {phrase for table in tables for each in table.values() if isinstance(each, list) for phrase in each}
    long = sorted(re.escape(phrase) for phrase in phrases if " " in phrase)
    spoken = re.compile(rf"(?<!\w)(?:{'|'.join(long)})(?!\w)")
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {match[0]}"
        for path in SOURCES
        for line, text in strings(path)
        if OWN_WORDS not in text
        for match in spoken.finditer(text.lower())
    ]
    assert found == []
