"""Descriptions to statements: labelled blocks, and the constraint phrases of the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.interpret.descriptions import read_description
from scraper.interpret.fit import fit
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.interpret.fields import DraftField
    from scraper.lexicon import Lexicon
    from scraper.model import Constraints, Type

#: Full-width punctuation to its narrow form, one character for one, so that places in a line stay the same.
_NARROW: Final = str.maketrans("：（），；～－—–。［］【】＜＞／｜", ":(),;~---。[][]<>/|")
#: In an item a wide colon ends the value, which may hold narrow ones.
_NARROW_ITEM: Final = _NARROW | {ord("："): " :"}
_VALUE: Final = re.compile(r"[\w./:+-]+", re.ASCII)
#: What stands in parentheses behind a value explains it.
_REMARK: Final = re.compile(r" ?[(（][^()（）]*[)）]")
_DIGIT: Final = re.compile(r"\d", re.ASCII)
#: A number with commas between its thousands; in brackets commas part two numbers.
_THOUSANDS: Final = re.compile(r"(?<![\[(\d,])\d{1,3}(?:,\d{3})+(?!\d)", re.ASCII)
#: A pattern of a date is no value.
_PLACEHOLDER: Final = re.compile(r"yyyy", re.IGNORECASE)
#: A value and what it means.
_EXPLAINED: Final = re.compile(r"[\"“]?[\w./+-]+[\"”]? ?[:：] ?\S", re.ASCII)
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
_BOUNDS: Final = frozenset(("range", "length", "maximum_characters"))
#: What a line that states a condition does not say of the field as such.
_UNCONDITIONAL: Final = _BOUNDS | {"enum_inline", "fixed"}
_LAST_WORD: Final = re.compile(r"(?<![\w~～–—])[\"“]?([\w./+-]+)[\"”]?\s*$", re.ASCII)
_ENUMS: Final = frozenset(("enum_intro", "enum_inline"))
_FLAGS: Final = ("nullable", "deprecated", "read_only", "date_time", "uuid", "base64", "ipv4")


def read_stated(field: DraftField, lexicon: Lexicon) -> Stated:
    """Return what a field's description says, read once for all fields that say the same."""
    return _read(field.cell.text, field.cell.markdown, lexicon)


def read_constraints(field: DraftField, found: Type, stated: Stated, lexicon: Lexicon, into: Collector) -> Constraints:
    """Return the constraints that a description and the table's default column state, fitted to the field's type."""
    return fit(field, found, stated, _extra_columns(field, lexicon), lexicon, into)


def _extra_columns(field: DraftField, lexicon: Lexicon) -> str:
    """The text of a default column, if the table has one and the cell says something."""
    if "default" not in field.view.columns:
        return ""
    text = field.view.cell(field.row, "default").text
    return "" if fold(text) in lexicon.words["none"] or not text else text


@lru_cache(maxsize=20_000)
def _read(text: str, markdown: str, lexicon: Lexicon) -> Stated:
    description = read_description(text, markdown, lexicon, lambda line: _item(line, lexicon) is not None)
    values, ranges, lengths, flags = _scan(description.lines, lexicon)
    if description.default is not None:
        values["default"] = [description.default]
    stated = {key: tuple(each) for key, each in values.items()}
    return Stated(stated, tuple(ranges), tuple(lengths), flags, description.markdown)


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
        if "conditional" in active and any(p.search(body) for p in lexicon.constraints["conditional"]):
            active -= _UNCONDITIONAL
        for name in _SINGLE:
            if name not in active:
                continue
            if stated := _values(line, body, lexicon.constraints[name]):
                values.setdefault(name, []).extend(stated)
        if "default_mark" in active and (marked := _marked(line, low, lexicon)):
            values.setdefault("default", []).append(marked)
        if not active.isdisjoint(_BOUNDS):
            _scan_bounds(body if "，" in line else _joined(body), lexicon, ranges, lengths)
        flags.update(n for n in _FLAGS if n in active and any(p.search(body) for p in lexicon.constraints[n]))
        if not active.isdisjoint(_ENUMS) and (enum := _enum(lines, number, line, low, active, lexicon)):
            values.setdefault("enum", []).append("\n".join(enum))
    return values, ranges, lengths, frozenset(flags)


