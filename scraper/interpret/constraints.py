"""Descriptions to statements: labelled blocks, and the constraint phrases of the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from scraper import lexicon as lexicons
from scraper.interpret.fit import fit
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.interpret.fields import DraftField
    from scraper.lexicon import Lexicon
    from scraper.model import Constraints, Type

#: Full-width punctuation to its narrow form, one character for one, so that places in a line stay the same.
_NARROW: Final = str.maketrans("：（），；～－—。［］【】＜＞／｜", ":(),;~--。[][]<>/|")
_VALUE: Final = re.compile(r"[\w./:+-]+", re.ASCII)
_DIGIT: Final = re.compile(r"\d", re.ASCII)
_MAX_LINE: Final = 600
_MAX_ENUM: Final = 64


class Stated(msgspec.Struct, frozen=True):
    """What a description states, as written: constraint name -> texts in order."""

    values: dict[str, tuple[str, ...]] = {}
    ranges: tuple[tuple[str, str], ...] = ()
    lengths: tuple[tuple[str, str], ...] = ()
    flags: frozenset[str] = frozenset()
    description: str = ""

    def states_nothing(self) -> bool:
        """Tell whether the description holds no constraint at all."""
        return not (self.values or self.ranges or self.lengths or self.flags)


_SINGLE: Final = ("default", "minimum", "maximum", "minimum_length", "maximum_length", "fixed", "unit")
_ENUMS: Final = frozenset(("enum_intro", "enum_inline"))
_FLAGS: Final = ("nullable", "deprecated", "read_only", "date_time", "uuid", "base64", "ipv4")


def read_constraints(field: DraftField, found: Type, lexicon: Lexicon, into: Collector) -> tuple[str, Constraints]:
    """Return a field's description in CommonMark and the constraints it states, fitted to the field's type."""
    stated = _read(field.cell.text, field.cell.markdown, lexicon.language)
    extra = _extra_columns(field, lexicon)
    return stated.description, fit(field, found, stated, extra, lexicon, into)


def _extra_columns(field: DraftField, lexicon: Lexicon) -> str:
    """The text of a default column, if the table has one and the cell says something."""
    text = field.view.cell(field.row, "default").text
    return "" if fold(text) in lexicon.words["none"] or not text else text


@lru_cache(maxsize=20_000)
def _read(text: str, markdown: str, language: str) -> Stated:
    lexicon = lexicons.load(language)
    blocks = _blocks(markdown, lexicon)
    description = markdown
    lines = text.split("\n")
    default = None
    if blocks:
        description, lines, default = _from_blocks(blocks, lexicon)
    values, ranges, lengths, flags = _scan(lines, lexicon)
    if default is not None:
        values["default"] = [default]
    return Stated({key: tuple(each) for key, each in values.items()}, tuple(ranges), tuple(lengths), flags, description)


def _blocks(markdown: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Split a labelled description into (role, CommonMark) pairs; empty if it has fewer than two labels."""
    blocks: list[tuple[str, str]] = []
    for paragraph in _run_together(markdown, lexicon).split("\n\n"):
        head, colon, rest = _head(paragraph)
        role = lexicon.blocks.get(fold(head.replace("*", ""))) if len(head) < 24 else None
        if role and (not rest or colon):
            blocks.append((role, rest))
        elif blocks:
            role, before = blocks[-1]
            blocks[-1] = (role, f"{before}\n\n{paragraph}" if before else paragraph)
        else:
            blocks.append(("definition", paragraph))
    labels = {role for role, _ in blocks}
    return blocks if len(labels) > 1 and "definition" in labels else []


def _head(paragraph: str) -> tuple[str, str, str]:
    match = re.match(r"\s*([^:：\n]{1,24}?)\s*(?:([:：])\s*(\**)\s*|$)", paragraph)
    if match is None:
        return "", "", paragraph
    return match[1], match[2] or "", paragraph[match.end() :].strip()


def _run_together(markdown: str, lexicon: Lexicon) -> str:
    """Pipe tables lose line breaks; a label with a full-width colon inside a line then begins a block."""
    if "：" not in markdown or "\n" in markdown:
        return markdown
    labels = sorted((label for label in lexicon.blocks if not label.isascii()), key=len, reverse=True)
    parts = re.split(rf"(?=(?:{'|'.join(map(re.escape, labels))})：)", markdown)
    return "\n\n".join(part for part in parts if part.strip()) if len(parts) > 2 else markdown


