"""Places without the media type, where a body has no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from scraper.outputs.diff.rules import rules
from scraper.outputs.tree import mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scraper.outputs.diff.deltas import Place
    from scraper.outputs.diff.judge import Change
    from scraper.outputs.tree import Call, Tree

    #: The operations of a side by the method and path that changes have.
    Calls = Mapping[tuple[str, str], Call]


class Media:
    """Knows the media types of bodies, those of both sides together."""

    def __init__(self, *sides: tuple[Tree, Calls]) -> None:
        self._sides = sides
        self._several: dict[tuple[str, ...], bool] = {}

    def left_out(self, change: Change) -> Change:
        """Return a change whose places name the media type only where there are several, or where it is about them."""
        if rules()[change.id].kind == "media-type":
            return change
        places = tuple(each if self._has_several(each) else without_media_type(each) for each in change.places)
        return msgspec.structs.replace(change, places=places)

    def _has_several(self, place: Place) -> bool:
        if place.part not in {"request", "response"}:
            return False
        key = (place.method, place.path, place.part, place.name.partition(" ")[0] if place.part == "response" else "")
        if key not in self._several:
            self._several[key] = len(set(self._types(*key))) > 1
        return self._several[key]

    def _types(self, method: str, path: str, part: str, status: str) -> Iterator[str]:
        for tree, calls in self._sides:
            call = calls.get((method, path))
            raw = call.operation.value if call else {}
            body = mapping(raw.get("responses")).get(status) if part == "response" else raw.get("requestBody")
            yield from mapping(tree.resolve(body).get("content"))


def without_media_type(place: Place) -> Place:
    """Return a place that does not say in which format a body is."""
    if place.part == "request":
        return msgspec.structs.replace(place, name="")
    status, blank, _ = place.name.partition(" ")
    return msgspec.structs.replace(place, name=status) if blank and place.part == "response" else place
