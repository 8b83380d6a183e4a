"""JSON and YAML text to values, strictly: what two readers could take differently is an error with its line."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final

import yaml

from scraper.values import MAX_DEPTH, is_deep

#: Values once aliases are written out, far above any API.
MAX_VALUES: Final = 5_000_000

#: Plain scalars as in the core schema of YAML 1.2, which OpenAPI prescribes: ``no`` and ``2024-01-01`` are text.
_WORDS: Final[dict[str, Any]] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None, "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9A-Fa-f]+")
#: Digits of a number of another base: Python bounds those of decimal ones only.
_MOST_DIGITS: Final = 1000
#: What a number begins with.
_NUMERIC: Final = frozenset("-+.0123456789")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_TAG: Final = "tag:yaml.org,2002:"
_TAGS: Final = frozenset(("!", *(_TAG + name for name in ("str", "int", "float", "bool", "null", "map", "seq"))))


class TextError(Exception):
    """A problem in the text, with its 1-based line (0: not known) and the remedy."""

    def __init__(self, problem: str, remedy: str, line: int = 0) -> None:
        super().__init__(problem)
        self.remedy, self.line = remedy, line


def parse_json(text: str) -> Any:
    """Read JSON. Raises TextError; keys that stand twice, infinite numbers and deep nesting count as faults."""
    try:
        document = json.loads(text, object_pairs_hook=_unique, parse_float=_float, parse_constant=_float)
    except json.JSONDecodeError as error:
        raise TextError(f"is no JSON ({error.msg})", "mend the syntax", error.lineno) from None
    except RecursionError:
        raise _too_deep(0) from None
    except ValueError as error:
        raise _no_number(error, 0) from None
    if is_deep(document):
        raise _too_deep(0)
    return document


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise TextError(f'key "{twice}" stands twice in one object', "remove one: readers keep either")
    return mapping


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is not finite")
    return number


def _no_number(error: ValueError, line: int) -> TextError:
    """Return the fault of a number; what Python says after a semicolon is for its programmers."""
    return TextError(f"holds a number no program reads ({str(error).partition(';')[0]})", "mend it", line)


def _too_deep(line: int) -> TextError:
    return TextError(f"is nested more than {MAX_DEPTH} levels deep", "give an OpenAPI document", line)


def parse_yaml(text: str, builder: Builder | None = None) -> Any:
    """Read YAML 1.2 by building values, with a builder of one's own if need be, from the events of libyaml.

    Raises TextError.

    PyYAML's own way over nodes takes three times as long, keeps the last of two equal keys, reads YAML 1.1, expands
    aliases without bound, and on deep nesting overflows the C stack.
    """
    builder = builder or Builder()
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise TextError(f"is no YAML ({error.problem})", "mend the syntax", line) from None
    except yaml.YAMLError as error:
        raise TextError(f"is no YAML ({error})", "mend the syntax") from None
    return builder.document


class Builder:
    """Builds values from YAML events. ``open`` holds (container, its anchor, values counted before it)."""

    def __init__(self) -> None:
        self.document: Any = None
        self.documents = 0
        self.open: list[tuple[dict[Any, Any] | list[Any], str | None, int]] = []
        self.keys: list[Any] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.values = 0

    @property
    def is_due(self) -> bool:
        """Whether the innermost container is a mapping with a key whose value comes next."""
        return self.keys[-1] is not _NO_KEY

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.ScalarEvent):
            value = _scalar(event, line)
            if event.anchor:
                self.anchors[event.anchor] = value, 1
            self.add(value, 1, line)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.begin(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            container, anchor, before = self.open.pop()
            self.keys.pop()
            if anchor:
                self.anchors[anchor] = container, self.values - before
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                raise TextError(f"alias *{event.anchor} stands before or inside what it names", "write it out", line)
            self.add(*self.anchors[event.anchor], line)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise TextError("holds more than one YAML document", "split it", line)

    def begin(self, event: Any, line: int) -> None:
        if event.tag and event.tag not in _TAGS:
            raise TextError(f"tag {event.tag} is not allowed", "remove it", line)
        container: dict[Any, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        before = self.values
        self.add(container, 1, line)
        self.open.append((container, event.anchor, before))
        self.keys.append(_NO_KEY)
        if len(self.open) > MAX_DEPTH:
            raise _too_deep(line)

    def add(self, value: Any, size: int, line: int) -> None:
        """Put a value into the innermost container: in a mapping, keys and values take turns."""
        self.values += size
        if self.values > MAX_VALUES:
            raise TextError(f"holds more than {MAX_VALUES} values", "write fewer aliases or split it", line)
        if not self.open:
            self.document = value
            return
        container = self.open[-1][0]
        if isinstance(container, list):
            container.append(value)
        elif self.keys[-1] is not _NO_KEY:
            container[self.keys[-1]] = value
            self.keys[-1] = _NO_KEY
        else:
            self.keys[-1] = _checked_key(value, container, line)


_NO_KEY: Final = object()


def _checked_key(key: Any, mapping: dict[Any, Any], line: int) -> Any:
    if isinstance(key, dict | list):
        raise TextError("a key is a collection", "use text as keys", line)
    if key in mapping:
        raise TextError(f'key "{key}" stands twice in one mapping', "remove one: readers keep either", line)
    return key


def _scalar(event: Any, line: int) -> Any:
    text: str = event.value
    if event.tag and event.tag not in _TAGS:
        raise TextError(f"tag {event.tag} is not allowed", "remove it", line)
    if event.tag == _TAG + "str" or event.tag == "!" or (event.style and not event.tag):
        return text
    try:
        return plain_scalar(text)
    except ValueError as error:
        raise _no_number(error, line) from None


def plain_scalar(text: str) -> Any:
    """Return the value of a scalar that has no quotes and no tag. Raises ValueError for a number no program reads."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMERIC:
        return text
    if _INTEGER.fullmatch(text):
        if text[:2] not in ("0o", "0x"):
            return int(text)
        if len(text) > _MOST_DIGITS:
            raise ValueError(f"{len(text) - 2} digits")
        return int(text, 0)
    return _float(text) if _FLOAT.fullmatch(text) else text
