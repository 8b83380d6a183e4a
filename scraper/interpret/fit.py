"""Statements to JSON Schema keywords: only what fits the type, contradicts nothing, and agrees with the examples."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from scraper.model import Array, Constraints, Scalar, Type
from scraper.text import fold, has_cjk

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.diagnostics import Collector
    from scraper.interpret.constraints import Stated
    from scraper.interpret.fields import DraftField
    from scraper.lexicon import Lexicon

_UUID: Final = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")
_SIZED: Final = re.compile(r"max:(\d{1,9})(?!\d)")
#: Larger numbers are no length anyone checks.
_MAX_DIGITS: Final = 30
_MAX_LENGTH: Final = 10**9
_NONE: Final = Constraints()


def fit(
    field: DraftField, found: Type, stated: Stated, column_default: str, lexicon: Lexicon, into: Collector
) -> Constraints:
    """Return the keywords that hold for the field. What is dropped as contradictory is reported."""
    unformatted = not isinstance(found, Scalar) or not found.format
    if unformatted and stated.states_nothing() and not column_default and not field.null_shown:
        return _NONE
    scalar = found if isinstance(found, Scalar) else None
    items = found.items if isinstance(found, Array) and isinstance(found.items, Scalar) else None
    enum = _enum(field, scalar or items, stated, lexicon, into)
    low, high = _bounds(field, scalar, stated, into)
    shortest, longest = _lengths(field, scalar, stated, into)
    default, has_default = _default(field, scalar, stated, column_default, enum, lexicon, into)
    if has_default and not isinstance(default, bool | str) and not _within(default, low, high):
        low = high = None
    return Constraints(
        default=default,
        has_default=has_default,
        enum=enum,
        minimum=low,
        maximum=high,
        min_length=shortest,
        max_length=longest,
        format=_format(field, scalar, stated, [default, *enum]),
        nullable="nullable" in stated.flags or field.null_shown,
        deprecated="deprecated" in stated.flags,
        read_only="read_only" in stated.flags,
        unit=stated.values.get("unit", ("",))[0],
    )


def _within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


@lru_cache(maxsize=5_000)
def parse_literal(text: str, kind: str, lexicon: Lexicon) -> Any:
    """Return a literal as a value of a scalar type, None if it is none."""
    text = text.strip().strip("\"'“”‘’").strip()
    if kind == "boolean":
        folded = fold(text)
        return True if folded in lexicon.words["true"] else False if folded in lexicon.words["false"] else None
    if kind == "integer":
        return int(text) if re.fullmatch(r"-?\d{1,18}", text) else None
    if kind == "number":
        return _number(text) if re.fullmatch(r"-?\d{1,18}(\.\d{1,18})?", text) else None
    return text or None


def _is_literal(value: Any) -> bool:
    """Tell prose that stands where a default is expected ("takes effect at once") from a value."""
    return not isinstance(value, str) or not (has_cjk(value) or " " in value)


def _number(text: str) -> float | int:
    """Return a number; one of more digits than any bound has counts as the largest there is."""
    if len(text) > _MAX_DIGITS:
        return -sys.maxsize if text.startswith("-") else sys.maxsize
    return float(text) if "." in text else int(text)


def _default(
    field: DraftField, scalar: Scalar | None, stated: Stated, column: str, enum: tuple[Any, ...],
    lexicon: Lexicon, into: Collector,
) -> tuple[Any, bool]:  # fmt: skip
    texts = [column] if column else list(dict.fromkeys(stated.values.get("default", ())))
    if scalar is None or not texts or scalar.format == "binary":
        return None, False
    texts = [text.strip(" :：,，;；。") for text in texts]
    if any(fold(text) in lexicon.words["none"] for text in texts):
        return None, False
    values = list(
        {repr(v): v for v in (parse_literal(t, scalar.kind, lexicon) for t in texts) if v is not None}.values()
    )
    fitting = [value for value in values if (value in enum if enum else _is_literal(value))]
    if len(fitting) == 1:
        return fitting[0], True
    into.add("default-unfit", field.location, name=field.name, value=texts[0])
    return None, False


def _enum(
    field: DraftField, scalar: Scalar | None, stated: Stated, lexicon: Lexicon, into: Collector
) -> tuple[Any, ...]:
    lists = stated.values.get("enum", ())
    if scalar is None or scalar.kind == "boolean":
        return ()
    if not lists:
        return _fixed(field, scalar, stated, lexicon)
    texts = max(lists, key=len).split("\n")
    values = [parse_literal(text, scalar.kind, lexicon) for text in texts]
    shown = _scalars(field.observed)
    if None in values or not values:
        return ()
    unique = tuple({repr(value): value for value in values}.values())
    if any(value not in unique for value in shown if type(value) is type(unique[0])):
        into.add("constraint-unfit", field.location, keyword="enum", value=", ".join(texts), name=field.name)
        return ()
    return unique


def _fixed(field: DraftField, scalar: Scalar, stated: Stated, lexicon: Lexicon) -> tuple[Any, ...]:
    values = {parse_literal(text, scalar.kind, lexicon) for text in stated.values.get("fixed", ())} - {None}
    shown = _scalars(field.observed)
    if len(values) != 1 or any(value not in values for value in shown):
        return ()
    return tuple(values)


def _scalars(observed: list[Any]) -> list[Any]:
    flat = [item for value in observed for item in (value if isinstance(value, list) else [value])]
    return [item for item in flat if isinstance(item, str | int | float) and not isinstance(item, bool)]


def _bounds(
    field: DraftField, scalar: Scalar | None, stated: Stated, into: Collector
) -> tuple[float | int | None, float | int | None]:
    if scalar is None or scalar.kind not in ("integer", "number"):
        return None, None
    low = next(map(_number, stated.values.get("minimum", ())), None)
    high = next(map(_number, stated.values.get("maximum", ())), None)
    if low is None and high is None and len(set(stated.ranges)) == 1:
        low, high = map(_number, stated.ranges[0])
    shown = [v for v in _scalars(field.observed) if isinstance(v, int | float)]
    contradicted = low is not None and high is not None and low > high
    if contradicted or any(not _within(value, low, high) for value in shown):
        into.add("constraint-unfit", field.location, keyword="range", value=f"{low}..{high}", name=field.name)
        return None, None
    return low, high


def _lengths(
    field: DraftField, scalar: Scalar | None, stated: Stated, into: Collector
) -> tuple[int | None, int | None]:
    if scalar is None or scalar.kind != "string":
        return None, None
    values = stated.values
    low = next(iter(values.get("minimum_length", ()) or values.get("minimum", ())), "")
    high = next(iter(values.get("maximum_length", ()) or values.get("maximum", ())), "")
    if sized := _SIZED.match(scalar.format):
        high = high or sized[1]
    if not low and not high and len(set(stated.lengths)) == 1:
        low, high = stated.lengths[0]
    shortest = int(low) if low.isdecimal() and len(low) < 10 else None
    longest = int(high) if high.isdecimal() and len(high) < 10 and 0 < int(high) < _MAX_LENGTH else None
    shown = [len(value) for value in field.observed if isinstance(value, str)]
    crossed = shortest is not None and longest is not None and shortest > longest
    if crossed or any(not _within(length, shortest, longest) for length in shown):
        into.add("constraint-unfit", field.location, keyword="length", value=f"{low}..{high}", name=field.name)
        return None, None
    return shortest or None, longest


def _format(field: DraftField, scalar: Scalar | None, stated: Stated, values: list[Any]) -> str:
    """A format is set where the docs state it and no example, default or documented value contradicts it."""
    if scalar is None or scalar.kind != "string":
        return ""
    if scalar.format in ("binary", "date"):
        return (
            scalar.format
            if _all_match([*field.observed, *values], _is_date if scalar.format == "date" else bool)
            else ""
        )
    for flag, name, test in _FORMATS:
        if flag in stated.flags and _all_match([*field.observed, *values], test):
            return name
    return ""


def _all_match(values: list[Any], test: Callable[[str], bool]) -> bool:
    return all(test(value) for value in values if isinstance(value, str))


def _is_date_time(text: str) -> bool:
    if not _DATE_TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(re.sub(r"\.\d+", "", text.upper()))
    except ValueError:
        return False
    return True


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))


def _is_uuid(text: str) -> bool:
    return bool(_UUID.fullmatch(text))


def _is_base64(text: str) -> bool:
    return bool(_BASE64.fullmatch(text))


#: Formats by the flag that states them, with what a value of them passes.
_FORMATS: Final = (
    ("date_time", "date-time", _is_date_time), ("uuid", "uuid", _is_uuid), ("base64", "byte", _is_base64),
)  # fmt: skip
