"""Rows to draft fields: name, type expression, requiredness, and the tables they may refer to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from scraper.interpret import type_grammar
from scraper.interpret.spelling import nearest
from scraper.model import Anything, Evidence, Location, Type
from scraper.text import fold, has_cjk, squeeze

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.interpret.tables import View
    from scraper.lexicon import Lexicon
    from scraper.page import Cell, Row

#: A name as it may stand on the wire.
_NAME: Final = re.compile(r"[A-Za-z0-9_.:@$/{}\[\]~*#+-]+")
_ALTERNATIVES: Final = re.compile(r"[a-z]\w+(?:/[a-z]\w+)+")
_SPLIT_NAME: Final = re.compile(r"\s*([.:_-])\s*")


class DraftField:
    """A field before examples and links have settled its type."""

    __slots__ = (
        "body_itself", "cell", "evidence", "free_key", "linked", "name", "null_shown", "observed", "required", "row",
        "shape", "targets", "type_text", "view",
    )  # fmt: skip

    def __init__(
        self, name: str, view: View, row: Row, shape: Type, required: bool | None, cell: Cell | None = None
    ) -> None:
        self.name = name
        self.view = view
        self.row = row
        self.shape = shape
        self.required = required
        self.cell: Cell = cell if cell is not None else view.cell(row, "description")
        kind = view.cell(row, "type")
        self.type_text = kind.text
        self.linked = bool(self.cell.links or kind.links or view.cell(row, "name").links)
        self.targets: list[View] = []
        self.observed: list[Any] = []
        self.null_shown = False
        self.free_key = False
        self.evidence: Evidence = "stated"
        self.body_itself = False

    @property
    def location(self) -> Location:
        """The row's place in the docs."""
        return Location(self.view.path, self.row.line)

    def objectish(self) -> bool:
        """Tell whether the declared type leaves room for a struct."""
        return type_grammar.has_target(self.shape)


class Draft:
    """A table of fields before it becomes a struct."""

    __slots__ = ("accounted", "additional", "body_itself", "extra", "fields", "kept", "key", "view")

    def __init__(self, view: View, suffix: str = "") -> None:
        self.view = view
        self.key = view.key + suffix
        self.accounted = 0
        self.kept = 0
        self.extra: dict[str, list[Any]] = {}
        self.fields: list[DraftField] = []
        self.additional: DraftField | None = None
        self.body_itself: DraftField | None = None

    def names(self) -> frozenset[str]:
        """Return the field names."""
        return frozenset(field.name for field in self.fields)

    def all_fields(self) -> list[DraftField]:
        """Return the fields, the free key and the body itself: whatever may lead to another table."""
        return [*self.fields, *(field for field in (self.additional, self.body_itself) if field)]

    def with_fields(self, fields: list[DraftField], suffix: str) -> Draft:
        """Return a draft of the same table with other fields, under a key of its own."""
        draft = Draft(self.view, suffix)
        draft.fields = fields
        draft.additional = self.additional
        return draft


def read_draft(view: View, lexicon: Lexicon, found: Collector) -> Draft:
    """Read every row of a field table. Each row becomes a field, the free key, the body itself, or a diagnostic."""
    draft = Draft(view)
    seen: set[str] = set()
    for row in view.rows:
        reported = len(found)
        kept = [_keep(draft, field, seen, found) for field in _read_row(view, row, lexicon, found)]
        draft.kept += any(kept)
        draft.accounted += any(kept) or len(found) > reported
    return draft


def _keep(draft: Draft, field: DraftField, seen: set[str], found: Collector) -> bool:
    """Put a field where it belongs; one that is there already is reported instead."""
    name = "-" if field.body_itself else "*" if field.free_key else field.name
    if name in seen:
        found.add("field-duplicate", field.location, name=field.name)
        return False
    seen.add(name)
    if field.body_itself:
        draft.body_itself = field
    elif field.free_key:
        draft.additional = field
    else:
        draft.fields.append(field)
    return True


def _read_row(view: View, row: Row, lexicon: Lexicon, found: Collector) -> list[DraftField]:
    name = squeeze(view.cell(row, "name").text)
    folded = fold(name) or name
    location = Location(view.path, row.line)
    required = _required(view, row, lexicon, found)
    shape = _shape(view, row, lexicon, found)
    cell = _description(view, row, lexicon)
    if folded in lexicon.words["body_itself"] or name in lexicon.words["body_itself"]:
        field = DraftField(name, view, row, shape, required, cell)
        field.body_itself = True
        return [field]
    if folded in lexicon.words["additional"] or (has_cjk(name) and _NAME.fullmatch(name) is None):
        field = DraftField(name, view, row, shape, required, cell)
        field.free_key = True
        found.add("field-free-key", location, name=name)
        return [field]
    names = _names(name)
    if not names:
        found.add("field-name-unreadable", location, name=name)
    return [DraftField(each, view, row, shape, required, cell) for each in names]


def _description(view: View, row: Row, lexicon: Lexicon) -> Cell:
    """The description cell and behind it that of a constraint column; cells that say "none" are empty."""
    cells = [view.cell(row, column) for column in ("description", "constraint")]
    said = [cell for cell in cells if cell.text and fold(cell.text) not in lexicon.words["none"]]
    if len(said) == 1:
        return said[0]
    links = tuple(link for cell in said for link in cell.links)
    return type(cells[0])("\n".join(c.text for c in said), "\n\n".join(c.markdown for c in said), links)


def _names(text: str) -> list[str]:
    text = text.strip("“”\"'`,，;；*• ")
    if " " in text:
        text = _SPLIT_NAME.sub(r"\1", text)
        text = re.sub(r" ?[(（].*", "", text)
    if _ALTERNATIVES.fullmatch(text):
        return text.split("/")
    return [text] if _NAME.fullmatch(text) else []


def _required(view: View, row: Row, lexicon: Lexicon, found: Collector) -> bool | None:
    if "required" not in view.columns:
        return None
    text = view.cell(row, "required").text
    folded = fold(text)
    if folded in lexicon.words["yes"]:
        return True
    if folded and folded not in lexicon.words["no"] and folded not in lexicon.words["none"]:
        found.add("required-conditional", Location(view.path, row.line), text=text)
    return False


def _shape(view: View, row: Row, lexicon: Lexicon, found: Collector) -> Type:
    if "type" not in view.columns:
        return Anything("untyped")
    cell = view.cell(row, "type")
    text = cell.text
    for link in cell.links:
        text = text.replace(link.text, type_grammar.LINK, 1)
    shape = type_grammar.parse(text, lexicon)
    if isinstance(shape, Anything) and not shape.kind and "\n" in text:
        shape = type_grammar.parse(text.split("\n")[0], lexicon)
    if isinstance(shape, Anything) and not shape.kind and (known := nearest(fold(text), lexicon.types)):
        found.add("type-repaired", Location(view.path, row.line), text=text, known=known)
        return type_grammar.parse(known, lexicon)
    return shape
