"""Readers: bytes to pages. They know markup and nothing of APIs; markup ends here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.model import Location
from scraper.readers.encoding import NotTextError, decode

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.page import Page
    from scraper.sources import SourceFile

_MARKDOWN: Final = (".md", ".markdown")
_HTML_SIGN: Final = re.compile(r"<(?:!doctype html|html|h[1-6]|table|div|p)[\s>]", re.IGNORECASE)
_MARKDOWN_SIGN: Final = re.compile(r"^#{1,3} \S", re.MULTILINE)
_TABLE_OPEN: Final = re.compile(r"<table")
_FORGE_HEAD: Final = 2000
_FORGE_PATH: Final = re.compile(r"^[\w./-]*?/(?P<service>[\w-]+)/api[\w-]*/[\w.-]+\.html?\s*$", re.MULTILINE)


def read_page(file: SourceFile, found: Collector) -> Page | None:
    """Read one page, None if nothing can be read from it (reported). Never raises for what a file holds."""
    place = Location(file.path, 1)
    try:
        text = decode(file.data, place, found)
    except NotTextError as error:
        found.add("page-not-text", place, reason=error)
        return None
    if not text.strip():
        found.add("page-unreadable", place, reason="the file is empty")
        return None
    _check_whole(file.path, text, found)
    try:
        return _forge(_read(file.path, text), text)
    except (ValueError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        found.add("page-unreadable", place, reason="elements are nested too deeply" if deep else error)
        return None


def _read(path: str, text: str) -> Page:
    from scraper.readers import markdown, markup

    return markdown.read(path, text) if _is_markdown(path, text) else markup.read(path, text)


def _is_markdown(path: str, text: str) -> bool:
    """Decide by suffix; a file of another suffix (a saved view, say) by its content."""
    suffix = path[path.rfind(".") :].lower()
    if suffix in _MARKDOWN:
        return True
    if suffix in (".html", ".htm", ".xhtml"):
        return False
    return _MARKDOWN_SIGN.search(text) is not None or not _HTML_SIGN.search(text)


def _forge(page: Page, text: str) -> Page:
    """A forge's file view names the service and the file on a line before the document."""
    head = text[:_FORGE_HEAD].lstrip()
    match = None if head.startswith(("<", "#")) else _FORGE_PATH.search(head)
    return msgspec.structs.replace(page, service=match["service"]) if match else page


def _check_whole(path: str, text: str, found: Collector) -> None:
    """Report a page that was cut off inside a table or a tag."""
    if text.count("<table") > text.count("</table"):
        opened = [match.start() for match in _TABLE_OPEN.finditer(text)]
        line = text.count("\n", 0, opened[-1]) + 1
        found.add("page-truncated", Location(path, text.count("\n") + 1), what="a table", line=line)
    elif text.rfind("<") > text.rfind(">") and re.search(r"<[a-zA-Z/][^<>]*\Z", text):
        line = text.count("\n", 0, text.rfind("<")) + 1
        found.add("page-truncated", Location(path, text.count("\n") + 1), what="a tag", line=line)
