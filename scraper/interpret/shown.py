"""Structures that only examples show: objects and lists of objects whose fields no table documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from scraper.interpret.fields import Draft, DraftField
from scraper.interpret.settle import type_of_values

if TYPE_CHECKING:
    from scraper.interpret.service import Service

_NAME: Final = re.compile(r"[A-Za-z_@][\w:.@-]*", re.ASCII)
_MAX_FIELDS: Final = 60


def shown_struct(service: Service, field: DraftField) -> Draft | None:
    """Return a draft of the object that examples show a field to hold, None where its keys look free.

    Elements of a list are objects of one kind. An object alone counts as one only if its keys are named by the field's
    own description or are the same in a sibling field, or the whole body is known from examples only; otherwise they
    are the caller's (metadata, labels).
    """
    if not field.objectish():
        return None
    lists = [value for value in field.observed if isinstance(value, list)]
    dicts = [value for value in field.observed if isinstance(value, dict)]
    elements = [item for value in lists for item in value if isinstance(item, dict)]
    if elements and not dicts and all(isinstance(item, dict) for value in lists for item in value):
        return _draft(service, field, elements)
    if not field.observed:
        return _like_sibling(service, field)
    alone = field.view.kind == "shown"
    if dicts and not lists and (alone or _described(field, dicts) or _repeated(service, field, dicts)):
        return _draft(service, field, dicts)
    return None


def _like_sibling(service: Service, field: DraftField) -> Draft | None:
    """A field without example whose description names all keys of an example of its sibling holds the same."""
    for sibling in service.draft(field.view).observed:
        dicts = [value for value in sibling.observed if isinstance(value, dict) and len(value) > 1]
        if dicts and sibling.type_text == field.type_text and _described(field, dicts, share=1.0):
            return _draft(service, field, dicts)
    return None


def _described(field: DraftField, values: list[dict[str, Any]], share: float = 0.5) -> bool:
    keys = {key for value in values for key in value}
    named = [key for key in keys if re.search(rf"(?<!\w){re.escape(key)}(?!\w)", field.cell.text, re.ASCII)]
    return bool(keys) and len(named) >= len(keys) * share


def _repeated(service: Service, field: DraftField, values: list[dict[str, Any]]) -> bool:
    own = {frozenset(value) for value in values}
    siblings = service.draft(field.view).observed if field.view else []
    others = [frozenset(v) for f in siblings if f is not field for v in f.observed if isinstance(v, dict)]
    return any(len(keys) > 1 and keys in own for keys in others)


def _draft(service: Service, field: DraftField, values: list[dict[str, Any]]) -> Draft | None:
    draft = Draft(field.view, f"+{field.row.line}.{field.name}")
    draft.fields = shown_fields(service, field, values)
    return service.register(draft) if draft.fields else None


def shown_fields(service: Service, place: DraftField, values: list[dict[str, Any]]) -> list[DraftField]:
    """Return the fields that example objects of a field show, none if their keys are no names."""
    keys = list(dict.fromkeys(key.strip() for value in values for key in value))
    if not keys or len(keys) > _MAX_FIELDS or not all(_NAME.fullmatch(key) for key in keys):
        return []
    service.found.add("struct-shown", place.location, name=place.name, fields=", ".join(keys))
    return [shown_field(place, key, [v[key] for v in values if key in v]) for key in keys]


def undocumented_fields(service: Service, draft: Draft) -> list[DraftField]:
    """Return the keys that only examples of a documented object have, as far as they are safe to take.

    A key is taken if its value has the very keys of a documented sibling's (one more of a kind); any other is
    reported alone: stale examples show keys that are long gone.
    """
    if not draft.fields:
        return []
    known = {frozenset(v) for f in draft.fields for v in f.observed if isinstance(v, dict) and len(v) > 1}
    place = draft.fields[-1]
    taken = []
    for name, values in draft.extra.items():
        if _NAME.fullmatch(name) and all(isinstance(value, dict) and frozenset(value) in known for value in values):
            service.found.add("field-shown", place.location, name=name)
            taken.append(shown_field(place, name, values))
        else:
            service.found.add("field-undocumented", draft.view.location, name=name)
    return taken


def shown_field(place: DraftField, name: str, values: list[Any]) -> DraftField:
    """Return a field that only examples show, located at the row of ``place``."""
    observed = [value for value in values if value is not None]
    field = DraftField(name, place.view, place.row, type_of_values(observed), None)
    field.observed = observed
    field.null_shown = len(observed) < len(values)
    field.evidence = "shown"
    return field
