"""JSON pointers into a document and the places in the docs they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scraper.model import Location, Struct


def pointer(*parts: str | int) -> str:
    """Return a JSON pointer (RFC 6901) made of unescaped parts."""
    return "".join(["/" + escape(part) for part in parts])


def escape(part: str | int) -> str:
    """Return one part of a JSON pointer, escaped."""
    text = str(part)
    return text.replace("~", "~0").replace("/", "~1") if "/" in text or "~" in text else text


class Sources:
    """Collects pointer -> place."""

    def __init__(self) -> None:
        self.places: dict[str, Location] = {}

    def note(self, place: Location, *parts: str | int) -> None:
        """Note where a node of the document comes from."""
        self.places[pointer(*parts)] = place

    def note_fields(self, struct: Struct, name: str) -> None:
        """Note where a component schema and its properties come from."""
        base = pointer("components", "schemas", name)
        self.places[base] = struct.location
        self.places.update({f"{base}/properties/{escape(f.name)}": f.location for f in struct.fields})
