"""Makes up values that fit a schema: ``sample(document, schema, direction="request", full=True)``.

Not read: ``if``, ``contains``, ``patternProperties``, ``dependent...``, ``unevaluated...``, ``not`` of objects.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, islice, product
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, Final, Literal

from scraper.outputs.examples import Checker, Sample
from scraper.outputs.tree import Tree, items, mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: So many references deep, only what is required is filled in, or values would grow without bound.
_DEPTH: Final = 10
_FORMATS: Final = {
    "date": "2024-02-29", "date-time": "2024-02-29T12:30:00Z", "time": "12:30:00Z", "duration": "P1D",
    "uuid": "0b9d1d6e-3c1f-4c55-9f0c-6a2f6a1f9a11", "email": "someone@example.com", "hostname": "example.com",
    "ipv4": "192.0.2.1", "ipv6": "2001:db8::1", "uri": "https://example.com/", "url": "https://example.com/",
}  # fmt: skip
#: The type a keyword speaks of, where none is stated.
_INFERRED: Final = {
    "object": {"properties", "additionalProperties", "required", "minProperties"},
    "array": {"items", "prefixItems", "minItems"},
    "number": {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"},
}


class NoSampleError(ValueError):
    """No value fits the schema, or none that ends."""


def sample(
    document: dict[str, Any], schema: Any, *, direction: Literal["request", "response"], full: bool, name: str = "text"
) -> Any:
    """Return a JSON value that fits a schema of the document; ``full`` fills in optional properties too.

    Strings are made of the name of their property, or ``name``. Raises NoSampleError.
    """
    hidden = "readOnly" if direction == "request" else "writeOnly"
    return _Sampler(bare_tree(document), hidden, full).value(schema, name, frozenset())


def faults(document: dict[str, Any], schema: Any, value: Any) -> list[str]:
    """Return what is wrong with a value, judged by a schema of the document."""
    checker = Checker(bare_tree({**document, "x-schema": schema}))
    found = checker.findings(Sample("", value, "/x-schema"), "unfit")
    return [f"{pointer}: {details['reason']}".removeprefix(": ") for pointer, _, details in found]


def bare_tree(document: dict[str, Any]) -> Tree:
    """A tree that is good for following references, made without a walk through the document."""
    tree = Tree({}, "3.0" if str(document.get("openapi")).startswith("3.0") else "3.1")
    tree.document = document
    return tree


@dataclass(frozen=True)
class _Sampler:
    """Makes values up; ``hidden`` is the keyword of properties left out."""

    tree: Tree
    hidden: str
    full: bool

    def value(self, schema: Any, name: str, seen: frozenset[str]) -> Any:
        """Return a value; ``seen`` are the references that lead here, none of which is followed again."""
        flat, seen = self._flat(schema, seen)
        choices = flat.pop("choices")
        if not choices:
            return self._plain(flat, name, seen)
        for options in islice(product(*choices), 64):
            for sampler in (self, replace(self, full=not self.full)):
                with suppress(NoSampleError):
                    return self._first(schema, [sampler.value({"allOf": [flat, *options]}, name, seen)])
        raise NoSampleError(f"no option fits: {schema}")

    def _flat(self, schema: Any, seen: frozenset[str]) -> tuple[dict[str, Any], frozenset[str]]:
        """Return a schema with its reference and ``allOf`` folded in, its "choices" apart, and the references."""
        if schema is False:
            raise NoSampleError("nothing fits false")
        flat = dict(mapping(schema))
        target = flat.pop("$ref", None)
        if target in seen:
            raise NoSampleError(f"{target} never ends")
        if target and self.tree.version == "3.0":
            flat = {}
        parts = items(flat.pop("allOf", None))
        flat["choices"] = [flat.pop(key) for key in ("oneOf", "anyOf") if key in flat]
        if target:
            seen |= {target}
            parts = [self.tree.find(target), *parts]
        followed = seen
        for part in parts:
            other, others = self._flat(part, seen)
            flat, followed = _merged(other, flat), followed | others
        return flat, followed

    def _plain(self, flat: dict[str, Any], name: str, seen: frozenset[str]) -> Any:
        known = [flat["const"]] if "const" in flat else flat.get("enum")
        if known is not None:
            return self._first(flat, sorted(known, key=lambda value: value is None))
        for kind in _kinds(flat):
            with suppress(NoSampleError):
                if kind == "object":
                    return self._object(flat, seen)
                if kind == "array":
                    return self._array(flat, name, seen)
                if kind == "string":
                    return self._string(flat, name)
                return self._first(flat, {"boolean": (True, False), "null": (None,)}.get(kind) or _numbers(flat, kind))
        raise NoSampleError(f"nothing fits {flat}")

    def _object(self, flat: dict[str, Any], seen: frozenset[str]) -> dict[str, Any]:
        properties, extra = mapping(flat.get("properties")), flat.get("additionalProperties", True)
        least, most = flat.get("minProperties", 0), flat.get("maxProperties", 2**16)
        hidden = {key for key, part in properties.items() if mapping(part).get(self.hidden) is True}
        spared = hidden if self.tree.version == "3.0" else set()  # JSON Schema, so 3.1, asks for all that is required
        needed = [key for key in items(flat.get("required")) if key not in spared]
        found = {key: self.value(properties.get(key, extra), key, seen) for key in needed}
        added = {f"key{index}": extra for index in range(max(least, "additionalProperties" in flat))}
        for key, part in (*properties.items(), *added.items()):
            room = len(found) < least or (self._fills(seen) and len(found) < most)
            if room and key not in found and key not in hidden:
                with suppress(NoSampleError):
                    found[key] = self.value(part, key, seen)
        if not least <= len(found) <= most:
            raise NoSampleError(f"{least} to {most} properties do not fit")
        return found

    def _fills(self, seen: frozenset[str]) -> bool:
        return self.full and len(seen) < _DEPTH

    def _array(self, flat: dict[str, Any], name: str, seen: frozenset[str]) -> list[Any]:
        least, parts = flat.get("minItems", 0), items(flat.get("prefixItems"))
        usual = max(least, len(parts) or 1) if self._fills(seen) else least
        wanted = min(usual, flat.get("maxItems", usual))
        found: list[Any] = []
        with suppress(NoSampleError):
            for part in (*parts, *[flat.get("items", True)] * wanted)[:wanted]:
                distinct = [{"not": {"enum": list(found)}}] if flat.get("uniqueItems") else []
                found.append(self.value({"allOf": [part, *distinct]}, name, seen))
        if len(found) < least:
            raise NoSampleError(f"no {least} items fit")
        return found

    def _string(self, flat: dict[str, Any], name: str) -> Any:
        with suppress(NoSampleError):
            return self._first(flat, chain(_texts(flat, name), _examples(flat), _matching(flat)))
        loose = {**flat, "pattern": ""}  # it is beyond us
        return self._first(loose, chain(_examples(flat), _texts(flat, name)))

    def _first(self, schema: Any, candidates: Iterable[Any]) -> Any:
        for candidate in candidates:
            if not faults(self.tree.document, schema, candidate):
                return candidate
        raise NoSampleError(f"nothing found that fits {schema}")


def _merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """A schema that asks for all that two flat schemas ask for; the other one wins where that cannot be said."""
    return {**one, **other, **{key: _both(key, one[key], other[key]) for key in one.keys() & other.keys()}}


def _both(key: str, one: Any, other: Any) -> Any:
    if key == "properties":
        return {**one, **other, **{name: {"allOf": [one[name], other[name]]} for name in one.keys() & other.keys()}}
    if key in ("choices", "required"):
        return [*one, *(each for each in other if each not in one)]
    if key in ("items", "additionalProperties"):
        return {"allOf": [one, other]}
    if key == "enum":
        return [value for value in one if value in other]
    if key == "type":
        stated = [[kinds] if isinstance(kinds, str) else kinds for kinds in (one, other)]
        whole = [{*kinds, "integer"} if "number" in kinds else {*kinds} for kinds in stated]
        return sorted(whole[0] & whole[1], reverse=True)
    if key.startswith(("min", "exclusiveMin")):
        return max(one, other)
    return min(one, other) if key.startswith(("max", "exclusiveMax")) else other


def _kinds(flat: dict[str, Any]) -> list[str]:
    """The types a schema allows, null last."""
    stated = flat.get("type") or [kind for kind, words in _INFERRED.items() if words & flat.keys()] or "string"
    kinds = [stated] if isinstance(stated, str) else stated
    return [kind for kind in kinds if kind != "null"] + ["null"] * ("null" in kinds or flat.get("nullable") is True)


def _numbers(flat: dict[str, Any], kind: str) -> Iterator[float]:
    step = flat.get("multipleOf") or 1
    lows = [flat[key] for key in ("minimum", "exclusiveMinimum") if type(flat.get(key)) in (int, float)]
    highs = [flat[key] for key in ("maximum", "exclusiveMaximum") if type(flat.get(key)) in (int, float)]
    yield from (1.5, 1, 0) if kind == "number" else (1, 0)
    yield from (-(-low // step) * step + index * step for low in lows for index in range(2))
    yield from (high // step * step - index * step for high in highs for index in range(2))
    yield from ((low + high) / 2 for low in lows for high in highs)
    yield from (max(lows, default=0) // step * step + index * step for index in range(2, 20))


def _texts(flat: dict[str, Any], name: str) -> Iterator[str]:
    least = flat.get("minLength", 0)
    if flat.get("format") == "byte" or flat.get("contentEncoding") == "base64":
        yield "c2Ft" * max(1, -(-least // 4))
    elif flat.get("format") in _FORMATS:
        yield _FORMATS[flat["format"]]
    yield from (f"{mark}{name}".ljust(least, "x")[: flat.get("maxLength")] for mark in ("", *range(1, 10)))


def _examples(flat: dict[str, Any]) -> Iterator[Any]:
    yield from [flat[key] for key in ("example", "default") if key in flat] + items(flat.get("examples"))


def _matching(flat: dict[str, Any]) -> Iterator[str]:
    """Texts that match the pattern of a schema, as far as its assertions do not object."""
    with suppress(re.error):
        tokens = _parser.parse(flat.get("pattern", ""))
        yield from (_written(tokens, extra) for extra in (*range(9), flat.get("minLength", 0)))


def _written(tokens: Any, extra: int) -> str:
    """A text for a parsed pattern, every repetition going beyond its minimum by so many, if it may."""
    return "".join(_token(str(kind), value, extra) for kind, value in tokens)


def _token(kind: str, value: Any, extra: int) -> str:
    if kind == "LITERAL":
        return chr(value)
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _written(value[2], extra) * int(min(value[0] + extra, value[1]))
    if kind in ("SUBPATTERN", "BRANCH"):
        return _written(value[-1] if kind == "SUBPATTERN" else value[-1][0], extra)
    if kind == "IN":
        return _of_class([(str(each), detail) for each, detail in value])
    return "a" if kind == "ANY" else ""  # anchors and what looks around


def _of_class(options: list[tuple[str, Any]]) -> str:
    ranges = [value if kind == "RANGE" else (value, value) for kind, value in options if kind in ("RANGE", "LITERAL")]
    if options[0][0] == "NEGATE":
        return next((one for one in "a0A-_ " if not any(low <= ord(one) <= high for low, high in ranges)), "")
    return chr(ranges[0][0]) if ranges else "0" if str(options[0][1]).endswith("DIGIT") else "a"
