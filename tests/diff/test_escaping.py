"""Nothing that docs, specs or commits say does anything in a report: it is shown as it is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scraper.diagnostics import Diagnostic
from scraper.model import Location
from scraper.outputs.diff.changelog import Release, Revised
from scraper.outputs.diff.compare import Comparison, Side, compare
from scraper.outputs.diff.reports import changelogs
from scraper.outputs.diff.reports.checks import github, gitlab, junit, sarif
from scraper.outputs.diff.reports.data import as_json
from scraper.outputs.diff.reports.human import human
from scraper.outputs.diff.reports.markdown import markdown
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.released import Released, prepended, section
from scraper.outputs.diff.reports.webpage import html
from scraper.outputs.diff.reports.words import plain
from tests.diff.small import asks, parameter

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
#: What GitHub and GitLab look for in text that is no code.
_FORGES = (
    r"@\w",
    r"(?<![\w&])#\d",
    r"\bGH-\d",
    r"(?<!\w)[!~%&^$][\w\"]",
    r"https?://",
    r"\bwww\.",
    r":\w+:",
    r"\$",
    r"\[\[",
    r"\{\+",
)
LIVE = [
    "@everyone broke it",
    "mended #12, see !4 and GH-7",
    "a@example.com",
    "http://example.com/x",
    "www.example.com",
    "~~gone~~",
    "~bug %next &9 ^alert#1",
    ":tada: 5:30:10",
    "$x$ costs $5",
    "[x](y) ![z](w) [ref] [^1] [[page]]",
    "{+ new +}",
    "# title",
    "- item",
    "+ item",
    "* item",
    "12. item",
    "3) item",
    "> quote",
    "=== ---",
    "---",
    "~~~",
    "```",
    "    code",
    "/close",
    "<b>bold</b> <!-- --> &amp; &#64;x",
    "`code` ``x` \\` \\",
    "a|b | c",
    "**b** _i_ a_b __c__",
    "C# #",
    "*",
    "_",
]


def words(text: str) -> list[Token]:
    """Return what a text becomes between others, which has to be mere text and code."""
    tokens = _PARSER.parse(f"{text}\n\nnext\n")
    assert [token.type for token in tokens][:3] == ["paragraph_open", "inline", "paragraph_close"], text
    found = tokens[1].children or []
    assert {token.type for token in found} <= {"text", "code_inline", "text_special"}, text
    return found


def check(text: str) -> None:
    if not plain(text):
        return
    said = prose(text)
    for found in (words(said), words(f"x {said}")):
        shown = "".join(token.content for token in found)
        assert shown in (plain(text), f"x {plain(text)}")
        bare = "\x00".join(token.content for token in found if token.type != "code_inline")
        assert not [each for each in _FORGES if re.search(each, bare)], said
    (heading, inline, *_) = _PARSER.parse(f"## {said}\n")
    assert heading.type == "heading_open"
    assert "".join(token.content for token in inline.children or ()) == plain(text)


@pytest.mark.parametrize("text", LIVE)
def test_text_is_shown_as_it_is(text: str) -> None:
    check(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab1 @#!~`*_[](){}<>&|\\/:$.-+=^%\"'é中\t"), max_size=14))
@example("`@ @`")
@example("\\`@a`")
def test_any_text_is_shown_as_it_is(text: str) -> None:
    check(text)


STEERING = "\x1b[31m\x07\x9b2J\u202eevil\u2066\u200b\r\n\x85::error::x"


def comparison(evil: str) -> Comparison:
    """Return a comparison in which all that can be named is named so."""
    old, new = (
        asks(
            parameter(evil, schema={"type": "string", "default": default, "enum": [evil, default]}),
            parameter("b", schema={"type": "object", "properties": {evil: {"type": kind}}}),
            path=f"/{evil}",
        )
        for default, kind in ((f"{evil}1", "string"), (f"{evil}2", "integer"))
    )
    for each in (old, new):
        each["paths"][f"/{evil}"]["get"]["summary"] = f"{evil}{id(each)}"
    new["info"] = {"title": evil, "version": evil}
    at = {"": Location(f"{evil}.md", 3)}
    errors = (Diagnostic(at[""], "page-truncated", evil, "error"),)
    return compare(*(Side(each, at, evil, "0123456789abcdef", evil, errors=errors) for each in (old, new)))


def changelog(found: Comparison, form: Callable[..., str]) -> str:
    revised = Revised("2026-01-01", STEERING, found.new)
    return form(STEERING, [Release(revised, found)])


FORMS: dict[str, Callable[[Comparison], str]] = {
    "human": human,
    "markdown": markdown,
    "html": html,
    "json": as_json,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": lambda found: sarif(found, "1"),
    "history": lambda found: changelog(found, changelogs.markdown),
    "page": lambda found: changelog(found, changelogs.webpage),
    "data": lambda found: changelog(found, changelogs.as_json),
    "released": lambda found: section(Released("1.0.0", "2026-01-01", found, (STEERING,), "", 1)),
    "changelog": lambda found: prepended("", STEERING, section(Released("1.0.0", "2026-01-01", found, (), "", 1))),
}


@pytest.mark.parametrize("form", FORMS)
def test_nothing_steers_what_shows_it(form: str) -> None:
    text = FORMS[form](comparison(STEERING))
    assert "evil" in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", text)
    if form == "github":
        assert all(re.match("::(error|warning|notice) file=", line) for line in text.splitlines())
    if form in {"json", "gitlab", "sarif", "data"}:
        json.loads(text)
    if form == "junit":
        ET.fromstring(text)


@pytest.mark.parametrize("form", ["markdown", "history", "released", "changelog"])
@pytest.mark.parametrize("evil", LIVE)
def test_no_report_in_markdown_holds_what_lives(form: str, evil: str) -> None:
    found = comparison(evil)
    released = section(Released("1.0.0", "2026-01-01", found, (evil,), "", 1))
    said = {
        "markdown": lambda: markdown(found, evil),
        "history": lambda: changelogs.markdown(evil, [Release(Revised("2026-01-01", evil, found.new), found)]),
        "released": lambda: released,
        "changelog": lambda: prepended("", evil, released),
    }[form]()
    inlines = [token for token in _PARSER.parse(said) if token.type == "inline"]
    spans = [span for token in inlines for span in token.children or ()]
    kinds: set[Any] = {span.type for span in spans}
    assert kinds <= {"text", "text_special", "code_inline", "strong_open", "strong_close", "softbreak"}, kinds
    bare = "\x00".join(span.content for span in spans if span.type != "code_inline")
    assert not [each for each in _FORGES if re.search(each, bare)], bare
    assert plain(evil) in "".join(span.content for span in spans)
    assert not {token.type for token in _PARSER.parse(said)} & {
        "fence",
        "code_block",
        "blockquote_open",
        "hr",
        "table_open",
    }
