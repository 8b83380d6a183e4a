"""Text helpers: white space, CommonMark escaping, ASCII words. A leaf: imports nothing of the project."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Spaces that documents use and no one sees (U+00A0, U+3000, U+200B, BOM), and what would steer a terminal or reorder
#: text on a page: control characters and bidirectional controls.
_TABLE: dict[int, str | None] = {
    0x00A0: " ", 0x3000: " ", 0x2028: "\n", 0x2029: "\n", 0x200B: None, 0xFEFF: None, 0x0B: " ", 0x0C: " ", 0x85: " ",
}  # fmt: skip
_TABLE.update({code: None for code in (*range(9), *range(14, 32), *range(0x7F, 0xA0)) if code not in _TABLE})
_TABLE.update(dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_UNSAFE_ASCII = bytes(code for code in _TABLE if code < 0x80)
_UNSAFE_WIDE = tuple(chr(code) for code in _TABLE if code >= 0x80)

_SPACES = re.compile(r"\s+")
_SPECIAL = re.compile(r"[\\`*_<&\]]")
_ESCAPE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|\*(?=\S)|(?<=\S)\*|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?])"
    r"|&(?=[A-Za-z#]\w*;)|\](?=\()"
)
#: What begins a heading, quote, list or fence at the start of a line.
_LINE_START = re.compile(r"\s*(?:[#>+=~\[-]|(?P<number>\d+)[.)]\s)")


def clean(text: str) -> str:
    """Return ``text`` without control and bidirectional characters, odd spaces made plain."""
    return text.translate(_TABLE) if _is_unsafe(text) else text


def _is_unsafe(text: str) -> bool:
    """Tell whether ``text`` holds a character of the table; for whole documents, so without a search per character."""
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw.translate(None, _UNSAFE_ASCII)) != len(raw):
        return True
    return not text.isascii() and any(character in text for character in _UNSAFE_WIDE)


def squeeze(text: str) -> str:
    """Return ``text`` on one line, runs of white space made one blank."""
    return " ".join(text.split())


def escape(text: str) -> str:
    """Return ``text`` so that CommonMark shows it as it is, wherever on a line it stands.

    Underscores inside words stay bare: they are safe there.
    """
    return _ESCAPE.sub(_backslash, text) if _SPECIAL.search(text) else text


@lru_cache(maxsize=10_000)
def escape_line(text: str) -> str:
    """Return ``text`` escaped for the start of a line, where more characters mean something."""
    start = _LINE_START.match(text)
    if start is None:
        return escape(text)
    at = start.end("number") if start["number"] else start.end() - 1
    return text[:at] + "\\" + escape(text[at:])


def _backslash(match: re.Match[str]) -> str:
    return "\\" + match[0]


def code_span(text: str) -> str:
    """Return ``text`` as a CommonMark code span."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if fence != "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Return the form phrases are looked up in: NFKC (full-width made narrow), lower case, one blank, no end marks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _SPACES.sub(" ", text).strip(" :;.,。、").lower()


def words(text: str) -> list[str]:
    """Split an identifier or English phrase into its ASCII words: ``ListL7Rules`` -> ``List L7 Rules``."""
    return re.findall(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+", text)


@lru_cache(maxsize=50_000)
def pascal(text: str) -> str:
    """Return ``text`` in PascalCase, ASCII letters and digits only: ``vpc-channel_id`` -> ``VpcChannelId``."""
    return "".join(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", text))


def has_cjk(text: str) -> bool:
    """Tell whether ``text`` holds a Chinese character."""
    return not text.isascii() and re.search(r"[\u4e00-\u9fff]", text) is not None
