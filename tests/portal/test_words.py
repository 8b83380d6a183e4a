"""The portal's own text: complete in both languages, and all of it used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml
from markupsafe import Markup

import scraper.outputs.portal
from scraper.diagnostics import SEVERITIES, codes
from scraper.interpret.kinds import Kind
from scraper.outputs.diff.rules import LEVELS, rules
from scraper.outputs.portal.translations import explained, of_change, of_finding, of_phrase, ruled
from scraper.outputs.portal.wording import LANGUAGES, attributes, one, phrases, word, words
from scraper.text import has_cjk

PORTAL = Path(scraper.outputs.portal.__file__).parent
#: Keys that templates put together: "kind-" and the kind of a page.
JOINED = {
    "kind-": get_args(Kind), "in-": LANGUAGES, "findings-order-": ("gravest", "most"),
    **dict.fromkeys(("level-", "level-count-"), LEVELS),
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
        found |= set(re.findall(r'show\.narrow\("([\w-]+)"', text)) | set(
            re.findall(r'show\.option\("", "([\w-]+)"', text)
        )
        for prefix in re.findall(r'phrases\("([\w-]+)"\)', text):
            found |= {key for key in words() if key.startswith(prefix)}
    found |= {"changelog", "quality"}  # by the name of the page
    return found | set(re.findall(r'word\("([\w-]+)"', (PORTAL / "changes.py").read_text("utf-8")))


def test_every_word_that_is_used_is_there_and_no_other() -> None:
    assert used() == set(words())


def test_scripts_ask_for_phrases_there_are() -> None:
    script = (PORTAL / "assets" / "search.js").read_text("utf-8")
    asked = {f"search-{key}" for key in re.findall(r'phrase\("([\w-]+)"', script)}
    kinds = {"search-operation", "search-parameter", "search-schema"}
    handed = {key for key in words() if key.startswith("search-")}
    assert asked | kinds == handed - {"search-hint", "search-results", "search-in", "search-everywhere"}


def slots(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_code_is_explained_in_chinese() -> None:
    assert set(explained()) == set(codes())
    for name, code in codes().items():
        chinese = explained()[name]
        assert slots(chinese.message) == slots(code.message), name
        assert all(map(has_cjk, (chinese.explain, chinese.remedy))), name
        assert has_cjk(chinese.message) or name == "spec-invalid", name


def test_every_rule_is_said_in_chinese() -> None:
    assert set(ruled()) == set(rules())
    table = yaml.safe_load((PORTAL / "rules.zh.yaml").read_text("utf-8"))
    english = yaml.safe_load((PORTAL.parent / "diff" / "rules.yaml").read_text("utf-8"))
    assert table["facets"].keys() == english["facets"].keys()
    assert table["rules"].keys() == english["rules"].keys()
    for name, rule in rules().items():
        assert slots(ruled()[name]) == slots(rule.message), name


def test_messages_of_changes_keep_their_values() -> None:
    for name, rule in rules().items():
        values = {slot: f"\\*<{slot}>{number}" for number, slot in enumerate(sorted(slots(rule.message)))}
        assert of_change(name, rule.message.format(**values)) == ruled()[name].format(**values)


def test_what_may_be_read_in_two_ways_is_not_translated() -> None:
    assert of_change("operation-moved", "moved from GET /to to GET /go")
    assert of_change("operation-moved", "moved from GET /a to b to GET /c") == ""


def test_messages_of_findings_keep_their_values() -> None:
    for name, code in codes().items():
        values = {slot: f"{slot},{number}" for number, slot in enumerate(sorted(slots(code.message)))}
        assert of_finding(name, code.message.format(**values)) == explained()[name].message.format(**values)


def test_what_is_not_known_is_not_translated() -> None:
    assert of_change("request-parameter-removed", "parameter removed quietly") == of_change("x", "y") == ""
    assert of_finding("type-missing", "y") == of_finding("x", "y") == of_phrase("2 breaking, and so on") == ""
    assert of_change("request-parameter-type-changed", "type changed from " + "to " * 5000) == ""


def test_numbers_choose_the_form() -> None:
    assert one("total-operations", "en", n=1) == "1 operation"
    assert one("total-operations", "en", n=1234) == "1,234 operations"
    assert [one("level-count-info", "en", n=n) for n in (1, 2)] == ["1 info", "2 infos"]


def test_values_are_escaped_and_markup_is_not() -> None:
    assert "<b>" not in word("maintained-by", who="<b>")
    assert "&lt;b&gt;" in word("maintained-by", who="<b>")
    assert "<b>x</b>" in word("maintained-by", who=Markup("<b>x</b>"))


def test_attributes_end_where_they_should() -> None:
    made = attributes({"title": "maintained-by"}, who="'\"><script>&")
    assert re.fullmatch(r' title="[^"<>]*" data-words=\'[^\'<>&]*\'', made)
    assert not set("'<>&") & set(phrases("search-"))
