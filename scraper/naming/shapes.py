"""Structs of equal shape become one: partition refinement over field names, types and constraints.

Two structs that bear the same schema name in the docs are one if their shapes are equal, whatever their descriptions.
Structs without a name are one only if their descriptions agree too: "ID of the listener" must not end up on a pool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.model import Anything, Array, Constraints, Map, Ref, Scalar, Struct, Type, Union
from scraper.text import fold

if TYPE_CHECKING:
    from collections.abc import Hashable

    from scraper.model import Field

_UNLIMITED: Final = Constraints()


def equal_shapes(structs: dict[str, Struct]) -> dict[str, str]:
    """Return struct key -> key of the struct that stands for its shape (the smallest key of the class).

    Places do not count; cycles do no harm: classes are split until nothing changes.
    """
    classes = _numbered({key: _local(struct) for key, struct in structs.items()})
    outward = {key: found for key, struct in structs.items() if (found := _outward(struct))}
    count = len(set(classes.values()))
    while True:
        refined = _numbered(
            {
                key: (number, tuple(_spell(found, classes) for found in outward.get(key, ())))
                for key, number in classes.items()
            }
        )
        if len(set(refined.values())) == count:
            break
        classes, count = refined, len(set(refined.values()))
    first: dict[int, str] = {}
    for key in sorted(structs):
        first.setdefault(classes[key], key)
    return {key: first[classes[key]] for key in structs}


def _numbered(signs: dict[str, Hashable]) -> dict[str, int]:
    """Return a number for each key, the same for those of equal signs."""
    numbers: dict[Hashable, int] = {}
    return {key: numbers.setdefault(sign, len(numbers)) for key, sign in signs.items()}


def _local(struct: Struct) -> str:
    extra = _spell(struct.additional, {}) if struct.additional else ""
    named = struct.hints[0] if struct.hints else ""
    fields = (_field(field) + ("" if named else fold(field.description)) for field in struct.fields)
    return f"{named}|{extra}|" + "\n".join(fields)


def _field(field: Field) -> str:
    limits = "" if field.constraints == _UNLIMITED else repr(field.constraints)
    return f"{field.name}\t{_spell(field.type, {})}\t{bool(field.required)}\t{limits}"


def _outward(struct: Struct) -> list[Type]:
    """Return the types that may lead to other structs."""
    types = [field.type for field in struct.fields] + ([struct.additional] if struct.additional else [])
    return [found for found in types if not isinstance(found, Scalar | Anything)]


def _spell(found: Type, classes: dict[str, int]) -> str:
    """A type as text, structs by their class."""
    if isinstance(found, Ref):
        return f"${classes.get(found.key, '')}"
    if isinstance(found, Array):
        return f"[{_spell(found.items, classes)}]"
    if isinstance(found, Map):
        return f"<{_spell(found.values, classes)}>"
    if isinstance(found, Union):
        return "|".join(_spell(option, classes) for option in found.options)
    if isinstance(found, Anything):
        return f"?{found.kind}"
    return f"{found.kind}/{found.format}"
