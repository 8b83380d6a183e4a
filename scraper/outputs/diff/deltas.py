"""Differences as values. What they mean is judged elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, Literal

import msgspec

#: What a place belongs to. ``api`` is the document itself.
Part = Literal["api", "operation", "parameter", "request", "response", "header"]
#: Attributes of text for people: a change of one is wording, not contract.
WORDING: Final = frozenset(("description", "example", "summary", "title"))
#: What a delta says of itself that stands at more places than are listed.
CUT: Final = "cut"
#: Steps of a place in a schema at most, once a schema is inside itself.
MAX_DEPTH: Final = 16
_STEPS: Final = re.compile(r"\.?`[^`]*`|\.?[^.\[{|<`]+|\[\]|\{\}|\|[^.\[{|<]+|<[^>]*>")
_PLAIN_NAME: Final = re.compile(r"[^.\[\]{}|<>`\s]+")


class Place(msgspec.Struct, frozen=True, order=True):
    """Where in an API something stands.

    ``name`` is a parameter (``query limit``), status or media type; ``at`` leads into a schema: ``spec.nodes[].id``,
    ``labels{}`` for the values of a map, ``|cpu,memory`` for one of several alternatives, ``<contains>`` for what a
    keyword holds, names in backquotes where they have other characters.
    """

    method: str = ""
    path: str = ""
    part: Part = "api"
    name: str = ""
    at: str = ""

    def below(self, step: str) -> Place:
        """Return the place one step deeper in a schema."""
        return msgspec.structs.replace(self, at=f"{self.at}{step}".removeprefix("."))


class Spot(msgspec.Struct, frozen=True):
    """Where on both sides a difference stands, as JSON pointers; "" for a side that has nothing there."""

    old: str = ""
    new: str = ""


class Delta(msgspec.Struct, frozen=True):
    """One difference.

    ``attribute`` is what differs: an attribute of what stands at the places, or ``*`` for all of it. A value is None on
    the side that has none. ``context`` says what a judgement needs besides (whether a property is required, say).
    """

    places: tuple[Place, ...]
    attribute: str
    old: Any
    new: Any
    spot: Spot
    context: tuple[str, ...] = ()


@lru_cache(maxsize=65536)
def named(name: str) -> str:
    """Return the step to a property."""
    return f".{name}" if _PLAIN_NAME.fullmatch(name) else f".`{name.replace('`', chr(39))}`"


@lru_cache(maxsize=65536)
def steps_of(at: str) -> tuple[str, ...]:
    """Return the steps of a place in a schema, the first one without its dot."""
    return tuple(_STEPS.findall(at))


def last_step(at: str) -> str:
    """Return the last step of a place in a schema, "" for the schema itself."""
    return steps_of(at)[-1] if at else ""


@lru_cache(maxsize=65536)
def recurs(at: str) -> bool:
    """Tell whether a place repeats itself: the way to it ends with the same steps twice (mere items: three times)."""
    steps = [step.removeprefix(".") for step in steps_of(at)]
    if len(steps) > MAX_DEPTH:
        return True
    for size in range(1, len(steps) // 2 + 1):
        if steps[-size:] == steps[-2 * size : -size]:
            unnamed = all(step in {"[]", "{}"} for step in steps[-size:])
            if not unnamed or (len(steps) >= 3 * size and steps[-3 * size : -2 * size] == steps[-size:]):
                return True
    return False
