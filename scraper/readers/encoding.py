"""Bytes to text. UTF-8 is the rule; BeautifulSoup's detector decides on anything else."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.model import Location

#: Encodings tried after what a page declares, in order: Chinese exports first, then one that takes any byte.
_CANDIDATES: Final = ["gb18030", "big5", "windows-1252"]
_BOMS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_HEAD: Final = 8192
#: A page with fewer bad bytes than this share is UTF-8 with damage, not another encoding.
_DAMAGE: Final = 0.01


class NotTextError(ValueError):
    """The bytes are no text in any encoding."""


def decode(data: bytes, place: Location, found: Collector) -> str:
    r"""Return the text with ``\n`` line ends. Raises NotTextError for binary data; reports any guess."""
    text = _decode(data, place, found)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(data: bytes, place: Location, found: Collector) -> str:
    if b"\0" in data[:_HEAD] and not data.startswith(_BOMS):
        raise NotTextError("it holds NUL bytes")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        pass
    replaced = data.decode("utf-8", errors="replace")
    bad = replaced.count("\ufffd")
    wide = sum(1 for character in replaced if character > "\x7f")
    if bad and bad <= max(3, wide * _DAMAGE) and wide > bad * 3:
        found.add("encoding-damaged", place, count=bad)
        return replaced
    return _detect(data, place, found)


def _detect(data: bytes, place: Location, found: Collector) -> str:
    from bs4.dammit import UnicodeDammit

    dammit = UnicodeDammit(data, user_encodings=_CANDIDATES, is_html=True)
    text = dammit.unicode_markup
    if text is None:
        raise NotTextError("no encoding fits")
    encoding = (dammit.original_encoding or "unknown").lower()
    controls = sum(1 for character in text[:_HEAD] if character < " " and character not in "\t\n\r\f")
    if controls > len(text[:_HEAD]) * _DAMAGE:
        raise NotTextError("it holds control characters")
    found.add("encoding-guessed", place, encoding=encoding)
    return text
