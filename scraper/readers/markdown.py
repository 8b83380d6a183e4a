"""Markdown to blocks, by way of HTML that has every block on its own source line.

markdown-it-py finds the blocks; they are rendered so that each begins on the line it has in the source. The HTML reader
then needs no line map: lxml's ``sourceline`` is the line of the Markdown. Tables embedded as HTML pass through as they
are and so reach the one table reader.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from scraper.readers import markup

if TYPE_CHECKING:
    from markdown_it.token import Token

    from scraper.page import Page

_FENCE = re.compile(r"^(\s*(?:[-*+]\s+)?)(`{3,}|~{3,})\s*([\w-]*)\s*$")
_SECTION = re.compile(r"^#{1,2} \S")
_ITEM_FENCE = re.compile(r"^\s*[-*+]\s+(?=[`~]{3})")

#: Blanks that set a row of a pipe table in, which the parser would strip as it strips plain ones.
_WIDE_INDENT = re.compile(r"^(\| *)([\u3000\u00a0]+)(?=[^\s|])", re.MULTILINE)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def repair(text: str) -> str:
    """Return the text with what would swallow the rest of a page mended; no line is added or lost.

    A fence left open is closed before the next section title, a fence opened on a list marker line with its body at
    the margin becomes a plain one, blank lines inside an HTML table no longer end it, and rows of a pipe table stay as
    far in as they are.
    """
    lines = (_WIDE_INDENT.sub(_kept, text) if "\u3000" in text or "\u00a0" in text else text).split("\n")
    fence = ""
    table = 0
    for number, line in enumerate(lines):
        if fence:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            elif _SECTION.match(line):
                lines[number - 1] = fence
                fence = ""
            else:
                continue
        elif opened := _FENCE.match(line) if "```" in line or "~~~" in line else None:
            fence = opened[2]
            lines[number] = _lift_fence(lines, number)
        elif "<table" in line or table:
            table += line.count("<table") - line.count("</table")
            if table > 0 and not line.strip():
                lines[number] = "<!-- -->"
            table = max(table, 0)
    return "\n".join(lines)


def _kept(match: re.Match[str]) -> str:
    return match[1] + "&emsp;" * len(match[2])


def _lift_fence(lines: list[str], number: int) -> str:
    line = lines[number]
    following = lines[number + 1] if number + 1 < len(lines) else ""
    if following and not following[0].isspace():
        return _ITEM_FENCE.sub("", line)
    return line


def render(text: str) -> str:
    """Render Markdown to HTML in which every block starts on its source line."""
    out: list[str] = []
    line = 0
    for token in _parser().parse(text):
        if token.map and token.nesting >= 0 and token.map[0] > line:
            out.append("\n" * (token.map[0] - line))
            line = token.map[0]
        piece = _piece(token)
        line += piece.count("\n")
        out.append(piece)
    return "".join(out)


def _piece(token: Token) -> str:
    if token.type == "inline":
        return _inline(token.children or [])
    if token.type == "html_block":
        return token.content
    if token.type in ("fence", "code_block"):
        return f"<pre>{escape(token.content, quote=False)}</pre>"
    if token.hidden:
        return ""
    return f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def _inline(tokens: list[Token]) -> str:
    return "".join(map(_inline_piece, tokens))


def _inline_piece(token: Token) -> str:
    kind = token.type
    if kind == "text":
        return escape(token.content, quote=False)
    if kind == "html_inline":
        return token.content
    if kind == "softbreak":
        return "\n"
    if kind == "hardbreak":
        return "<br>\n"
    if kind == "code_inline":
        return f"<code>{escape(token.content, quote=False)}</code>"
    if kind == "link_open":
        return f'<a href="{escape(str(token.attrGet("href") or ""))}">'
    if kind == "image":
        return ""
    return f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"


def read(path: str, text: str) -> Page:
    """Read one Markdown document. Raises ValueError if nothing is in it."""
    return markup.read(path, "<body>" + render(repair(text)))
