"""Examples read alongside the tables: what each field is shown to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.interpret import spelling, type_grammar
from scraper.model import Array, Map

if TYPE_CHECKING:
    from scraper.interpret.fields import Draft, DraftField
    from scraper.interpret.service import Service
    from scraper.interpret.tables import View

#: Example values kept for a field; more would not change a verdict.
_MAX_OBSERVED: Final = 12


def observe(service: Service, draft: Draft, value: Any) -> None:
    """Walk an example alongside the drafts and note what each field is shown to hold."""
    if not isinstance(value, dict):
        return
    fields = {field.name: field for field in draft.fields}
    for key, inner in value.items():
        field = spelling.find(service, fields, key, value)
        if field is None:
            if inner is not None:
                draft.extra.setdefault(key.strip(), []).append(inner)
            continue
        if inner is None:
            field.null_shown = True
            continue
        if not field.observed:
            service.draft(field.view).observed.append(field)
        if len(field.observed) < _MAX_OBSERVED:
            field.observed.append(inner)
        for item in instances(service, field, inner):
            for target in _fitting(service, field, item):
                observe(service, service.draft(target), item)


def _fitting(service: Service, field: DraftField, item: Any) -> list[View]:
    """Of several alternative tables those an example is an instance of, all if it is none of them."""
    if len(field.targets) < 2:
        return field.targets
    return [v for v in field.targets if fits(item, service.draft(v).names())] or field.targets


def instances(service: Service, field: DraftField, value: Any) -> list[Any]:
    """The parts of a field's value that are instances of the tables it refers to."""
    if not field.targets:
        return []
    if isinstance(value, dict) and _is_keyed(service, field, value):
        values = list(value.values())
        if not isinstance(field.shape, Map):
            many = any(isinstance(each, list) for each in values)
            field.shape = Map(Array(type_grammar.TARGET) if many else type_grammar.TARGET)
            service.found.add("type-shown-map", field.location, name=field.name)
        return _flat(values)
    return _flat([value])


def _is_keyed(service: Service, field: DraftField, value: dict[str, Any]) -> bool:
    """Tell whether an object has free keys, each holding what the field's table documents."""
    names = {name for target in field.targets for name in service.draft(target).names()}
    if not names or not names.isdisjoint(value):
        return False
    return bool(value) and all(fits(inner, frozenset(names)) for inner in value.values())


def _flat(values: list[Any]) -> list[Any]:
    flat: list[Any] = []
    for value in values:
        flat += _flat(value) if isinstance(value, list) else [value]
    return flat


def fits(value: Any, names: frozenset[str]) -> bool:
    """Tell whether an example, or an element of one, has any of the named fields."""
    if isinstance(value, list):
        return any(isinstance(item, dict) and not names.isdisjoint(item) for item in value)
    return isinstance(value, dict) and not names.isdisjoint(value)
