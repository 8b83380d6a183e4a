"""HTML to blocks. lxml parses; BeautifulSoup takes over what lxml cannot."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from lxml import etree

from scraper.page import Block, Code, Heading, Page, Text
from scraper.readers.inline import BLOCKS, SKIPPED, Inline
from scraper.readers.table import read_table
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from scraper.readers.element import Element

#: Class names of what frames a document: links to neighbours, navigation, page tools.
_CHROME: Final = frozenset(
    "familylinks parentlink relinfo breadcrumb breadcrumbs navbar sidebar toc-nav footer header prev next".split()
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
#: A reference without its semicolon is text in these documents (``&not-tags=`` is no NOT SIGN).
_BARE_REFERENCE = re.compile(r"&(?=[A-Za-z][A-Za-z0-9]*[^A-Za-z0-9;])")
#: References to characters that :func:`clean` removes or makes plain; they must not come back after it.
_ODD_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|nbsp|ensp|emsp|thinsp|zwnj|zwj|lrm|rlm|ZeroWidthSpace);")
_DOCUMENT_START = re.compile(r"<(?:!doctype|html|body|a\s+name=|h[1-6][\s>]|div|table)", re.IGNORECASE)


#: Without the table of ids, which nobody looks up and which takes half of the parse.
_PARSER: Final = etree.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)


#: Inline elements around blocks, one in the other; each level costs a look at all below it.
_DEEPEST: Final = 20


def parse(text: str) -> Element:
    """Parse HTML into a tree. Raises ValueError where neither parser finds an element."""
    text = clean(text)
    if "&" in text:
        text = _ODD_REFERENCE.sub(_decode_odd, _BARE_REFERENCE.sub("&amp;", text))
    try:
        root: Element | None = etree.fromstring(text, _PARSER)  # type: ignore[assignment]  # stubs: see Element
    except (etree.XMLSyntaxError, ValueError):
        root = None
    return root if root is not None and len(root) else _parse_with_soup(text)


def _decode_odd(match: re.Match[str]) -> str:
    character = unescape(match[0])
    cleaned = clean(character)
    return cleaned if cleaned != character or not character else match[0]


def _parse_with_soup(text: str) -> Element:
    from lxml.html import soupparser

    try:
        root: Element = soupparser.fromstring(text, features="html.parser")
    except (etree.LxmlError, ValueError, RecursionError, AssertionError) as error:
        raise ValueError("no markup found") from error
    return root


def cut_chrome(text: str) -> str:
    """Blank out what stands before the document (a forge's file view), keeping the line count."""
    start = _DOCUMENT_START.search(text)
    if start is None or not text[: start.start()].strip():
        return text
    return "\n" * text.count("\n", 0, start.start()) + text[start.start() :]


class _Walker:
    """Turns the tree into blocks, in document order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.anchors: list[str] = []
        self.parent = ""
        self.run = Inline()
        self.line = 0
        self.item = False
        self.nested = 0

    def names(self) -> tuple[str, ...]:
        if not self.anchors:
            return ()
        names, self.anchors = tuple(dict.fromkeys(self.anchors)), []
        return names

    def flush(self, depth: int) -> None:
        run = self.run
        if not run.parts and not run.anchors:
            return
        self.run = Inline()
        self.anchors += run.anchors
        text, markdown = run.finish()
        if text:
            self.blocks.append(Text(self.line, text, markdown, tuple(run.links), self.names(), depth, self.item))
            self.item = False

    def inline(self, text: str | None, line: int) -> None:
        if not text or (text.isspace() and not self.run.parts):
            return
        if not self.run.parts:
            body = text.lstrip()
            self.line = line + text.count("\n", 0, len(text) - len(body))
            text = body
        self.run.text(text)

    def walk(self, el: Element, depth: int) -> None:
        self.inline(el.text, el.sourceline or 0)
        for child in el:
            tag = child.tag
            if isinstance(tag, str) and tag not in SKIPPED:
                if tag in BLOCKS:
                    self.flush(depth)
                    self.block(child, tag, depth)
                    self.line = child.sourceline or 0
                else:
                    if not self.run.parts:
                        self.line = child.sourceline or 0
                    self.mixed(child, depth)
            self.inline(child.tail, self.line)

    def mixed(self, el: Element, depth: int) -> None:
        """An inline element; where blocks stand in it (a bold table, say), its blocks count."""
        if len(el) and self.nested < _DEEPEST and any(inner.tag in BLOCKS for inner in el.iterdescendants()):
            self.nested += 1
            self.walk(el, depth)
            self.nested -= 1
        else:
            self.run.element(el)

    def block(self, el: Element, tag: str, depth: int) -> None:
        if tag == "table":
            self.blocks.append(read_table(el, self.names(), depth))
        elif tag == "pre":
            self.blocks.append(Code(el.sourceline or 0, "".join(el.itertext()).strip("\n"), depth))
        elif tag in _HEADINGS:
            self.heading(el, _HEADINGS[tag])
        elif self.is_chrome(el):
            return
        else:
            if tag == "li":
                self.item = True
            self.walk(el, depth + (tag in ("ul", "ol")))
            self.flush(depth)
            if tag == "li":
                self.item = False

    def heading(self, el: Element, level: int) -> None:
        run = Inline()
        run.children(el)
        self.anchors += run.anchors
        if identifier := el.get("id"):
            self.anchors.append(identifier)
        self.blocks.append(Heading(el.sourceline or 0, level, squeeze(run.finish()[0]), self.names()))

    def is_chrome(self, el: Element) -> bool:
        classes = el.get("class")
        if not classes or _CHROME.isdisjoint(classes.lower().split()):
            return False
        for link in el.iter("a"):
            self.parent = self.parent or (link.get("href") or "").split("#")[0]
        return True


def read(path: str, text: str) -> Page:
    """Read one HTML document. Raises ValueError if it holds no markup."""
    walker = _Walker()
    root = parse(cut_chrome(text))
    for body in root.iter("body") if root.tag != "body" else (root,):
        walker.walk(body, 0)
        walker.flush(0)
    title, anchors = _title(walker.blocks, root)
    return Page(path, title, anchors, tuple(walker.blocks), walker.parent)


def _title(blocks: list[Block], root: Element) -> tuple[str, tuple[str, ...]]:
    for block in blocks:
        if isinstance(block, Heading):
            return block.text, block.anchors
    title = root.findtext(".//title")
    return squeeze(clean(title or "")), ()
