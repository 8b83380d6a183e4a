"""JSON pointers into a document and the places in the docs they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scraper.model import Location


def pointer(*parts: str | int) -> str:
    """Return a JSON pointer (RFC 6901) made of unescaped parts."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


class Sources:
    """Collects pointer -> place."""

    def __init__(self) -> None:
        self.places: dict[str, Location] = {}

    def note(self, place: Location, *parts: str | int) -> None:
        """Note where a node of the document comes from."""
        self.places[pointer(*parts)] = place
