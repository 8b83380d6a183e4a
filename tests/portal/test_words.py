"""The portal's own text: complete in both languages, and all of it used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from markupsafe import Markup

import scraper.outputs.portal
from scraper.diagnostics import SEVERITIES
from scraper.interpret.kinds import Kind
from scraper.outputs.portal.wording import LANGUAGES, attributes, one, phrases, word, words
from scraper.text import has_cjk

PORTAL = Path(scraper.outputs.portal.__file__).parent
#: Keys that templates put together: "kind-" and the kind of a page.
JOINED = {
    "kind-": get_args(Kind), "in-": LANGUAGES,
    **dict.fromkeys(("severity-", "means-", "count-"), SEVERITIES),
}  # fmt: skip


def texts(key: str, language: str) -> list[str]:
    text = words()[key][language]
    return list(text.values()) if isinstance(text, dict) else [text]


@pytest.mark.parametrize("key", words())
def test_every_text_is_there_in_every_language(key: str) -> None:
    assert set(words()[key]) == set(LANGUAGES)
    slots = {each: {frozenset(re.findall(r"\{(\w+)\}", text)) for text in texts(key, each)} for each in LANGUAGES}
    assert slots["en"] == slots["zh"]
    for language in LANGUAGES:
        assert all(text.strip() for text in texts(key, language))
    assert any(map(has_cjk, texts(key, "zh"))) != any(map(has_cjk, texts(key, "en")))


def used() -> set[str]:
    found = set()
    for template in PORTAL.glob("*.jinja"):
        text = template.read_text("utf-8")
        found |= set(re.findall(r'\b(?:word|one)\("([a-z_-]*[a-z_])"[,)]', text))
        found |= {key for of in re.findall(r"attributes\(\{(.*?)\}\)", text) for key in re.findall(r': "([\w-]+)"', of)}
        found |= {key for each in re.findall(r'word\("([\w-]+)" if \w+ else "([\w-]+)"\)', text) for key in each}
        found |= {f"{start}{end}" for start, ends in JOINED.items() if f'"{start}" ~' in text for end in ends}
        for prefix in re.findall(r'phrases\("([\w-]+)"\)', text):
            found |= {key for key in words() if key.startswith(prefix)}
    found |= {"changelog", "quality"}  # by the name of the page
    return found


def test_every_word_that_is_used_is_there_and_no_other() -> None:
    assert used() == set(words())


def test_scripts_ask_for_phrases_there_are() -> None:
    script = (PORTAL / "assets" / "search.js").read_text("utf-8")
    asked = {f"search-{key}" for key in re.findall(r'phrase\("(\w+)"', script)}
    kinds = {"search-operation", "search-parameter", "search-schema"}
    handed = {key for key in words() if key.startswith("search-")}
    assert asked | kinds == handed - {"search-hint", "search-results"}


def test_numbers_choose_the_form() -> None:
    assert one("total-operations", "en", n=1) == "1 operation"
    assert one("total-operations", "en", n=1234) == "1,234 operations"


def test_values_are_escaped_and_markup_is_not() -> None:
    assert "<b>" not in word("maintained-by", who="<b>")
    assert "&lt;b&gt;" in word("maintained-by", who="<b>")
    assert "<b>x</b>" in word("maintained-by", who=Markup("<b>x</b>"))


def test_attributes_end_where_they_should() -> None:
    made = attributes({"title": "maintained-by"}, who="'\"><script>&")
    assert re.fullmatch(r' title="[^"<>]*" data-words=\'[^\'<>&]*\'', made)
    assert not set("'<>&") & set(phrases("search-"))
