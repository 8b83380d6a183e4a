"""Docstrings of generated code. What they say comes from docs, so nothing in them can end or leave the docstring."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING, Final

from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH: Final = 117
_ITEM: Final = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
#: Characters two columns wide, between any of which a line may end; what may not end a line, and what not begin one.
_WIDE: Final = r"\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
_OPENING: Final = "（［｛「『《〈【〔“‘"
_CLOSING: Final = "）］｝」』》〉】〕”’，。、；：？！…—～%℃"
_LINK: Final = r"\[[^\[\]\s]{1,40}\]\([^()\s]+\)"
_ATOM: Final = re.compile(rf"\s+|[{_OPENING}]*(?:{_LINK}|[^\s{_WIDE}{_OPENING}\[]+|\[|[{_WIDE}])[{_CLOSING}]*|\S")


def docstring(text: str, indent: int = 4) -> str:
    """Return a text as a docstring literal, its lines after the first indented."""
    lines = [line.rstrip() for line in _escape(text).strip().split("\n")]
    if len(lines) == 1 and not lines[0].endswith(('"', "\\")) and indent + _columns(lines[0]) < _WIDTH - 2:
        return f'"""{lines[0]}"""'
    margin = " " * indent
    return (
        '"""'
        + "\n".join(f"{margin}{line}" if line and index else line for index, line in enumerate(lines))
        + (f'\n{margin}"""')
    )


def _escape(text: str) -> str:
    """Escape what ends a docstring or means something in it; drop what no one could see."""
    shown = "".join(each if each.isprintable() or each == "\n" else " " for each in clean(text).replace("\t", "    "))
    return shown.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def literal(text: str) -> str:
    """Return a text as a string literal of Python and TOML alike; what cannot be seen is escaped."""
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(each if each.isprintable() else _escaped(each) for each in shown)


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code < 0xE000:
        return "\\uFFFD"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def sections(*parts: str) -> str:
    """Return paragraphs and sections with a blank line between, those that are empty left out."""
    return "\n\n".join(part for part in parts if part)


def section(title: str, entries: Iterable[tuple[str, str]], indent: int = 4) -> str:
    """Return a section of names and what is said of each, as in Google's style; "" if there are none."""
    blocks = [f"    {paragraphs(f'{name}: {note}' if note else f'{name}:', indent, 8)}" for name, note in entries]
    return "\n".join([f"{title}:", *blocks]) if blocks else ""


def paragraphs(text: str, indent: int = 4, hanging: int = 0) -> str:
    """Return CommonMark wrapped to the width; lists keep their lines, all after the first hang by ``hanging``."""
    wrapped: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            wrapped += [] if hanging else [""]
            continue
        item = _ITEM.match(line)
        below = " " * len(item[0]) if item else ""
        wrapped += _wrap(line, _WIDTH - indent - hanging, below)
    first, *rest = wrapped or [""]
    return "\n".join([first, *(" " * hanging + line if line else "" for line in rest)])


def _wrap(line: str, width: int, below: str) -> list[str]:
    """Return a line as lines of so many columns, all but the first begin with ``below``; words stay whole."""
    if line.isascii():
        return textwrap.wrap(line, width, subsequent_indent=below, break_long_words=False, break_on_hyphens=False)
    lines, used = [""], 0
    for atom in _ATOM.findall(line):
        size = _columns(atom)
        if used + size > width and not atom.isspace() and lines[-1].strip():
            lines.append(below)
            used = len(below)
        if not atom.isspace() or len(lines) == 1 or lines[-1] != below:
            lines[-1] += atom
            used += size
    return [each.rstrip() for each in lines]


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(re.findall(f"[{_WIDE}]", text))
