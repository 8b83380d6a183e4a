"""What diagnostics and changelogs say, in Chinese: a text is told by the English template that it was made of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final

import msgspec
import yaml
from markupsafe import Markup

from scraper.diagnostics import codes
from scraper.outputs.diff.rules import rules

#: A longer text is left as it is: finding what stands in a template takes the square of its length, or more.
_LONGEST: Final = 2000
#: What certain values are; all others may be anything.
_VALUES: Final = {"n": "[0-9,]+", "m": "[0-9,]+", "keyword": r"\S+", "method": r"\S+", "status": r"\S+"}
_SLOT = re.compile(r"\{(\w+)\}")


class Explained(msgspec.Struct, frozen=True):
    """A diagnostic code in one language."""

    message: str
    explain: str
    remedy: str


class _Rules(msgspec.Struct, frozen=True):
    """``rules.zh.yaml``: messages of facets and rules by name, and English templates -> Chinese ones."""

    facets: dict[str, str]
    rules: dict[str, str]
    phrases: dict[str, str]


@cache
def explained() -> dict[str, Explained]:
    """Return the diagnostic codes in Chinese."""
    return msgspec.convert(_read("codes.zh.yaml"), dict[str, Explained])


@cache
def ruled() -> dict[str, str]:
    """Return the messages of the rules of differences in Chinese, by rule."""
    table = _rules()
    ends = {name: next((end for end in _ends(name) if end in table.facets), "") for name in rules()}
    return {name: table.rules.get(name) or table.facets[ends[name]] for name in rules()}


def of_finding(code: str, message: str) -> str:
    """Return the message of a diagnostic in Chinese, "" if it is not known."""
    return _put(codes()[code].message, explained()[code].message, message) if code in codes() else ""


def of_change(rule: str, message: str) -> str:
    """Return the message of a change in Chinese, "" if it is not known."""
    return _put(rules()[rule].message, ruled()[rule], message) if rule in rules() else ""


@lru_cache(maxsize=1000)
def of_phrase(text: str) -> str:
    """Return what else stands in a changelog in Chinese, as a whole or what stands between commas; "" if unknown."""
    text = text.removesuffix(".")
    whole = _of_phrase(text)
    parts = [_of_phrase(part) for part in text.split(", ")] if len(text) <= _LONGEST else [""]
    return whole or ("\uff0c".join(parts) if all(parts) else "")


def both(english: str | Markup, chinese: str | Markup) -> Markup:
    """Return markup that shows a text in the language of the page; only as it is if there is no Chinese."""
    if not chinese:
        return Markup('<span lang="en">{}</span>').format(english)
    return Markup('<span class="en" lang="en">{}</span><span class="zh" lang="zh">{}</span>').format(english, chinese)


def _of_phrase(text: str) -> str:
    table = _rules().phrases
    found = (_put(english, chinese, text) for english, chinese in table.items())
    return next((each for each in found if each), "")


def _put(english: str, chinese: str, text: str) -> str:
    """Return the Chinese template with the values that stand in a text made of the English one; "" if it was not, or if
    it is not certain where one value ends and the next begins.
    """
    if english == text:
        return chinese
    first = _pattern(english, ".*?").fullmatch(text) if len(text) <= _LONGEST else None
    last = first and _pattern(english, ".*").fullmatch(text)
    if first is None or last is None or first.groups() != last.groups():
        return ""
    return _SLOT.sub(lambda slot: first[slot[1]], chinese)


@cache
def _pattern(template: str, any_text: str) -> re.Pattern[str]:
    parts = _SLOT.split(template)
    slots = [f"(?P<{name}>{_VALUES.get(name, any_text)})" for name in parts[1::2]]
    fixed = [re.escape(part) for part in parts[::2]]
    return re.compile("".join(part + slot for part, slot in zip(fixed, [*slots, ""], strict=True)))


@cache
def _rules() -> _Rules:
    return msgspec.convert(_read("rules.zh.yaml"), _Rules)


def _read(name: str) -> Any:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe


def _ends(name: str) -> list[str]:
    """Return what a name ends with, the longest first: facets stand behind areas."""
    words = name.split("-")
    return ["-".join(words[at:]) for at in range(1, len(words))]