def _from_blocks(blocks: list[tuple[str, str]], lexicon: Lexicon) -> tuple[str, list[str], str | None]:
    """Return the description without empty blocks, the lines to scan, and the default block's text."""
    kept, lines, default = [], [], None
    for role, body in blocks:
        plain = re.sub(r"\*\*|\[([^\]]*)\]\([^)]*\)|\\(?=\W)", r"\1", body).strip()
        if not plain or fold(plain) in lexicon.words["none"]:
            continue
        if role == "default":
            default = plain.split("\n")[0].rstrip("。.")
            continue
        kept.append(body)
        scanned = [line for line in plain.split("\n") if line.strip()]
        lines += _labelled(scanned, lexicon) if role == "range" and scanned else scanned
    return "\n\n".join(kept), lines, default


def _labelled(lines: list[str], lexicon: Lexicon) -> list[str]:
    """The lines of a range block as descriptions without blocks have them: behind a label, or as a list under one."""
    labels = [label for label, role in lexicon.blocks.items() if role == "range"]
    if lines[0].startswith("- "):
        return [labels[0], *lines]
    if len(lines) > 1 and all(_item(line, lexicon) for line in lines):
        return [labels[0], *(f"- {line}" for line in lines)]
    return [*(f"{label}:{lines[0]}" for label in labels), *lines]


_Scan = tuple[dict[str, list[str]], list[tuple[str, str]], list[tuple[str, str]], frozenset[str]]


def _scan(lines: list[str], lexicon: Lexicon) -> _Scan:
    values: dict[str, list[str]] = {}
    ranges: list[tuple[str, str]] = []
    lengths: list[tuple[str, str]] = []
    flags: set[str] = set()
    for number, line in enumerate(lines):
        if len(line) > _MAX_LINE:
            continue
        low = line.translate(_NARROW).lower()
        active = _active(low, lexicon)
        if not active:
            continue
        body = low.removeprefix("- ")
        for name in _SINGLE:
            if name not in active:
                continue
            if stated := _values(line, body, lexicon.constraints[name]):
                values.setdefault(name, []).extend(stated)
        _scan_bounds(body, lexicon, ranges, lengths)
        flags.update(n for n in _FLAGS if n in active and any(p.search(body) for p in lexicon.constraints[n]))
        if not active.isdisjoint(_ENUMS) and (enum := _enum(lines, number, line, low, lexicon)):
            values.setdefault("enum", []).append("\n".join(enum))
    return values, ranges, lengths, frozenset(flags)


def _active(line: str, lexicon: Lexicon) -> set[str]:
    """The constraints whose words stand on a line: cheap to tell, and most lines state nothing."""
    active: set[str] = set()
    for word, names in lexicon.gates:
        if word in line:
            active.update(names)
    return active


def _values(line: str, body: str, patterns: tuple[re.Pattern[str], ...]) -> list[str]:
    """All values that the first pattern to match finds on a line; ``body`` is its folded form less the bullet."""
    offset = len(line) - len(body)
    for pattern in patterns:
        if found := [line[m.start("value") + offset : m.end("value") + offset] for m in pattern.finditer(body)]:
            return found
    return []


def _scan_bounds(line: str, lexicon: Lexicon, ranges: list[tuple[str, str]], lengths: list[tuple[str, str]]) -> None:
    if _DIGIT.search(line) is None:
        return
    for pattern in lexicon.constraints["length"]:
        if match := pattern.search(line):
            lengths.append((match["low"], match["high"]))
            return
    for pattern in lexicon.constraints["maximum_characters"]:
        if match := pattern.search(line):
            lengths.append(("", match["high"]))
            return
    for pattern in lexicon.constraints["range"]:
        if match := pattern.search(line):
            ranges.append((match["low"], match["high"]))
            return


def _enum(lines: list[str], number: int, line: str, low: str, lexicon: Lexicon) -> list[str]:
    """The values an enumeration lists: in the items that follow its intro, or on the line itself."""
    intro = fold(low.removeprefix("- "))
    if number + 1 < len(lines) and lines[number + 1].startswith("- "):
        if any(pattern.search(intro) for pattern in lexicon.constraints["enum_intro"]):
            return _items(lines, number + 1, lexicon)
        return []
    for pattern in lexicon.constraints["enum_inline"]:
        if match := pattern.search(low):
            values = _VALUE.findall(line[match.start("values") : match.end("values")])
            return [value.rstrip(".") for value in values if value.lower() not in lexicon.words["joiner"]]
    return []


def _items(lines: list[str], start: int, lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for line in lines[start:]:
        if not line.startswith("- "):
            break
        match = _item(line[2:], lexicon)
        if match is None:
            return []
        found.append(match["value"].rstrip(".:"))
    return found if len(found) <= _MAX_ENUM else []


def _item(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Match a list item that begins with a value."""
    text = text.translate(_NARROW)
    return next((match for pattern in lexicon.constraints["enum_item"] if (match := pattern.match(text))), None)
