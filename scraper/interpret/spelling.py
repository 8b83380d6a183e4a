"""Field names that table and example spell differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scraper.interpret.fields import Draft, DraftField
    from scraper.interpret.service import Service

_SHORTEST: Final = 4


def correct_root(service: Service, root: Draft, values: list[Any]) -> None:
    """Follow the example where a body's only field stands in it under a name one letter or the case apart.

    Inside a body the table is right more often than the example, see :func:`find`.
    """
    names = root.names()
    for value in values:
        if isinstance(value, dict) and len(value) == 1 and len(root.fields) == 1 and names.isdisjoint(value):
            (key,), field = value, root.fields[0]
            if is_misspelling(field.name, key):
                service.found.add("field-name-shown", field.location, name=field.name, shown=key)
                field.name, field.evidence = key, "repaired"
                return


def find(service: Service, fields: dict[str, DraftField], key: str, value: dict[str, Any]) -> DraftField | None:
    """Return the field an example key stands for: of that name, or of a name misspelt in the example (reported)."""
    exact = fields.get(key) or fields.get(key.strip())
    if exact is not None:
        return exact
    near = [field for name, field in fields.items() if name not in value and is_misspelling(name, key)]
    if len(near) != 1:
        return None
    service.found.add("example-name-differs", near[0].location, name=near[0].name, shown=key)
    return near[0]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the one known word that ``word`` is a misspelling of, "" if there is none or several."""
    matches = [each for each in known if is_misspelling(word, each)]
    return matches[0] if len(matches) == 1 else ""


def is_misspelling(one: str, other: str) -> bool:
    """Tell whether two names differ in case only, or by one letter (not a digit)."""
    one, other = one.lower(), other.lower()
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if len(longer) == len(shorter):
        same, different = one[start + 1 :] == other[start + 1 :], one[start] + other[start]
    else:
        same, different = longer[start + 1 :] == shorter[start:], longer[start]
    return same and different.isalpha()