def _marked(line: str, low: str, lexicon: Lexicon) -> str:
    """The value a "(default)" marks: the label of its list item, else the word before it."""
    mark = next((m for p in lexicon.constraints["default_mark"] if (m := p.search(low))), None)
    if mark is None:
        return ""
    if low.startswith("- "):
        item = _item(line[2:], lexicon)
        return item["value"].rstrip(".:") if item else ""
    before = _LAST_WORD.search(line[: mark.start()])
    return before[1] if before else ""


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


def _joined(line: str) -> str:
    """Return a line whose numbers have no commas between thousands; a wide comma on it parts numbers, as all do."""
    return _THOUSANDS.sub(lambda match: match[0].replace(",", ""), line) if "," in line else line


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


def _enum(lines: list[str], number: int, line: str, low: str, active: set[str], lexicon: Lexicon) -> list[str]:
    """The values an enumeration lists: in the items that follow its intro, or on the line itself."""
    intro = fold(low.removeprefix("- "))
    following = lines[number + 1 :]
    listed = bool(following) and following[0].startswith("- ")
    if listed or (low.endswith(":") and _are_items(following, lexicon)):
        if any(pattern.search(intro) for pattern in lexicon.constraints["enum_intro"]):
            return _items(following if listed else [f"- {each}" for each in following], lexicon)
        return []
    for pattern in lexicon.constraints["enum_inline"] if "enum_inline" in active else ():
        if match := pattern.search(low):
            if low.startswith("- ") and ":" in low[: match.start()]:
                return []
            values = _VALUE.findall(_REMARK.sub("", line[match.start("values") : match.end("values")]))
            if len(values) == 1:
                values = values[0].split("/")
            return [value.rstrip(".") for value in values if value.lower() not in lexicon.words["joiner"]]
    return []


def _are_items(lines: list[str], lexicon: Lexicon) -> bool:
    """Tell whether lines without bullets, to the last, are values with what they mean: ``a: the first``."""
    return len(lines) > 1 and all(map(_EXPLAINED.match, lines)) and all(not _says_more(line, lexicon) for line in lines)


def _says_more(line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is a remark, or states something of the field rather than of a value."""
    low = line.translate(_NARROW).lower()
    label = low.partition(":")[0]
    stated = (*_SINGLE, "enum_intro", "example")
    named = fold(label) in lexicon.blocks or lexicon.patterns["note"].match(fold(label))
    return bool(named) or any(p.search(low) or p.search(label) for name in stated for p in lexicon.constraints[name])


def _items(lines: list[str], lexicon: Lexicon) -> list[str]:
    found: list[str] = []
    for line in lines:
        if not line.startswith("- ") or _is_bound(line[2:], lexicon):
            break
        match = _item(line[2:], lexicon)
        if match is None or _PLACEHOLDER.search(match["value"]):
            return []
        found.append(match["value"].rstrip(".:"))
    return found if len(found) <= _MAX_ENUM else []


def _is_bound(text: str, lexicon: Lexicon) -> bool:
    """Tell whether an item states a bound ("Minimum: 1") and so is no value."""
    low = text.translate(_NARROW).lower()
    bounds = ("minimum", "maximum", "minimum_length", "maximum_length")
    return any(pattern.search(low) for name in bounds for pattern in lexicon.constraints[name])


def _item(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Match a list item that begins with a value."""
    text = text.translate(_NARROW_ITEM)
    return next((match for pattern in lexicon.constraints["enum_item"] if (match := pattern.match(text))), None)
