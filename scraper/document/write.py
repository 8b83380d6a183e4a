"""Documents to text: YAML that readers of YAML 1.1 and 1.2 understand alike, or JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

if TYPE_CHECKING:
    from scraper.model import Location

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
#: Plain scalars that a YAML 1.2 reader takes for numbers though PyYAML does not, and words YAML 1.1 takes for booleans.
_QUOTED = re.compile(r"(?:[-+]?(?:\d[\d_]*)?\.?\d+(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[yYnN]|=|<<)\Z")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


class _Writer(_Dumper):  # type: ignore[misc]
    """Writes multi-line texts as blocks, and no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _string(dumper: Any, value: str) -> Any:
    if "\n" in value:
        return dumper.represent_scalar("tag:yaml.org,2002:str", _TRAILING.sub("", value), style="|")
    style = "'" if value[:1] in "+-.0123456789yYnN=<" and _QUOTED.match(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Writer.add_representer(str, _string)


def to_yaml(document: dict[str, Any]) -> str:
    """Return the document as YAML."""
    text: str = yaml.dump(document, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10**6)
    return text


def to_json(document: dict[str, Any]) -> str:
    """Return the document as JSON, indented by two."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def sources_json(sources: dict[str, Location]) -> str:
    """Return the side file of a document: JSON pointer -> ``path:line``."""
    pointers = {pointer: str(place) for pointer, place in sources.items()}
    return to_json({"version": 1, "pointers": pointers})
