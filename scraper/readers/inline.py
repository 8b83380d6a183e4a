"""Inline markup to plain text and CommonMark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import msgspec

from scraper.page import Link
from scraper.text import clean, code_span, escape, escape_line, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.readers.element import Element

BLOCKS: Final = frozenset(
    "html body div p table caption thead tbody tfoot tr td th ul ol li dl dt dd pre h1 h2 h3 h4 h5 h6 section article"
    " main blockquote center figure figcaption details summary hr fieldset address".split()
)
SKIPPED: Final = frozenset(
    "script style noscript template head nav header footer aside form button select textarea input svg math iframe"
    " object embed img video audio canvas".split()
)
#: What generated pages show behind titles and captions, a link to the title itself.
_PERMALINK: Final = "¶"
_STRONG: Final = frozenset(("b", "strong"))
_EMPHASIS: Final = frozenset(("em", "i"))
_CODE: Final = frozenset(("code", "tt", "samp", "kbd"))
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_LITERAL_BOLD: Final = re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*")
_SAFE_SCHEMES: Final = frozenset(("http", "https", "mailto"))


@lru_cache(maxsize=10_000)
def safe_href(href: str) -> str:
    """Return the link target decoded, or "" if its scheme could run something (``javascript:``, ``data:``)."""
    href = re.sub(r"[\x00-\x20]*[\x00-\x1f][\x00-\x20]*", "", clean(unquote(href) if "%" in href else href)).strip()
    scheme = _SCHEME.match(href)
    return "" if scheme and scheme[1].lower() not in _SAFE_SCHEMES else href


def markdown_link(label: str, href: str) -> str:
    """Return a CommonMark link; the target is put in angle brackets where it would end the link early."""
    if re.search(r"[\s()<>]", href):
        href = "<" + re.sub(r"[<>\n]", "", href) + ">"
    return f"[{label}]({href})"


class Mark(msgspec.Struct, frozen=True, gc=False):
    """What is no character data in a run: ``kind`` is ``open``, ``close``, ``link``, ``strong``, ``code`` or ``break``.

    ``text`` is the delimiter, the link's target, the bold text or the code.
    """

    kind: str
    text: str = ""


_OPEN: Final = Mark("open")
_CLOSE: Final = {delimiter: Mark("close", delimiter) for delimiter in ("**", "*")}
_BREAK: Final = Mark("break")


class Inline:
    """Collects one run of inline content: character data and marks in order, the links in it and the anchors."""

    __slots__ = ("anchors", "links", "marked", "parts")

    def __init__(self) -> None:
        self.parts: list[str | Mark] = []
        self.links: list[Link] = []
        self.anchors: list[str] = []
        self.marked = False

    def text(self, text: str | None) -> None:
        """Add character data; blanks before the first word do not count."""
        if text and (self.parts or not text.isspace()):
            if "**" in text:
                self._literal_bold(text)
            else:
                self.parts.append(text)

    def _literal_bold(self, text: str) -> None:
        """Bold that an exporter left as Markdown inside HTML is bold."""
        for number, piece in enumerate(_LITERAL_BOLD.split(text)):
            if number % 2:
                self.mark(Mark("strong", piece))
            elif piece:
                self.parts.append(piece)

    def mark(self, mark: Mark) -> None:
        """Add a mark."""
        self.parts.append(mark)
        self.marked = True

    def element(self, el: Element) -> None:
        """Add an inline element, without its tail."""
        tag = el.tag
        if tag in _STRONG:
            if len(el):
                self._wrapped(el, "**")
            elif el.text:
                self.mark(Mark("strong", el.text))
        elif tag == "a":
            self._anchor(el)
        elif tag == "br":
            self.mark(_BREAK)
        elif tag in SKIPPED:
            return
        elif tag in _EMPHASIS:
            self._emphasis(el)
        elif tag in _CODE:
            self.mark(Mark("code", squeeze("".join(el.itertext()))))
        else:
            if not len(el) and not el.text and (name := el.get("id")):
                self.anchors.append(name)
            self.children(el)

    def children(self, el: Element) -> None:
        """Add all content of an element."""
        self.text(el.text)
        for child in el:
            self.element(child)
            self.text(child.tail)

    def _anchor(self, el: Element) -> None:
        name = el.get("name") or el.get("id")
        if name:
            self.anchors.append(name)
        target = el.get("href")
        href = safe_href(target) if target else ""
        if not href:
            self.children(el)
            return
        start = len(self.parts)
        self.children(el)
        label = squeeze("".join(map(_as_plain, self.parts[start:])))
        if label == _PERMALINK:
            del self.parts[start:]
        elif label:
            self.links.append(Link(label, href))
            self.parts.insert(start, _OPEN)
            self.mark(Mark("link", href))

    def _wrapped(self, el: Element, delimiter: str) -> None:
        self.mark(_OPEN)
        self.children(el)
        self.mark(_CLOSE[delimiter])

    def _emphasis(self, el: Element) -> None:
        """Emphasis that begins with punctuation is a pair of underscores some exporter took for markup."""
        inner = "".join(el.itertext()).strip()
        if inner and not inner[0].isalnum():
            self.parts.append("_")
            self.children(el)
            self.parts.append("_")
        else:
            self._wrapped(el, "*")

    def finish(self) -> tuple[str, str]:
        """Return (plain, CommonMark), blanks squeezed, one line but for line breaks."""
        parts = self.parts
        if not self.marked:
            plain = " ".join("".join(parts).split())  # type: ignore[arg-type]
            return plain, escape_line(plain)
        if _BREAK not in parts:
            return _line(tuple(parts))
        lines: list[list[str | Mark]] = [[]]
        for part in parts:
            if part is _BREAK:
                lines.append([])
            else:
                lines[-1].append(part)
        read = [_line(tuple(line)) for line in lines]
        return "\n".join(filter(None, (plain for plain, _ in read))), "\n".join(filter(None, (md for _, md in read)))


def _as_plain(part: str | Mark) -> str:
    if isinstance(part, str):
        return part
    return part.text if part.kind in ("strong", "code") else ""


@lru_cache(maxsize=20_000)
def _line(parts: tuple[str | Mark, ...]) -> tuple[str, str]:
    """Parts of one line as plain text and as CommonMark."""
    return squeeze("".join(map(_as_plain, parts))), _markdown(parts)


def _markdown(parts: tuple[str | Mark, ...]) -> str:
    """Parts of one line as CommonMark; a mark that closes what was opened on another line counts for nothing."""
    out: list[str] = []
    opened: list[int] = []
    for part in _joined(parts):
        if isinstance(part, str):
            out.append(escape(part) if out else escape_line(part))
        elif part.kind == "strong":
            out.append(_delimited(escape(part.text), "**"))
        elif part.kind == "code":
            out.append(code_span(part.text) if part.text else "")
        elif part.kind == "open":
            opened.append(len(out))
        elif opened:
            start = opened.pop()
            inner = "".join(out[start:])
            is_link = part.kind == "link"
            out[start:] = [markdown_link(squeeze(inner), part.text) if is_link else _delimited(inner, part.text)]
    return " ".join("".join(out).split())


def _joined(parts: tuple[str | Mark, ...]) -> Iterator[str | Mark]:
    """Neighbouring texts as one: what needs escaping may begin in one element and end in the next."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        if text:
            yield text
            text = ""
        yield part
    if text:
        yield text


def _delimited(inner: str, delimiter: str) -> str:
    """``inner`` between delimiters, blanks outside; bare if it is empty or already holds bold."""
    core = inner.strip()
    if not core or "**" in core:
        return inner
    if core is inner:
        return f"{delimiter}{core}{delimiter}"
    start = inner.index(core[0])
    return f"{inner[:start]}{delimiter}{core}{delimiter}{inner[start + len(core) :]}"
