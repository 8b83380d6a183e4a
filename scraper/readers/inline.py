"""Inline markup to plain text and CommonMark, and table cells made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from scraper.page import Cell, Link
from scraper.text import clean, code_span, escape, escape_line, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS: Final = frozenset(
    "html body div p table caption thead tbody tfoot tr td th ul ol li dl dt dd pre h1 h2 h3 h4 h5 h6 section article"
    " main blockquote center figure figcaption details summary hr fieldset address".split()
)
SKIPPED: Final = frozenset(
    "script style noscript template head nav header footer aside form button select textarea input svg math iframe"
    " object embed img video audio canvas".split()
)
_LISTS: Final = frozenset(("ul", "ol"))
_STRONG: Final = frozenset(("b", "strong"))
_EMPHASIS: Final = frozenset(("em", "i"))
_CODE: Final = frozenset(("code", "tt", "samp", "kbd"))
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES: Final = frozenset(("http", "https", "mailto"))


def safe_href(href: str) -> str:
    """Return the link target decoded, or "" if its scheme could run something (``javascript:``, ``data:``)."""
    href = clean(unquote(href)).strip() if "%" in href else href.strip()
    scheme = _SCHEME.match(href)
    return "" if scheme and scheme[1].lower() not in _SAFE_SCHEMES else href


def markdown_link(label: str, href: str) -> str:
    """Return a CommonMark link; the target is put in angle brackets where it would end the link early."""
    if re.search(r"[\s()<>]", href):
        href = "<" + re.sub(r"[<>\n]", "", href) + ">"
    return f"[{label}]({href})"


class Mark(NamedTuple):
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
            self.parts.append(text)

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
        if label:
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
            return squeeze("".join(map(_as_plain, parts))), _markdown(parts)
        lines = [Inline() for _ in range(parts.count(_BREAK) + 1)]
        number = 0
        for part in parts:
            if part is _BREAK:
                number += 1
            else:
                lines[number].parts.append(part)
        done = [(squeeze("".join(map(_as_plain, line.parts))), _markdown(line.parts)) for line in lines]
        return tuple("\n".join(filter(None, column)) for column in zip(*done, strict=True))  # type: ignore[return-value]


def _as_plain(part: str | Mark) -> str:
    if part.__class__ is str:
        return part  # type: ignore[return-value]
    kind, text = part
    return text if kind in ("strong", "code") else ""


def _markdown(parts: list[str | Mark]) -> str:
    """Parts of one line as CommonMark; a mark that closes what was opened on another line counts for nothing."""
    out: list[str] = []
    opened: list[int] = []
    for part in parts:
        if part.__class__ is str:
            out.append(escape(part) if out else escape_line(part))  # type: ignore[arg-type]
            continue
        kind, text = part
        if kind == "strong":
            out.append(_delimited(escape(text), "**"))
        elif kind == "code":
            out.append(code_span(text) if text else "")
        elif kind == "open":
            opened.append(len(out))
        elif opened:
            start = opened.pop()
            inner = "".join(out[start:])
            out[start:] = [markdown_link(squeeze(inner), text) if kind == "link" else _delimited(inner, text)]
    return " ".join("".join(out).split())


def _delimited(inner: str, delimiter: str) -> str:
    """``inner`` between delimiters, blanks outside; bare if it is empty or already holds bold."""
    core = inner.strip()
    if not core or "**" in core:
        return inner
    if core is inner:
        return f"{delimiter}{core}{delimiter}"
    start = inner.index(core[0])
    return f"{inner[:start]}{delimiter}{core}{delimiter}{inner[start + len(core) :]}"


def read_cell(td: Element) -> Cell:
    """Read one table cell; the common ``<td><p>text</p></td>`` takes a short way."""
    el = td
    if len(td) == 1 and td[0].tag == "p" and not (td.text and td.text.strip()):
        el = td[0]
    parts = [el.text or ""]
    for child in el:
        if child.tag != "a" or child.text or len(child) or child.get("href"):
            return _read_blocks(td)
        parts.append(child.tail or "")
    text = " ".join("".join(parts).split())
    return Cell(text, escape_line(text))


class _Flow:
    """Collects the blocks of a cell as lines of plain text and CommonMark."""

    __slots__ = ("bullet", "in_item", "links", "markdown", "plain", "run")

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.markdown: list[str] = []
        self.links: list[Link] = []
        self.run = Inline()
        self.bullet = ""
        self.in_item = False

    def flush(self, depth: int) -> None:
        """End the current paragraph; the first one of a list item gets the bullet."""
        run = self.run
        if not run.parts:
            return
        self.run = Inline()
        self.links += run.links
        plain, markdown = run.finish()
        if not plain:
            return
        bullet, self.bullet = self.bullet, ""
        separator = "" if not self.markdown else "\n" if bullet and self.in_item else "\n\n"
        if depth or bullet:
            pad = "  " * (depth - 1 if bullet else depth)
            markdown = f"{pad}{bullet}" + markdown.replace("\n", "  \n  " + pad if bullet else "  \n" + pad)
        elif "\n" in markdown:
            markdown = markdown.replace("\n", "  \n")
        self.in_item = bool(bullet) or (self.in_item and depth > 0)
        self.plain.append(bullet + plain)
        self.markdown.append(separator + markdown)

    def block(self, el: Element, depth: int) -> None:
        """Add an element's content."""
        self.run.text(el.text)
        for child in el:
            tag = child.tag
            if tag not in BLOCKS:
                self.run.element(child)
            elif tag == "pre":
                self.flush(depth)
                self.code(child)
            elif tag == "li":
                self.flush(depth)
                self.bullet = "- "
                self.block(child, depth)
                self.flush(depth)
                self.bullet = ""
            else:
                self.flush(depth)
                inner = depth + 1 if tag in _LISTS else depth
                self.block(child, inner)
                self.flush(inner)
            self.run.text(child.tail)

    def code(self, el: Element) -> None:
        text = "".join(el.itertext()).strip("\n")
        if text.strip():
            fence = "````" if "```" in text else "```"
            self.plain.append(text)
            self.markdown.append(("\n\n" if self.markdown else "") + f"{fence}\n{text}\n{fence}")


def _read_blocks(td: Element) -> Cell:
    flow = _Flow()
    flow.block(td, 0)
    flow.flush(0)
    plain, markdown = "\n".join(flow.plain), "".join(flow.markdown)
    return Cell(plain, plain if plain == markdown else markdown, tuple(flow.links))
