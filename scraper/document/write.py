"""Documents to text: YAML that readers of YAML 1.1 and 1.2 understand alike, or JSON."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import msgspec
import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from scraper.model import Location

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_STRING: Final = "tag:yaml.org,2002:str"
_MAPPING: Final = "tag:yaml.org,2002:map"
_SEQUENCE: Final = "tag:yaml.org,2002:seq"
#: Plain scalars that a YAML 1.2 reader takes for numbers though PyYAML does not, and words YAML 1.1 takes for booleans.
_QUOTED = re.compile(r"(?:[-+]?(?:\d[\d_]*)?\.?\d+(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[yYnN]|=|<<)\Z")
#: Longer texts that begin like a number are quoted without a closer look.
_LONGEST: Final = 400
_SUSPECT: Final = frozenset("+-.0123456789yYnN=<")


class _Writer(_Dumper):  # type: ignore[misc]
    """PyYAML's dumper with what it works out for every scalar anew remembered: keys and values repeat a lot."""

    @staticmethod
    def resolve(kind: Any, value: Any, implicit: Any) -> str:
        """Return the tag a node would have if it were written without one."""
        if kind is ScalarNode:
            return _plain_tag(value) if implicit[0] else _STRING
        return _MAPPING if kind is MappingNode else _SEQUENCE


_PLAIN: Final[Any] = yaml.SafeDumper(io.StringIO())


@lru_cache(maxsize=100_000)
def _plain_tag(value: str) -> str:
    return str(_PLAIN.resolve(ScalarNode, value, (True, False)))


def _node(value: Any) -> Node:
    """A document as YAML nodes: mappings and sequences in block style, multi-line texts as literal blocks."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return MappingNode(_MAPPING, [(_text(k), _node(v)) for k, v in value.items()], flow_style=False)
    if isinstance(value, list | tuple):
        return SequenceNode(_SEQUENCE, [_node(item) for item in value], flow_style=False)
    if value is None:
        return ScalarNode("tag:yaml.org,2002:null", "null")
    if isinstance(value, bool):
        return ScalarNode("tag:yaml.org,2002:bool", "true" if value else "false")
    node: Node = yaml.SafeDumper(io.StringIO()).represent_data(value)
    return node


def _text(value: str) -> ScalarNode:
    if "\n" in value:
        return ScalarNode(_STRING, "\n".join([line.rstrip(" \t") for line in value.split("\n")]), style="|")
    quoted = value[:1] in _SUSPECT and (len(value) > _LONGEST or _QUOTED.match(value))
    return ScalarNode(_STRING, value, style="'" if quoted else None)


def to_yaml(document: dict[str, Any]) -> str:
    """Return the document as YAML."""
    text: str = yaml.serialize(_node(document), Dumper=_Writer, allow_unicode=True, width=10**6)
    return text


def to_json(document: dict[str, Any]) -> str:
    """Return the document as JSON, indented by two."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def sources_json(sources: dict[str, Location]) -> str:
    """Return the side file of a document: JSON pointer -> ``path:line``."""
    pointers = {pointer: str(place) for pointer, place in sources.items()}
    return to_json({"version": 1, "pointers": pointers})
