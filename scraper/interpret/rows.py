"""What a row of a table of fields says, wherever it stands: most rows stand in several tables, and are read once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from scraper.interpret import type_grammar
from scraper.interpret.spelling import nearest
from scraper.interpret.tables import cell_of, columns_of
from scraper.model import Anything, Type
from scraper.page import Cell
from scraper.text import fold, has_cjk, squeeze

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon

#: What a row is about: a field (or several), the keys that are free, the body as a whole.
Role = Literal["field", "free_key", "body_itself"]

#: A name as it may stand on the wire.
_NAME: Final = re.compile(r"[A-Za-z0-9_.:@$/{}\[\]~*#+-]+")
_ALTERNATIVES: Final = re.compile(r"[a-z]\w+(?:/[a-z]\w+)+")
_SPLIT_NAME: Final = re.compile(r"\s*([.:_-])\s*")
_REMARK: Final = re.compile(r" ?[(（].*")


class Finding(msgspec.Struct, frozen=True):
    """A diagnostic without its place: its code and what fills the message."""

    code: str
    details: dict[str, str]


class Said(msgspec.Struct, frozen=True):
    """What a row says. ``names`` are those of the fields it documents, a single one for any other role; ``type_text``
    is the type as written; ``linked`` tells whether name, type or description lead somewhere.
    """

    role: Role
    names: tuple[str, ...]
    shape: Type
    required: bool | None
    description: Cell
    type_text: str
    linked: bool
    findings: tuple[Finding, ...]


class _Row:
    """A row being read: its cells by column, and what is odd about it."""

    def __init__(self, cells: tuple[Cell, ...], header: tuple[str, ...], lexicon: Lexicon) -> None:
        self.cells = cells
        self.columns = columns_of(header, lexicon)
        self.lexicon = lexicon
        self.findings: list[Finding] = []

    def __getitem__(self, column: str) -> Cell:
        return cell_of(self.cells, self.columns, column)

    def find(self, code: str, **details: str) -> None:
        self.findings.append(Finding(code, details))


@lru_cache(maxsize=20_000)
def read_row(cells: tuple[Cell, ...], header: tuple[str, ...], lexicon: Lexicon) -> Said:
    """Return what a row says below a header."""
    row = _Row(cells, header, lexicon)
    name, kind = row["name"], row["type"]
    required, shape, description = _required(row), _shape(row), _description(row)
    role, names = _read_name(squeeze(name.text), row)
    linked = bool(description.links or kind.links or name.links)
    return Said(role, names, shape, required, description, kind.text, linked, tuple(row.findings))


def _read_name(name: str, row: _Row) -> tuple[Role, tuple[str, ...]]:
    words, folded = row.lexicon.words, fold(name) or name
    if folded in words["body_itself"] or name in words["body_itself"]:
        return "body_itself", (name,)
    names = _names(name)
    if folded in words["additional"] or (has_cjk(name) and not names):
        row.find("field-free-key", name=name)
        return "free_key", (name,)
    if not names:
        row.find("field-name-unreadable", name=name)
    return "field", names


def _names(text: str) -> tuple[str, ...]:
    text = text.strip("“”\"'`,，;；*• ")
    if " " in text or (text and text[-1] in ")）"):
        text = _REMARK.sub("", _SPLIT_NAME.sub(r"\1", text))
    if _ALTERNATIVES.fullmatch(text):
        return tuple(text.split("/"))
    return (text,) if _NAME.fullmatch(text) else ()


def _description(row: _Row) -> Cell:
    """The description cell and behind it that of a constraint column; cells that say "none" are empty."""
    cells = (row["description"], row["constraint"])
    said = [cell for cell in cells if cell.text and fold(cell.text) not in row.lexicon.words["none"]]
    if len(said) == 1:
        return said[0]
    links = tuple(link for cell in said for link in cell.links)
    return Cell("\n".join(cell.text for cell in said), "\n\n".join(cell.markdown for cell in said), links)


def _required(row: _Row) -> bool | None:
    if "required" not in row.columns:
        return None
    text, words = row["required"].text, row.lexicon.words
    folded = fold(text)
    if folded in words["yes"]:
        return True
    if folded and folded not in words["no"] and folded not in words["none"]:
        row.find("required-conditional", text=text)
    return False


def _shape(row: _Row) -> Type:
    if "type" not in row.columns:
        return Anything("untyped")
    cell = row["type"]
    text = cell.text
    for link in cell.links:
        text = text.replace(link.text, type_grammar.LINK, 1)
    shape = type_grammar.parse(text, row.lexicon)
    if isinstance(shape, Anything) and not shape.kind and "\n" in text:
        shape = type_grammar.parse(text.split("\n")[0], row.lexicon)
    if isinstance(shape, Anything) and not shape.kind and (known := nearest(fold(text), row.lexicon.types)):
        row.find("type-repaired", text=text, known=known)
        return type_grammar.parse(known, row.lexicon)
    return shape
