"""What a schema says besides its type, as text for a docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import items, text
from scraper.text import clean, code_span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Longer lists of values are cut, longer patterns left out.
_VALUES: Final = 30
_PATTERN: Final = 80
#: Keywords of the lower and upper bound, and what they bound.
_BOUNDS: Final = (
    ("minimum", "maximum", "."), ("minLength", "maxLength", " characters."), ("minItems", "maxItems", " items."),
)  # fmt: skip


def note(schema: dict[str, Any], description: str = "") -> str:
    """Return a description followed by those constraints of a schema that it does not state itself, in CommonMark."""
    stated = clean(description or text(schema.get("description"))).strip()
    new = [shown for shown, values in _constraints(schema) if not values or any(each not in stated for each in values)]
    default = schema.get("default")
    if isinstance(default, str | int | float) and not _ends_line(stated, _shown(default)):
        new.append(f"Default: {_code(_shown(default))}.")
    return "\n\n".join(part for part in (stated, " ".join(new)) if part)


def _ends_line(stated: str, value: str) -> bool:
    """Tell whether a line of a description is ``...: value``."""
    for line in stated.splitlines() if value else ():
        end = line.rstrip().rstrip(".。;；").rstrip('*`"”')
        if end.endswith(value) and end.removesuffix(value).rstrip('*`"“ \t').endswith((":", "：")):
            return True
    return False


def _constraints(schema: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield each constraint with what a description would name that states it too."""
    values = [_shown(each) for each in items(schema.get("enum")) if each is not None]
    if values:
        more = " and others" if len(values) > _VALUES else ""
        yield f"Values: {', '.join(map(_code, values[:_VALUES]))}{more}.", values
    for low, high, unit in _BOUNDS:
        bounds = [each for each in (schema.get(low), schema.get(high)) if _is_number(each)]
        if bounds:
            words = "{} to {}" if len(bounds) == 2 else "At least {}" if _is_number(schema.get(low)) else "At most {}"
            yield words.format(*bounds) + unit, list(map(str, bounds))
    pattern = text(schema.get("pattern"))
    if pattern and len(pattern) <= _PATTERN:
        yield f"Pattern: {_code(pattern)}.", [pattern]
    if text(schema.get("x-unit")):
        yield f"Unit: {clean(schema['x-unit'])}.", [schema["x-unit"]]
    if schema.get("deprecated") is True:
        yield "Deprecated.", []


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    return clean(str(value).lower() if isinstance(value, bool) else str(value))


def _code(value: str) -> str:
    return code_span(value) if value else "an empty text"
