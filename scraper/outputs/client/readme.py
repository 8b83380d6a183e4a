"""What a client's README shows: which operations, and texts so that nothing in them is Markdown or HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.client.views import Function
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPECIAL: Final = re.compile(r"[\\`*\[\]|]|~~|<(?=[A-Za-z/!?])|&(?=[A-Za-z#]\w*;)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


class Examples(msgspec.Struct, frozen=True):
    """The plainest operations of their kind, None where a service has none."""

    list: Function | None
    paged: Function | None
    delete: Function | None


def examples(functions: Sequence[Function]) -> Examples:
    """Choose a deletion and a list of the resource that most operations are about, current ones before deprecated."""
    current = [each for each in functions if not each.operation.deprecated] or functions
    simple = sorted((each for each in current if not _has_body(each)), key=lambda each: each.name)
    lists = [each for each in simple if each.name.startswith("list_") and each.result not in {"None", "Any"}]
    deletes = [each for each in simple if each.operation.method == "DELETE"]
    found = max(deletes, key=lambda each: _weight(each, functions), default=None)
    listed = sorted(lists, key=lambda each: (not _same(each, found), -_weight(each, functions)))
    paged = sorted((each for each in lists if each.item), key=listed.index)
    return Examples(next(iter(listed), None), next(iter(paged), None), found)


def _has_body(function: Function) -> bool:
    return any(each.required and each.place == "body" for each in function.arguments)


def _noun(function: Function) -> str:
    return function.name.partition("_")[2].rstrip("s")


def _weight(function: Function, functions: Sequence[Function]) -> int:
    """Return how many operations are about what a function is about."""
    return sum(_noun(function) in each.name for each in functions)


def _same(function: Function, other: Function | None) -> bool:
    return other is not None and _noun(function) == _noun(other)


def markdown(text: str) -> str:
    """Return a text as Markdown that shows it as it is, within a line or a cell of a table."""
    shown = "".join(filter(str.isprintable, squeeze(clean(text))))
    return _SPECIAL.sub(r"\\\g<0>", shown)
