"""Rows to draft fields: name, type expression, requiredness, and the tables they may refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.interpret import type_grammar
from scraper.interpret.rows import Role, Said, read_row
from scraper.model import Evidence, Location, Type
from scraper.page import Cell

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.interpret.tables import View
    from scraper.lexicon import Lexicon
    from scraper.page import Row

_NOTHING: Final = Cell("", "")
#: What rows that are no fields count as: no two of them in one table.
_MARKS: Final[dict[Role, str]] = {"body_itself": "-", "free_key": "*"}


class DraftField:
    """A field before examples and links have settled its type; ``said`` is what its row says of it, if anything."""

    __slots__ = (
        "cell", "evidence", "linked", "name", "null_shown", "observed", "required", "role", "row", "shape", "targets",
        "type_text", "view",
    )  # fmt: skip

    def __init__(
        self, name: str, view: View, row: Row, shape: Type, required: bool | None, said: Said | None = None
    ) -> None:
        self.name = name
        self.view = view
        self.row = row
        self.shape = shape
        self.required = required
        self.role: Role = said.role if said else "field"
        self.cell = said.description if said else _NOTHING
        self.type_text = said.type_text if said else ""
        self.linked = said is not None and said.linked
        self.targets: list[View] = []
        self.observed: list[Any] = []
        self.null_shown = False
        self.evidence: Evidence = "stated"

    @property
    def location(self) -> Location:
        """The row's place in the docs."""
        return Location(self.view.path, self.row.line)

    def objectish(self) -> bool:
        """Tell whether the declared type leaves room for a struct."""
        return type_grammar.has_target(self.shape)


class Draft:
    """A table of fields before it becomes a struct.

    ``observed`` are those of its fields that examples show; ``aside`` are rows that are parameters or headers instead.
    """

    __slots__ = (
        "accounted", "additional", "aside", "body_itself", "extra", "fields", "kept", "key", "observed", "view",
    )  # fmt: skip

    def __init__(self, view: View, suffix: str = "") -> None:
        self.view = view
        self.key = view.key + suffix
        self.accounted = 0
        self.kept = 0
        self.extra: dict[str, list[Any]] = {}
        self.fields: list[DraftField] = []
        self.aside: list[DraftField] = []
        self.observed: list[DraftField] = []
        self.additional: DraftField | None = None
        self.body_itself: DraftField | None = None

    def names(self) -> frozenset[str]:
        """Return the field names."""
        return frozenset(field.name for field in self.fields)

    def all_fields(self) -> list[DraftField]:
        """Return the fields, the free key and the body itself: whatever may lead to another table."""
        return [*self.fields, *filter(None, (self.additional, self.body_itself))]

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
        reported = found.reports
        said = read_row(row.cells, view.header, lexicon)
        for finding in said.findings:
            found.add(finding.code, Location(view.path, row.line), **finding.details)
        fields = [DraftField(name, view, row, said.shape, said.required, said) for name in said.names]
        kept = [_keep(draft, field, seen, found) for field in fields]
        draft.kept += any(kept)
        draft.accounted += any(kept) or found.reports > reported
    return draft


def _keep(draft: Draft, field: DraftField, seen: set[str], found: Collector) -> bool:
    """Put a field where it belongs; one that is there already is reported instead."""
    name = _MARKS.get(field.role, field.name)
    if name in seen:
        found.add("field-duplicate", field.location, name=field.name)
        return False
    seen.add(name)
    if field.role == "body_itself":
        draft.body_itself = field
    elif field.role == "free_key":
        draft.additional = field
    else:
        draft.fields.append(field)
    return True
