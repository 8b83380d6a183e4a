"""Drafts to structs, once all examples have been seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scraper.interpret.constraints import Stated, read_constraints, read_stated
from scraper.interpret.settle import Settled, settle_type
from scraper.interpret.shown import shown_struct, undocumented_fields
from scraper.model import Anything, Array, Field, Location, Map, Ref, Struct, Type, Union

if TYPE_CHECKING:
    from scraper.interpret.fields import Draft, DraftField
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View

_SCHEMA_ANCHOR: Final = re.compile(r"(?:^|__|_)(?:request|response)_([A-Za-z]\w*)$")
_PASCAL: Final = re.compile(r"[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$")


def read_field(service: Service, field: DraftField) -> Field:
    """Settle a draft field: its type by examples and links, its constraints by its description.

    A defect of the program costs this field its type, and is reported; nothing is raised.
    """
    try:
        return _read_field(service, field)
    except Exception as error:  # one bad row costs one row
        service.found.add("page-internal", field.location, reason=f"{type(error).__name__}: {error}")
        return Field(field.name, Anything(), field.location, field.required)


def _read_field(service: Service, field: DraftField) -> Field:
    lexicon = service.outlines[field.view.path].lexicon
    stated = read_stated(field, lexicon)
    settled = _settle(service, field, stated)
    constraints = read_constraints(field, settled.type, stated, lexicon, service.found)
    if field.null_shown and settled.type != Anything("null"):
        service.found.add("nullable-shown", field.location, name=field.name)
    evidence = field.evidence if field.evidence != "stated" else settled.evidence
    required = field.required if not constraints.read_only else None
    return Field(field.name, settled.type, field.location, required, stated.description, constraints, evidence)


def _settle(service: Service, field: DraftField, stated: Stated) -> Settled:
    structs: list[Type] = [Ref(service.draft(target).key) for target in field.targets]
    if not structs and (shown := shown_struct(service, field)):
        structs = [Ref(shown.key)]
    returned = field.view.family == "response" and "uuid" not in stated.flags
    settled = settle_type(field.shape, structs, field.observed, returned=returned)
    if settled.code == "type-missing":
        service.found.add(settled.code, field.view.location, rows=len(field.view.rows))
    elif settled.code:
        details = {"name": field.name, "text": field.type_text or "-", "items": "string"}
        service.found.add(settled.code, field.location, **details)
    return settled


def build(service: Service, roots: list[Type]) -> dict[str, Struct]:
    """Return the structs that the given types reach, by key."""
    structs: dict[str, Struct] = {}
    waiting = [key for root in roots for key in keys_of(root)]
    while waiting:
        key = waiting.pop()
        if key in structs:
            continue
        struct = structs[key] = _struct(service, service.by_key(key))
        types = [field.type for field in struct.fields] + ([struct.additional] if struct.additional else [])
        waiting += [inner for found in types for inner in keys_of(found) if inner not in structs]
    return structs


def keys_of(found: Type) -> list[str]:
    """Return the keys of the structs a type names directly."""
    if isinstance(found, Ref):
        return [found.key]
    if isinstance(found, Array):
        return keys_of(found.items)
    if isinstance(found, Map):
        return keys_of(found.values)
    if isinstance(found, Union):
        return [key for option in found.options for key in keys_of(option)]
    return []


def _struct(service: Service, draft: Draft) -> Struct:
    shown = undocumented_fields(service, draft)
    fields = tuple(read_field(service, field) for field in (*draft.fields, *shown))
    additional = read_field(service, draft.additional).type if draft.additional else None
    view = draft.view
    hints = _hints(view) if draft.key == view.key else ("ErrorEnvelope",) if draft.key.endswith("+error") else ()
    is_request = view.entry.section not in ("response", "error_response")
    return Struct(draft.key, hints, fields, Location(view.path, view.line), additional, is_request)


def _hints(view: View) -> tuple[str, ...]:
    """Names the docs give a table: a schema anchor, a PascalCase caption, the field its caption speaks of."""
    anchors: tuple[str, ...] = view.entry.block.anchors  # type: ignore[union-attr]
    hints = [match[1] for anchor in anchors if (match := _SCHEMA_ANCHOR.search(anchor))]
    caption = view.entry.caption.strip()
    if not view.place and _PASCAL.match(caption):
        hints.append(caption)
    return tuple(dict.fromkeys(hints))
