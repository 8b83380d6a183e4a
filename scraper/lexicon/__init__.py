"""The words of the documents' languages, as data: one YAML file a language, all with the same keys.

No phrase of either language stands in code; what a table cannot say in plain phrases is a regular expression in it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any, Final

import msgspec
import yaml

from scraper.model import LANGUAGES
from scraper.text import fold

Pattern = re.Pattern[str]


class Lexicon(msgspec.Struct, frozen=True, eq=False):
    """One language's words. Phrase tables map the folded phrase to its canonical name.

    There is one for each language, equal to itself alone: a key of what was read with it.
    """

    language: str
    sections: dict[str, str]
    labels: dict[str, str]
    columns: dict[str, str]
    captions: dict[str, str]
    titles: dict[str, str]
    words: dict[str, frozenset[str]]
    types: dict[str, str]
    blocks: dict[str, str]
    caption_names: tuple[Pattern, ...]
    table_pointers: tuple[Pattern, ...]
    type_patterns: dict[str, tuple[Pattern, ...]]
    constraints: dict[str, tuple[Pattern, ...]]
    gates: tuple[tuple[str, tuple[str, ...]], ...]
    patterns: dict[str, Pattern]


_PATTERNS: Final = (
    "table_number", "table_reference", "status_label", "method_label", "path_label", "see_page", "note", "deprecated",
    "deprecated_text", "binary_body", "table_continued", "uri_lead",
)  # fmt: skip


def load_data(language: str) -> dict[str, Any]:
    """Return a language file as it stands. Raises FileNotFoundError for a language there is no file for."""
    text = resources.files(__package__).joinpath(f"{language}.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return data


@cache
def _raw() -> dict[str, dict[str, Any]]:
    return {language: load_data(language) for language in LANGUAGES}


@cache
def load(language: str) -> Lexicon:
    """Return the lexicon for pages of a language.

    Chinese pages use English words throughout (``URI``, type words, ``Request filter``), so each lexicon knows the
    phrases of both languages and the language's own come first; constraint patterns are the language's alone.
    """
    raw = _raw()
    order = [language, *(other for other in LANGUAGES if other != language)]
    tables = {key: _phrases([raw[name][key] for name in order]) for key in ("sections", "labels", "columns")}
    more = {key: _phrases([raw[name][key] for name in order]) for key in ("captions", "titles", "types", "blocks")}
    return Lexicon(
        language=language,
        **tables,
        **more,
        words=_words([raw[name]["words"] for name in order]),
        caption_names=tuple(p for name in order for p in _compile(raw[name]["caption_names"])),
        table_pointers=_compile(raw[language]["table_pointers"]),
        type_patterns=_merged([raw[name]["type_patterns"] for name in order]),
        constraints={key: _compile(value) for key, value in raw[language]["constraints"].items()},
        gates=_gates(raw[language]["gates"]),
        patterns={key: _either([raw[name][key] for name in order]) for key in _PATTERNS},
    )


def _phrases(tables: list[dict[str, list[str]]]) -> dict[str, str]:
    phrases: dict[str, str] = {}
    for table in tables:
        for name, values in table.items():
            for value in values:
                phrases.setdefault(fold(str(value)) or str(value), name)
    return phrases


def _gates(table: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Turn constraint -> words around: word -> constraints, so that a line is searched for each word once."""
    names: dict[str, list[str]] = {}
    for name, words in table.items():
        for word in words:
            names.setdefault(word, []).append(name)
    return tuple((word, tuple(each)) for word, each in names.items())


def _words(tables: list[dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    names = [name for name in tables[0] if name != "language"]
    return {name: frozenset(fold(str(w)) or str(w) for table in tables for w in table[name]) for name in names}


def _compile(sources: list[str]) -> tuple[Pattern, ...]:
    return tuple(re.compile(source, re.ASCII) for source in sources)


def _merged(tables: list[dict[str, list[str]]]) -> dict[str, tuple[Pattern, ...]]:
    return {key: tuple(p for table in tables for p in _compile(table[key])) for key in tables[0]}


def _either(sources: list[str]) -> Pattern:
    """One pattern for several alternatives; group names may repeat, so only the first keeps them apart by number."""
    return re.compile("|".join(f"(?:{_unnamed(source, number)})" for number, source in enumerate(sources)), re.ASCII)


def _unnamed(source: str, number: int) -> str:
    return source if number == 0 else re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", source)


def group(match: re.Match[str], name: str) -> str:
    """Return the named group of whichever alternative of a lexicon pattern matched."""
    found = match.groupdict()
    return found.get(name) or found.get(f"{name}1") or ""
