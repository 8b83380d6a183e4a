"""Documents to text: YAML that readers of YAML 1.1 and 1.2 understand alike, or JSON."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final, TextIO

import msgspec
import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.nodes import ScalarNode

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.model import Location

_PlainDumper: Any = yaml.SafeDumper
_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_STRING: Final = "tag:yaml.org,2002:str"
_MAPPING_START: Final = MappingStartEvent(None, None, True, flow_style=False)
_MAPPING_END: Final = MappingEndEvent()
_SEQUENCE_START: Final = SequenceStartEvent(None, None, True, flow_style=False)
_SEQUENCE_END: Final = SequenceEndEvent()
#: Plain scalars that a YAML 1.2 reader takes for numbers though PyYAML does not, and words YAML 1.1 takes for booleans.
_QUOTED = re.compile(r"(?:[-+]?(?:\d[\d_]*)?\.?\d+(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[yYnN]|=|<<)\Z")
#: Longer texts that begin like a number are quoted without a closer look.
_LONGEST: Final = 400
_SUSPECT: Final = frozenset("+-.0123456789yYnN=<")
#: How all begins that PyYAML may take for something else than text.
_RESOLVED: Final = frozenset(_PlainDumper.yaml_implicit_resolvers)


class _Texts(dict[str, ScalarEvent]):
    """The events of texts, each made once, as keys repeat a lot."""

    def __init__(self, plain: Any) -> None:
        self._resolve: Callable[..., str] = plain.resolve

    def __missing__(self, text: str) -> ScalarEvent:
        event = self[text] = self._made(text)
        return event

    def _made(self, text: str) -> ScalarEvent:
        if "\n" in text:
            stripped = "\n".join([line.rstrip(" \t") for line in text.split("\n")])
            return ScalarEvent(None, None, (False, True), stripped, style="|")
        first = text[:1]
        if first in _SUSPECT and (len(text) > _LONGEST or _QUOTED.match(text)):
            return ScalarEvent(None, None, (False, True), text, style="'")
        plain = first not in _RESOLVED or self._resolve(ScalarNode, text, (True, False)) == _STRING
        return ScalarEvent(None, None, (plain, True), text)


class _Writer:
    """Sends a document to libyaml's emitter event by event.

    Mappings and sequences are in block style, multi-line texts are literal blocks.
    """

    def __init__(self, stream: TextIO) -> None:
        self._dumper = _Dumper(stream, allow_unicode=True, width=10**6)
        self._emit: Callable[[Event], None] = self._dumper.emit
        self._plain = _PlainDumper(io.StringIO())
        self._texts = _Texts(self._plain)

    def document(self, value: dict[str, Any]) -> None:
        """Write a whole stream of one document."""
        try:
            self._emit(StreamStartEvent())
            self._emit(DocumentStartEvent(explicit=False))
            self._value(value)
            self._emit(DocumentEndEvent(explicit=False))
            self._emit(StreamEndEvent())
        finally:
            self._dumper.dispose()

    def _value(self, value: Any) -> None:
        if isinstance(value, str):
            self._emit(self._texts[value])
        elif isinstance(value, dict):
            self._emit(_MAPPING_START)
            for key, item in value.items():
                self._emit(self._texts[key])
                if isinstance(item, str):
                    self._emit(self._texts[item])
                else:
                    self._value(item)
            self._emit(_MAPPING_END)
        elif isinstance(value, list | tuple):
            self._emit(_SEQUENCE_START)
            for item in value:
                self._value(item)
            self._emit(_SEQUENCE_END)
        else:
            node = self._plain.represent_data(value)
            self._emit(ScalarEvent(None, node.tag, (True, False), node.value))


def to_yaml(document: dict[str, Any]) -> str:
    """Return the document as YAML."""
    stream = io.StringIO()
    _Writer(stream).document(document)
    return stream.getvalue()


def to_json(document: dict[str, Any]) -> str:
    """Return the document as JSON, indented by two."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def sources_json(sources: dict[str, Location]) -> str:
    """Return the side file of a document: JSON pointer -> ``path:line``."""
    pointers = {pointer: str(place) for pointer, place in sources.items()}
    return to_json({"version": 1, "pointers": pointers})
