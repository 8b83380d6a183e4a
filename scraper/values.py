"""Values written by hand that go into documents: what JSON can hold, in sizes that every reader takes. A leaf."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Collection

#: Levels of nesting that a document may have, far above any API; what is written by hand has half of them at most.
MAX_DEPTH: Final = 200
#: More values than anyone writes by hand; YAML aliases make more of a few lines, or no end of them.
_MAX_VALUES: Final = 1_000_000
#: Bits of about a thousand digits.
_MAX_BITS: Final = 3322


def check(value: Any) -> None:
    """Raise ValueError if a value is no JSON, too large, too deep or without end, once its aliases are written out."""
    level, left = [value], _MAX_VALUES
    for _ in range(MAX_DEPTH // 2):
        below: list[Any] = []
        for parts in map(_parts, level):
            left -= len(parts)
            if left < 0:
                raise ValueError(f"more than {_MAX_VALUES} values, or an alias inside what it stands for")
            below += parts
        if not below:
            return
        level = below
    raise ValueError(f"nested more than {MAX_DEPTH // 2} levels deep, or an alias inside what it stands for")


def is_deep(value: Any) -> bool:
    """Tell whether a document that has an end is nested deeper than documents may be."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [child for each in level for child in children(each)]
    return bool(level)


def children(value: Any) -> Collection[Any]:
    """Return the values of an object or a list; nothing for any other value."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _parts(value: Any) -> Collection[Any]:
    """Return what stands below a value, keys too. Raises ValueError if JSON has no form for it."""
    if isinstance(value, dict):
        return [*value, *value.values()]
    if isinstance(value, list):
        return value
    if isinstance(value, str):
        value.encode()
    elif not isinstance(value, int | float | None):
        raise ValueError(f"{value}, a {type(value).__name__}, has no form in JSON; put it in quotes")
    elif isinstance(value, int) and value.bit_length() > _MAX_BITS:
        raise ValueError("a number of more than a thousand digits")
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{value} is no JSON number")
    return ()
