"""What an attribute of a schema that is another means, whatever it is the schema of."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Keywords that bound from below, and from above.
_LOWER: Final = frozenset(("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"))
_UPPER: Final = frozenset(("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"))
_LIMITS: Final = _LOWER | _UPPER | {"uniqueItems", "multipleOf"}
#: Formats whose values are values of another one too.
_WITHIN: Final = {"int32": "int64", "float": "double"}
#: Types whose values are values of another type too: in JSON, and where all is text.
_HELD: Final = {"number": ("integer",)}
_WRITTEN: Final = {**_HELD, "string": ("integer", "number", "boolean")}
_FLAGS: Final = {
    "nullable": ("became-nullable", "became-not-nullable"),
    "readOnly": ("became-read-only", "stopped-read-only"),
    "writeOnly": ("became-write-only", "stopped-write-only"),
    "deprecated": ("deprecated", "undeprecated"),
    "closed": ("closed", "opened"),
}
_CHANGED: Final = {
    "contentEncoding": "encoding-changed", "contentMediaType": "encoding-changed",
    "discriminator": "discriminator-changed", "description": "description-changed", "title": "description-changed",
    "example": "example-changed",
}  # fmt: skip

#: What no type is.
_ANY: Final = "any type"

#: How many times one multiple may be in another, to be looked at.
_MOST: Final = 10**20

#: Attributes that are rules of their own when they come, go or change; others are keywords.
_NAMED: Final = {"default": "default", "pattern": "pattern", "x-unit": "unit"}


class Facet(NamedTuple):
    """A facet of ``rules.yaml``, and what its message is filled with."""

    name: str
    details: dict[str, Any]


def facets(attribute: str, old: Any, new: Any, *, text: bool = False) -> Iterator[Facet]:
    """Yield what the change of an attribute means; an attribute that is not there is None.

    ``text`` says that values are written as mere text, as in a query or a header.
    """
    details = {"old": shown(old), "new": shown(new), "keyword": attribute, "name": attribute}
    if attribute in _FLAGS:
        yield Facet(_FLAGS[attribute][0 if new else 1], details)
    elif attribute in _CHANGED:
        yield Facet(_CHANGED[attribute], details)
    elif attribute in _LIMITS:
        yield Facet(_limit(attribute, old, new), details)
    elif attribute == "enum":
        yield from _values(old, new)
    elif attribute == "type":
        said = {"old": shown(old or _ANY), "new": shown(new or _ANY)}
        yield Facet(f"type-{_types(old or (), new or (), text=text)}", details | said)
    elif attribute == "format":
        yield Facet(f"format-{_format(old, new)}", details)
    else:
        action = "added" if old is None else "removed" if new is None else "changed"
        yield Facet(f"{_NAMED.get(attribute, 'keyword')}-{action}", details)


def shown(value: Any) -> str:
    """Return a value as messages have it."""
    if value is None or value == "":
        return "none"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _values(old: tuple[str, ...] | None, new: tuple[str, ...] | None) -> Iterator[Facet]:
    """Values are canonical JSON."""
    if old is None or new is None:
        yield Facet("became-enum" if old is None else "stopped-enum", {"values": ", ".join(new or old or ())})
        return
    for name, values in (("added", set(new) - set(old)), ("removed", set(old) - set(new))):
        if values:
            yield Facet(f"enum-value-{name}", {"values": ", ".join(sorted(values))})


def _types(old: Iterable[str], new: Iterable[str], *, text: bool) -> str:
    """No type is any type; whole numbers are numbers. Where all is text, so are numbers."""
    if not old or not new:
        return "narrowed" if new else "widened"
    held = _WRITTEN if text else _HELD
    before, after = (set(each).union(*(held.get(kind, ()) for kind in each)) for each in (old, new))
    if before == after:
        return "respelled"
    return "widened" if before <= after else "narrowed" if after <= before else "changed"


def _format(old: str | None, new: str | None) -> str:
    if old is None or _WITHIN.get(str(new)) == old:
        return "narrowed"
    if new is None or _WITHIN.get(str(old)) == new:
        return "widened"
    return "changed"


def _limit(keyword: str, old: Any, new: Any) -> str:
    """Limits that leave neither more nor fewer values, as multiples of 3 instead of 2, are conditions that changed."""
    if old is None or new is None:
        return "limit-added" if old is None else "limit-removed"
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in (old, new)):
        return "keyword-changed"
    if keyword in _LOWER or keyword in _UPPER:
        return "limit-tightened" if (new > old) == (keyword in _LOWER) else "limit-loosened"
    if keyword == "multipleOf" and _divides(old, new):
        return "limit-tightened"
    return "limit-loosened" if keyword == "multipleOf" and _divides(new, old) else "keyword-changed"


def _divides(part: float, whole: float) -> bool:
    """Tell whether every multiple of a number is one of another, as decimals have it."""
    one, other = (Decimal(str(each)) for each in (part, whole))
    times = other / one if one and other else Decimal(0)
    return times.is_finite() and 0 < abs(times) < _MOST and other % one == 0
