"""The changes of a changelog, as docs2oas writes them, in all languages: level, place, what, rule and where."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from markdown_it.token import Token
from markupsafe import Markup

from scraper.outputs.diff.rules import LEVELS
from scraper.outputs.portal.translations import both, of_change, of_phrase
from scraper.outputs.portal.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

#: ``**breaking** `query x`: parameter removed, and 2 more places (request-parameter-removed; old `a:1`, new `-`)``
_CHANGE: Final = re.compile(
    r"\*{0,2}\w+\*{0,2} (?:(?P<place>`[^`]+`): )?(?P<message>.*?)(?:, (?P<more>and [0-9]+ more places?[a-z0-9 ]*))?"
    r" \((?P<rule>[a-z-]+); old (?P<old>`[^`]+`), new (?P<new>`[^`]+`)\)"
)
_GONE: Final = re.compile(r"\*\*breaking\*\* (?P<message>no longer there: .*)")
_CODE: Final = re.compile(r"`[^`\s]+`")
_OPERATION: Final = re.compile(r"`(?P<method>GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) (?P<path>[^`]+)`")
#: A longer entry is shown as it is.
_LONGEST: Final = 5000


def show(tokens: list[Token], parser: MarkdownIt) -> Iterator[str]:
    """Put what docs2oas wrote into all languages, in place; yield the level of each change."""
    for item, opening, inline in zip([None, *tokens], tokens, tokens[1:], strict=False):
        if inline.type != "inline" or len(inline.content) > _LONGEST:
            continue
        if item is not None and item.type == "list_item_open" and opening.type == "paragraph_open":
            level = inline.content.split(" ", 1)[0].strip("*")
            if level in LEVELS:
                item.attrJoin("class", f"change {level}")
                _put(inline, _change(level, inline.content, parser))
                yield level
        elif opening.level == 0 and opening.type in ("paragraph_open", "heading_open"):
            _put(inline, _operation(inline.content) or _said(inline.content, parser))


def _put(inline: Token, shown: Markup) -> None:
    if shown:
        inline.children = [Token("html_inline", "", 0, content=str(shown))]


def _change(level: str, text: str, parser: MarkdownIt) -> Markup:
    """Return a change, "" if it is not written as docs2oas writes it."""
    badge = _badge(level)
    if gone := _GONE.fullmatch(text):
        return badge + (_said(gone["message"], parser) or _inline(gone["message"], parser))
    change = _CHANGE.fullmatch(text)
    if change is None:
        return Markup("")
    place = _inline(change["place"], parser) + " " if change["place"] else Markup("")
    english = [change["message"], *filter(None, [change["more"]])]
    chinese = [of_change(change["rule"], change["message"]), *map(of_phrase, english[1:])]
    said = both(_inline(", ".join(english), parser), _inline("\uff0c".join(chinese), parser) if all(chinese) else "")
    old, new = (_inline(change[side], parser) for side in ("old", "new"))
    origin = Markup('<small class="origin">{} · {}</small>').format(
        change["rule"], word("change-places", old=old, new=new)
    )
    return badge + place + said + " " + origin


@cache
def _badge(level: str) -> Markup:
    return Markup('<span class="level {}">{}</span> ').format(level, word(f"level-{level}"))


def _operation(text: str) -> Markup:
    match = _OPERATION.fullmatch(text)
    if match is None:
        return Markup("")
    method, path = match["method"], match["path"]
    return Markup('<span class="method {}">{}</span> <code>{}</code>').format(method.lower(), method, path)


@lru_cache(maxsize=1000)
def _said(text: str, parser: MarkdownIt) -> Markup:
    chinese = of_phrase(text)
    return both(_inline(text, parser), _inline(chinese, parser)) if chinese else Markup("")


@lru_cache(maxsize=5000)
def _inline(text: str, parser: MarkdownIt) -> Markup:
    if _CODE.fullmatch(text):
        return Markup("<code>{}</code>").format(text[1:-1])
    rendered = str(parser.renderInline(text))
    return Markup(rendered)  # noqa: S704 - HTML is escaped, links are checked
