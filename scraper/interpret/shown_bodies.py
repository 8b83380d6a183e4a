"""Bodies that no table documents: what their examples show, or a sentence says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.interpret.fields import Draft, DraftField
from scraper.interpret.outline import Entry, Outline
from scraper.interpret.shown import shown_fields
from scraper.interpret.tables import View
from scraper.model import Anything, Array, Ref, Type
from scraper.page import Row, Table, Text
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.interpret.service import Service
    from scraper.model import Example

#: The kind of a table that there is none of: all its fields are shown.
SHOWN: Final = "shown"


def shown_body(service: Service, side: str, examples: list[Example]) -> Type | None:
    """Return the type of a body that examples alone show, None if they show no fields; ``side`` is its section."""
    values = [example.value for example in examples if example.value]
    lists = [value for value in values if isinstance(value, list)]
    items = [item for value in (lists or [values]) for item in value]
    if not items or len(lists) not in (0, len(values)) or not all(isinstance(item, dict) for item in items):
        return None
    draft = _draft(service, side, examples[0], items)
    if draft is None:
        return None
    return Array(Ref(draft.key)) if lists else Ref(draft.key)


def is_binary(outline: Outline) -> bool:
    """Tell whether the request section says that the body is a file or a stream."""
    pattern = outline.lexicon.patterns["binary_body"]
    texts = [entry.block.text for entry in outline.within("request") if isinstance(entry.block, Text)]
    return any(pattern.search(fold(text)) for text in texts)


def _draft(service: Service, side: str, example: Example, items: list[dict[str, Any]]) -> Draft | None:
    path, line = example.location.path, example.location.line
    view = View(
        f"{path}#{SHOWN}{line}", path, Entry(Table(line, "", (), ()), side), SHOWN, (), {}, (), "", (), side
    )  # fmt: skip
    place = DraftField("body", view, Row(line, ()), Anything("object"), None)
    draft = Draft(view, f"+{side}")
    draft.fields = shown_fields(service, place, items)
    return service.register(draft) if draft.fields else None
