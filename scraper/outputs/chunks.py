"""YAML read in chunks, so that what two versions of a spec have in common is read once, and where its parts stand.

A chunk is a key of a mapping in block style with all below it. A chunk that is a value by itself is the same value
where it stands: what begins or ends inside a quoted text, a flow collection or another document is a fault by itself,
as is an alias of what stands elsewhere. Then the text is read as a whole.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from scraper.outputs.lines import lines
from scraper.outputs.plain_yaml import MAX_LINES, Known, Marks, read_line, read_plain
from scraper.outputs.syntax import MAX_VALUES, Builder, TextError, parse_yaml
from scraper.outputs.tree import split, string_key, string_keyed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Characters of a chunk that is not cut further.
_SMALL: Final = 2048
_SIGNIFICANT: Final = re.compile(r"^( *)[^\s#]", re.MULTILINE)
_START: Final = "---\n"
#: How deep mappings are cut; what is below is a chunk, however large.
_DEEPEST: Final = 6
#: What makes a text be read as a whole: other line breaks, controls and marks of byte order, lines of blanks, flow
#: collections and markers of documents at the left, and indentation that may be more levels than are allowed.
_ODD: Final = re.compile(
    r"[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|^(?: +$|[{\[%]|---|\.\.\.| {190})", re.MULTILINE
)  # fmt: skip


class Chunk(NamedTuple):
    """What a chunk says, and how many values that is once aliases are written out, if it has any."""

    value: dict[str, Any]
    values: int


class Shared:
    """What was read: chunks by their text, plain lines, and where the parts of chunks stand in them."""

    def __init__(self) -> None:
        self.chunks: dict[str, Chunk] = {}
        self.known: Known = {}
        self.marks: Marks = {}


#: Of mappings that were made of chunks, by id: the line of each key, and how many lines are before its value.
Joined = dict[int, dict[str, tuple[int, int]]]


class Placed(NamedTuple):
    """A document and where it stands in its text, if that is known."""

    document: Any
    text: str
    marks: Marks | None = None
    joined: Joined | None = None

    def lines(self, pointers: Iterable[str]) -> dict[str, int]:
        """Return the line of each pointer, or of its nearest ancestor there is, as ``lines.lines`` does."""
        if self.joined is None or self.marks is None:
            return lines(self.text, pointers)
        finder = _Finder(self.document, self.marks, self.joined)
        return {pointer: finder.line(pointer) for pointer in pointers}


class _Finder:
    """Finds the lines of pointers, from mapping to mapping."""

    def __init__(self, document: Any, marks: Marks, joined: Joined) -> None:
        self._document = document
        self._marks = marks
        self._joined = joined
        self._tables: dict[int, dict[str, int]] = {}

    def line(self, pointer: str) -> int:
        """Return the line of what a pointer leads to, or of the nearest there is above it."""
        box, line, before = self._document, 1, 0
        for key in split(pointer):
            joined = self._joined.get(id(box))
            if joined is not None:
                found = joined.get(key)
            else:
                at = self._table(box).get(key)
                found = None if at is None else (at + before, before)
            if found is None:
                return line
            line, before = found
            box = box[key] if isinstance(box, dict) else box[int(key)]
        return line

    def _table(self, box: Any) -> dict[str, int]:
        table = self._tables.get(id(box))
        if table is None:
            keys = box if isinstance(box, dict) else map(str, range(len(box))) if isinstance(box, list) else ()
            table = self._tables[id(box)] = dict(zip(keys, self._marks.get(id(box), ()), strict=False))
        return table


def read_yaml(text: str, shared: Shared) -> Placed:
    """Read YAML; keys are texts, as in JSON. What was read before is not read again. Raises TextError."""
    reader = _Reader(shared)
    head = len(_START) if text.startswith(_START) else 0
    if _ODD.search(text, head):
        return Placed(string_keyed(parse_yaml(text)), text)
    try:
        document = reader.section(text[head:], before=int(head > 0))
    except TextError:
        reader.values = MAX_VALUES + 1
    if reader.values > MAX_VALUES:
        return Placed(string_keyed(parse_yaml(text)), text)
    return Placed(document, text, shared.marks, reader.joined)


class _Reader:
    """Reads a text chunk by chunk."""

    def __init__(self, shared: Shared) -> None:
        self.joined: Joined = {}
        self.values = 0
        self._shared = shared

    def section(self, text: str, before: int, depth: int = 0) -> dict[str, Any]:
        """Return the mapping that a text is, with so many lines before it. Raises TextError for what is not its own."""
        box: dict[str, Any] = {}
        places = self.joined[id(box)] = {}
        for chunk in _cut(text):
            opened = _opened(chunk) if len(chunk) > _SMALL and depth < _DEEPEST else None
            if opened:
                key, head = opened
                at = [chunk.count("\n", 0, head)]
                said: dict[str, Any] = {key: self.section(chunk[head:], before + at[0], depth + 1)}
            else:
                said = self._chunk(chunk)
                at = self._shared.marks.get(id(said), [])
            if not box.keys().isdisjoint(said):
                raise TextError("key stands twice", "remove one")
            box |= said
            places |= {key: (before + line, before) for key, line in zip(said, at, strict=True)}
            before += chunk.count("\n")
        return box

    def _chunk(self, text: str) -> dict[str, Any]:
        found = self._shared.chunks.get(text)
        if found is None:
            rows = text.split("\n")
            value = read_plain(rows, self._shared.known, self._shared.marks) if len(rows) <= MAX_LINES else None
            found = self._shared.chunks[text] = Chunk(value, 0) if value is not None else self._odd(text)
        self.values += found.values
        return found.value

    def _odd(self, text: str) -> Chunk:
        builder = _Builder()
        value = parse_yaml(text, builder)
        if not isinstance(value, dict):
            raise TextError("is no mapping by itself", "read the whole")
        self._shared.marks |= builder.marks
        return Chunk(value, builder.values)


class _Builder(Builder):
    """Builds values with texts as keys, and notes where they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: Marks = {}

    def add(self, value: Any, size: int, line: int) -> None:
        """Put a value into the innermost container, and note its line if it is a key or an item."""
        if self.open:
            container = self.open[-1][0]
            if isinstance(container, list) or not self.is_due:
                self.marks.setdefault(id(container), []).append(line)
            if isinstance(container, dict) and not self.is_due and not isinstance(value, dict | list):
                value = string_key(value)
        super().add(value, size, line)


def _cut(text: str) -> Iterator[str]:
    """Yield a mapping in block style key by key; what is none, or does not show it, as one."""
    first = _SIGNIFICANT.search(text)
    starts = [found.start() for found in _keys(len(first[1]) if first else 0).finditer(text)]
    if not first or not starts or starts[0] != first.start():
        yield text
        return
    for start, end in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=True):
        yield text[start:end]


@cache
def _keys(column: int) -> re.Pattern[str]:
    """Return what begins a key at a column, and nothing else that may stand there."""
    return re.compile(rf"^ {{{column}}}(?=[^\s#?:{{\[-])", re.MULTILINE)


def _opened(chunk: str) -> tuple[str, int] | None:
    """Return the key of a chunk that is a mapping below a key, and where that mapping begins."""
    first = _SIGNIFICANT.search(chunk)
    end = chunk.find("\n", first.start()) if first else -1
    line = read_line(chunk[first.start() : end]) if first and end > 0 else None
    below = _SIGNIFICANT.search(chunk, end + 1) if line and line.kind == "due" and not line.dashes else None
    if line is None or below is None or len(below[1]) <= line.indent or below[0][-1] in "-?:":
        return None
    return line.key, end + 1
