"""A quick reader of the YAML that most specs are written in: mappings and lists in block style, a scalar on a line.

It answers what ``syntax.parse_yaml`` answers, in a third of the time, or does not answer: whatever else YAML has, or is
a fault, is left to that one. Lines repeat, within a spec and even more in two versions of one, so that what a line
means is remembered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from scraper.outputs.syntax import plain_scalar
from scraper.outputs.tree import string_key
from scraper.values import MAX_DEPTH

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Lines of which it is sure that they hold no more values than are allowed.
MAX_LINES: Final = 500_000
_MOST_DASHES: Final = 3
#: Characters of a key at most; YAML allows more.
_LONGEST_KEY: Final = 500
#: What a plain scalar does not begin with; ``-`` is seen to apart, ``.`` may begin the end of a document.
_INDICATORS: Final = frozenset("?:,[]{}#&*!|>'\"%@`")
_QUOTED: Final = re.compile(r"'(?P<single>(?:[^']|'')*)'|\"(?P<double>[^\"\\]*)\"")

#: What a line has instead of a scalar; ``due`` is what stands on the next lines.
_Kind = Literal["due", "list", "mapping", "stripped", "clipped"]
_KINDS: Final[dict[str, _Kind]] = {"[]": "list", "{}": "mapping", "|-": "stripped", "|": "clipped"}
_LITERAL: Final = frozenset(("stripped", "clipped"))
_NO_KEY: Final = object()


class Line(NamedTuple):
    """What a line says: where it begins, how many items of lists it begins, its key, its value or what that will be."""

    indent: int
    dashes: int
    key: Any
    kind: _Kind | None
    value: Any = None


#: A blank line or a comment; a line that was not read yet.
_NOTHING: Final = Line(-2, 0, _NO_KEY, None)
_UNREAD: Final = Line(-2, 0, _NO_KEY, None)
#: An open collection: the column it begins at, itself, the lines of what it holds.
_Open = tuple[int, Any, list[int]]

#: Lines that were read before; None for one that only YAML as a whole explains.
Known = dict[str, Line | None]
#: The lines of a mapping's keys or a list's items, in their order, by the id of the mapping or list.
Marks = dict[int, list[int]]


def read_line(text: str) -> Line | None:
    """Return what a line says by itself, None if that is not plain. Keys are texts, as in JSON."""
    rest = text.lstrip(" ")
    if not text.isprintable():
        return None
    if not rest or rest[0] == "#":
        return _NOTHING
    indent, dashes = len(text) - len(rest), 0
    while rest[:2] == "- ":
        rest, dashes = rest[2:], dashes + 1
    if dashes > _MOST_DASHES or not rest or rest[0] == " ":
        return None
    key, rest = _key(rest)
    if key is _NO_KEY and not dashes:
        return None
    if key is not _NO_KEY and not rest:
        return Line(indent, dashes, key, "due")
    return _valued(indent, dashes, key, rest)


def _key(text: str) -> tuple[Any, str]:
    """Return the key that a line begins with, and what follows it after a blank."""
    quoted = _QUOTED.match(text)
    if quoted and quoted.end() > _LONGEST_KEY:
        return _NO_KEY, " "
    if quoted:
        after = text[quoted.end() :]
        if after == ":" or after[:2] == ": ":
            return _unquoted(quoted), after[2:] or ("" if after == ":" else " ")
        return _NO_KEY, text
    key, colon, rest = text.partition(": ")
    if not colon:
        if text[-1] != ":":
            return _NO_KEY, text
        key, rest = text[:-1], ""
    elif not rest:
        return _NO_KEY, " "
    if not key or key[0] in "-." or len(key) > _LONGEST_KEY:
        return _NO_KEY, " "
    found = _scalar(key)
    return (_NO_KEY, " ") if found is None else (string_key(found[0]), rest)


def _valued(indent: int, dashes: int, key: Any, text: str) -> Line | None:
    """Return a line with a value on it."""
    kind = _KINDS.get(text)
    if kind:
        return Line(indent, dashes, key, kind) if key is not _NO_KEY or kind in {"list", "mapping"} else None
    quoted = _QUOTED.fullmatch(text)
    found = (_unquoted(quoted),) if quoted else _scalar(text)
    return Line(indent, dashes, key, None, found[0]) if found else None


def _unquoted(match: re.Match[str]) -> str:
    single = match["single"]
    return match["double"] if single is None else single.replace("''", "'")


def _scalar(text: str) -> tuple[Any] | None:
    """Return the value of a plain scalar, None if it is none."""
    if (
        text[0] in _INDICATORS or text[0] == " " or text[-1] in ": " or ": " in text or " #" in text
        or (text[0] == "-" and text[1:2] in ("", " ", "-"))
    ):  # fmt: skip
        return None
    try:
        return (plain_scalar(text),)
    except ValueError:
        return None


def read_plain(lines: Sequence[str], known: Known, marks: Marks) -> dict[str, Any] | None:
    """Return the mapping that at most :data:`MAX_LINES` lines are, its keys as texts; None if they are not plain.

    The lines of keys and items, from 1, are added to ``marks`` if it is one.
    """
    stack: list[_Open] = []
    found: Marks = {}
    column, at, due, after = -1, list[int](), _NO_KEY, 0
    box: Any = None
    for number, text in enumerate(lines, 1):
        if number <= after:
            continue
        line = known.get(text, _UNREAD)
        if line is _UNREAD:
            line = known[text] = read_line(text)
        if line is None:
            return None
        indent, dashes, key, kind, value = line
        if dashes or indent != column or type(box) is list:
            if line is _NOTHING:
                continue
            if not _moved(stack, line, number, due, found):
                return None
            column, box, at = stack[-1]
        if kind is not None:
            value, after = _begun(kind, lines, number, column)
        if key is _NO_KEY:
            box.append(value)
            due = _NO_KEY
            continue
        if key in box or after < 0:
            return None
        box[key] = value
        at.append(number)
        due = key if kind == "due" else _NO_KEY
    if not stack or type(stack[0][1]) is not dict:
        return None
    marks |= found
    return stack[0][1]


def _begun(kind: _Kind, lines: Sequence[str], number: int, column: int) -> tuple[Any, int]:
    """Return what stands where a scalar does not, and the line, from 1, up to which it goes; -1 if it is not plain."""
    if kind in _LITERAL:
        return _literal(lines, number, column, clipped=kind == "clipped")
    return [] if kind == "list" else {} if kind == "mapping" else None, 0


def _moved(stack: list[_Open], line: Line, number: int, due: Any, marks: Marks) -> bool:
    """Make what a line adds to the innermost collection; tell whether there is such a place."""
    column, dashes = line.indent, line.dashes
    began = bool(stack)
    while stack and (column < stack[-1][0] or (not dashes and column == stack[-1][0] and type(stack[-1][1]) is list)):
        stack.pop()
        due = _NO_KEY
    if began and not stack:
        return False
    held = stack[-1][1] if stack else None
    if not stack or column != stack[-1][0] or (dashes and type(held) is dict):
        if stack and due is _NO_KEY:
            return False
        box = _opened(stack, column, [] if dashes else {}, marks)
        if held is not None:
            held[due] = box
    elif not dashes and type(held) is not dict:
        return False
    for nth in range(dashes):
        holder = stack[-1]
        holder[2].append(number)
        column += 2
        if nth + 1 < dashes or line.key is not _NO_KEY:
            holder[1].append(_opened(stack, column, [] if nth + 1 < dashes else {}, marks))
    return len(stack) < MAX_DEPTH


def _opened(stack: list[_Open], column: int, box: Any, marks: Marks) -> Any:
    at = marks[id(box)] = []
    stack.append((column, box, at))
    return box


def _literal(lines: Sequence[str], number: int, column: int, *, clipped: bool) -> tuple[str, int]:
    first = lines[number] if number < len(lines) else ""
    indent = len(first) - len(first.lstrip(" "))
    if indent <= column or indent == len(first):
        return "", -1
    margin, found = " " * indent, []
    while number < len(lines) and (not lines[number] or lines[number].startswith(margin)):
        text = lines[number][indent:]
        if not text.isprintable() or (lines[number] and not text.strip(" ")):
            return "", -1
        found.append(text)
        number += 1
    ended = number < len(lines) or lines[-1] == ""
    return "\n".join(found).rstrip("\n") + "\n" * clipped, (number if ended else -1)
