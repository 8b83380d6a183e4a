"""Which rule is about something that is there on one side only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.outputs.diff.deltas import last_step
from scraper.outputs.tree import mapping

if TYPE_CHECKING:
    from scraper.outputs.diff.deltas import Delta, Place


def existence(area: str, delta: Delta, place: Place) -> str:
    """Return the rule for what came or went; whether it was required counts where it is sent, not received."""
    added = delta.old is None
    plain = "added" if added else "removed"
    required = "required" in delta.context
    sent = f"added-{'required' if required else 'optional'}" if added else "removed"
    if place.at:
        return f"{area}-{_below(last_step(place.at), plain, sent if area == 'request-property' else plain)}"
    if place.part == "operation":
        deprecated = not added and mapping(delta.old).get("deprecated") is True
        return f"operation-{plain}{'-deprecated' if deprecated else ''}"
    if place.part == "parameter":
        return f"request-parameter-{sent}"
    if place.part == "request":
        return f"request-media-type-{plain}" if place.name else f"request-body-{sent}"
    if place.part == "header":
        return f"response-header-{plain}{'-required' if required and not added else ''}"
    if " " in place.name:
        return f"response-media-type-{plain}"
    return f"response-{'' if place.name[:1] in {'1', '2', '3'} else 'error-'}status-{plain}"


def _below(step: str, plain: str, sent: str) -> str:
    """Return the end of a rule's id for what stands below a schema."""
    if step in {"[]", "{}"}:
        return f"{'items' if step == '[]' else 'values'}-{plain}"
    kind = {"|": "alternative", "<": "keyword"}.get(step[0])
    return f"{kind}-{plain}" if kind else sent
