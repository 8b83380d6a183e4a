"""The changelog of a service as releases: Markdown that may be anyone's, as markup that can do nothing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import msgspec
from markdown_it import MarkdownIt
from markupsafe import Markup

from scraper.outputs.diff.rules import LEVELS
from scraper.outputs.portal import changes
from scraper.outputs.portal.render import plain
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_TITLE: Final = re.compile(r"(?P<version>\S+) - (?P<date>\d{4}-\d\d-\d\d)")
_LINK: Final = re.compile(r"https?://|#|mailto:", re.IGNORECASE)
#: How long a link may be, and all links of a text if that is shorter: each reference repeats what it refers to.
_LONGEST_LINK: Final = 2000
_ALL_LINKS: Final = 100_000
#: How many entries of a list stand together: pages end between such blocks.
_ENTRIES: Final = 100


class Release(msgspec.Struct, frozen=True):
    """A section of a changelog. ``title`` is its heading, ``version`` and ``date`` what that says ("" if it does not),
    ``anchor`` its fragment, ``summary`` its first paragraph that is text alone, ``counts`` its changes by level,
    ``blocks`` what it says.
    """

    title: str
    version: str
    date: str
    anchor: str
    summary: str
    counts: dict[str, int]
    blocks: tuple[Markup, ...]

    @property
    def breaking(self) -> int:
        """How many changes break."""
        return self.counts["breaking"]


@lru_cache(maxsize=100)
def releases(changelog: str) -> tuple[Release, ...]:
    """Return the sections of a changelog in its order, the newest first. What stands before them is left out."""
    tokens = _parsed(clean(changelog))
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    sections = [tokens[start:end] for start, end in pairwise([*starts, len(tokens)])]
    anchors = _anchors([plain(section[1].content) for section in sections])
    return tuple(_release(section, anchor) for section, anchor in zip(sections, anchors, strict=True))


def markup(markdown: str) -> Markup:
    """Return the markup of CommonMark without HTML and pictures; its links lead to web pages only."""
    return _rendered(_parsed(clean(markdown)))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: _LINK.match(url) is not None and len(url) <= _LONGEST_LINK  # type: ignore[method-assign]
    return parser


def _parsed(markdown: str) -> list[Token]:
    """Return the tokens of CommonMark. Once its links are longer than itself, the others are the text they have."""
    tokens = _parser().parse(markdown)
    room = max(len(markdown), _ALL_LINKS)
    for token in tokens:
        links = [each for each in token.children or () if each.type == "link_open"]
        room -= sum(len(str(value)) for each in links for value in each.attrs.values())
        if links and room < 0:
            token.children = [each for each in token.children or () if each.type not in ("link_open", "link_close")]
    return tokens


def _rendered(tokens: list[Token]) -> Markup:
    parser = _parser()
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704 - HTML is escaped, links are checked


def _anchors(titles: list[str]) -> Iterator[str]:
    """Yield the fragment of each section: its version, else its title, numbered where it stands twice."""
    seen: Counter[str] = Counter()
    for title in titles:
        stated = _TITLE.fullmatch(title)
        anchor = re.sub(r"[^A-Za-z0-9._-]+", "-", stated["version"] if stated else title).strip("-") or "release"
        seen[anchor] += 1
        yield anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"


def _release(tokens: list[Token], anchor: str) -> Release:
    title = plain(tokens[1].content)
    stated = _TITLE.fullmatch(title)
    version, date = (stated["version"], stated["date"]) if stated else ("", "")
    body = tokens[3:]
    summary = _summary(body)
    found = Counter(changes.show(body, _parser()))
    blocks = tuple(_rendered(block) for block in _blocks(body))
    return Release(title, version, date, anchor, summary, {level: found[level] for level in LEVELS}, blocks)


def _summary(tokens: list[Token]) -> str:
    """Return the first paragraph that only has text: what a release comes to."""
    for opening, inline in pairwise(tokens):
        children = inline.children or []
        if opening.type == "paragraph_open" and opening.level == 0 and all(each.type == "text" for each in children):
            return plain(inline.content).rstrip(".")
    return ""


def _blocks(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield what stands together: a heading and what is below it, long lists in parts."""
    block: list[Token] = []
    for part in _parts(tokens):
        entries = sum(token.type == "list_item_open" for token in block)
        if block and (part[0].type == "heading_open" or entries >= _ENTRIES):
            yield block
            block = []
        block += part
    if block:
        yield block


def _parts(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield what stands at the top: headings, paragraphs, lists of no more than so many entries."""
    start, entries = 0, 0
    opening: list[Token] = []
    for at, token in enumerate(tokens):
        if token.level == 0 and token.nesting >= 0:
            start, entries, opening = at, 0, [token]
        entries += token.type == "list_item_close" and token.level == 1
        if token.level == 0 and token.nesting <= 0:
            yield tokens[start : at + 1]
        elif entries == _ENTRIES and token.level == 1 and tokens[at + 1].nesting > 0:
            yield [*tokens[start : at + 1], _closed(opening[0])]
            start, entries = at, 0
            tokens[at] = opening[0]


def _closed(opening: Token) -> Token:
    return opening.copy(type=opening.type.replace("_open", "_close"), nesting=-1)
