"""Inline markup to plain text and CommonMark, and table cells made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from scraper.page import Cell, Link
from scraper.text import clean, code_span, escape, squeeze

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
_STRONG: Final = frozenset(("b", "strong"))
_EMPHASIS: Final = frozenset(("em", "i"))
_CODE: Final = frozenset(("code", "tt", "samp", "kbd"))
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES: Final = frozenset(("http", "https", "mailto"))
_BLANKS = re.compile(r"\s+")


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
    """What is no character data: ``kind`` is a CommonMark delimiter to open or close, ``link``, ``code`` or ``break``.

    ``text`` is the delimiter, the link's target or the code.
    """

    kind: str
    text: str = ""


#: A run of inline content: character data and marks, in order.
Parts = list["str | Mark"]

_OPEN: Final = {delimiter: Mark("open", delimiter) for delimiter in ("**", "*")}
_CLOSE: Final = {delimiter: Mark("close", delimiter) for delimiter in ("**", "*")}
_BREAK: Final = Mark("break")


class Inline:
    """Collects one run of inline content, the links in it and the anchors."""

    __slots__ = ("anchors", "links", "parts")

    def __init__(self) -> None:
        self.parts: Parts = []
        self.links: list[Link] = []
        self.anchors: list[str] = []

    def text(self, text: str | None) -> None:
        """Add character data; blanks before the first word do not count."""
        if text and (self.parts or not text.isspace()):
            self.parts.append(text)

    def element(self, el: Element) -> None:
        """Add an inline element, without its tail."""
        tag = el.tag
        if tag == "a":
            self._anchor(el)
        elif tag == "br":
            self.parts.append(_BREAK)
        elif tag in SKIPPED:
            return
        elif tag in _STRONG:
            self._wrapped(el, "**")
        elif tag in _EMPHASIS:
            self._emphasis(el)
        elif tag in _CODE:
            self.parts.append(Mark("code", squeeze("".join(el.itertext()))))
        else:
            self.children(el)

    def children(self, el: Element) -> None:
        """Add all content of an element."""
        self.text(el.text)
        for child in el:
            if isinstance(child.tag, str):
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
        label = squeeze("".join(part for part in self.parts[start:] if isinstance(part, str)))
        if label:
            self.links.append(Link(label, href))
            self.parts.insert(start, Mark("open", "["))
            self.parts.append(Mark("link", href))

    def _wrapped(self, el: Element, delimiter: str) -> None:
        self.parts.append(_OPEN[delimiter])
        self.children(el)
        self.parts.append(_CLOSE[delimiter])

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
        if all(part.__class__ is str for part in parts):
            plain = " ".join("".join(parts).split())  # type: ignore[arg-type]
            return plain, escape(plain)
        return _plain(parts), _markdown(parts)


def _plain(parts: Parts) -> str:
    lines = [""]
    for part in parts:
        if isinstance(part, str):
            lines[-1] += part
        elif part.kind == "code":
            lines[-1] += part.text
        elif part.kind == "break":
            lines.append("")
    return "\n".join(filter(None, map(squeeze, lines)))


def _markdown(parts: Parts) -> str:
    out: list[str] = []
    opened: list[int] = []
    for part in parts:
        if isinstance(part, str):
            out.append(escape(_BLANKS.sub(" ", part)))
        elif part.kind == "code":
            out.append(code_span(part.text) if part.text else "")
        elif part.kind == "break":
            out.append("\n")
        elif part.kind == "open":
            opened.append(len(out))
        else:
            _close(out, opened.pop(), part)
    return "\n".join(filter(None, map(squeeze, "".join(out).split("\n"))))


def _close(out: list[str], start: int, mark: Mark) -> None:
    """Put delimiters around what was collected since ``start``, blanks outside; what cannot be emphasised stays bare."""
    inner = "".join(out[start:])
    core = inner.strip()
    if mark.kind == "link":
        out[start:] = [markdown_link(core.replace("\n", " "), mark.text)]
    elif core and "**" not in core and "\n" not in core:
        lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        out[start:] = [lead, mark.text, core, mark.text, tail]


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
    return Cell(text, escape(text))


class _Flow:
    """Collects the blocks of a cell as lines of plain text and CommonMark."""

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
        pad = "  " * (depth - 1 if bullet else depth)
        tight = bullet and self.in_item
        self.in_item = bool(bullet) or (self.in_item and depth > 0)
        self.plain.append(bullet + plain)
        inner = markdown.replace("\n", "  \n  " + pad if bullet else "  \n" + pad)
        self.markdown.append(("" if not self.markdown else "\n" if tight else "\n\n") + pad + bullet + inner)

    def block(self, el: Element, depth: int) -> None:
        """Add an element's content."""
        self.run.text(el.text)
        for child in el:
            tag = child.tag
            if not isinstance(tag, str):
                pass
            elif tag == "pre":
                self.flush(depth)
                self.code(child)
            elif tag in BLOCKS:
                self.flush(depth)
                if tag == "li":
                    self.bullet = "- "
                inner = depth + (tag in ("ul", "ol"))
                self.block(child, inner)
                self.flush(inner)
                if tag == "li":
                    self.bullet = ""
            else:
                self.run.element(child)
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
