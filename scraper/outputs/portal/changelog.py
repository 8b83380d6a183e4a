"""The changelog of a service as releases: Markdown that may be anyone's, as markup that can do nothing."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec
from markdown_it import MarkdownIt
from markupsafe import Markup

from scraper.outputs.portal.render import plain
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_TITLE: Final = re.compile(r"(?P<version>\S+) - (?P<date>\d{4}-\d\d-\d\d)")
_BREAKING: Final = "breaking"


class Release(msgspec.Struct, frozen=True):
    """A section of a changelog. ``title`` is its heading, ``version`` and ``date`` what that says ("" if it does not),
    ``anchor`` its fragment, ``summary`` its first paragraph that is text alone, ``breaking`` how many changes break.
    """

    title: str
    version: str
    date: str
    anchor: str
    summary: str
    breaking: int
    body: Markup


def releases(changelog: str) -> tuple[Release, ...]:
    """Return the sections of a changelog in its order, the newest first. What stands before them is left out."""
    tokens = _parser().parse(clean(changelog))
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    return tuple(_release(tokens[start:end]) for start, end in pairwise([*starts, len(tokens)]))


def markup(markdown: str) -> Markup:
    """Return the markup of CommonMark without HTML and pictures; its links lead to web pages only."""
    return Markup(_parser().render(clean(markdown)))  # noqa: S704 - HTML is escaped, links are checked


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: re.match(r"https?://|#|mailto:", url, re.IGNORECASE) is not None  # type: ignore[method-assign]
    return parser


def _release(tokens: list[Token]) -> Release:
    title = plain(tokens[1].content)
    stated = _TITLE.fullmatch(title)
    version, date = (stated["version"], stated["date"]) if stated else ("", "")
    body = tokens[3:]
    anchor = re.sub(r"[^A-Za-z0-9._-]+", "-", version or title).strip("-") or "release"
    breaking = sum(_mark(body))
    parser = _parser()
    rendered = Markup(parser.renderer.render(body, parser.options, {}))  # noqa: S704 - HTML is escaped, links are checked
    return Release(title, version, date, anchor, _summary(body), breaking, rendered)


def _mark(tokens: list[Token]) -> Iterator[bool]:
    """Give the items of lists that begin with their level a class for it; yield which are breaking."""
    for item, paragraph, inline in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if item.type == "list_item_open" and paragraph.type == "paragraph_open" and inline.children:
            first = inline.content.split(" ", 1)[0].strip("*")
            if first in (_BREAKING, "warning", "info"):
                item.attrJoin("class", f"change {first}")
                yield first == _BREAKING


def _summary(tokens: list[Token]) -> str:
    """Return the first paragraph that only has text: what a release comes to."""
    for opening, inline in pairwise(tokens):
        children = inline.children or []
        if opening.type == "paragraph_open" and opening.level == 0 and all(each.type == "text" for each in children):
            return plain(inline.content).rstrip(".")
    return ""
