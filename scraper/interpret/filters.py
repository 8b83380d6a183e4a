"""Filters of lists: a query array without stated items takes the type of the listed field of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.interpret.structs import keys_of
from scraper.model import Anything, Array, Ref, Scalar

if TYPE_CHECKING:
    from scraper.interpret.fields import DraftField
    from scraper.interpret.service import Service
    from scraper.model import Type

#: How deep a listed field may stand: the body, its list, and one struct more.
_DEPTH = 3


def listed_types(service: Service, bodies: list[Type]) -> dict[str, Scalar]:
    """Return the scalar fields of the responses by name; the outermost wins."""
    found: dict[str, Scalar] = {}
    level = [key for body in bodies for key in keys_of(body)]
    for _ in range(_DEPTH):
        inner: list[str] = []
        for key in level:
            for field in service.by_key(key).fields:
                if isinstance(field.shape, Scalar):
                    found.setdefault(field.name, Scalar(field.shape.kind))
                inner += [target.key for target in field.targets] or _refs(field)
        level = list(dict.fromkeys(inner))
    return found


def _refs(field: DraftField) -> list[str]:
    """Wrappers carry their struct in the type itself."""
    shape = field.shape.items if isinstance(field.shape, Array) else field.shape
    return [shape.key] if isinstance(shape, Ref) and shape.key else []


def fill_items(field: DraftField, listed: dict[str, Scalar]) -> bool:
    """Give a filter its item type; tell whether that was needed and known."""
    if field.shape == Array(Anything()) and not field.observed and field.name in listed:
        field.shape = Array(listed[field.name])
        return True
    return False
