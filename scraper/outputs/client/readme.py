"""What a client's README shows: which operations, and texts so that nothing in them is Markdown or HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.client.views import Class, Function
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SPECIAL: Final = re.compile(r"[\\`*\[\]|]|~~|<(?=[A-Za-z/!?])|&(?=[A-Za-z#]\w*;)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


#: An example of a body nests this deep and takes this many classes at most.
_DEPTH: Final = 4
_CLASSES: Final = 8
_TEXT: Final = '"..."'


class Examples(msgspec.Struct, frozen=True):
    """The plainest operations of their kind, None where a service has none."""

    list: Function | None
    paged: Function | None
    delete: Function | None
    create: Function | None = None
    body: str = ""
    models: tuple[str, ...] = ()


def examples(functions: Sequence[Function], classes: Mapping[str, Class]) -> Examples:
    """Choose a deletion, a list and a creation of the resource that most operations are about, current ones first."""
    current = [each for each in functions if not each.operation.deprecated] or functions
    simple = sorted((each for each in current if not _has_body(each)), key=lambda each: each.name)
    lists = [each for each in simple if each.name.startswith("list_") and each.result not in {"None", "Any"}]
    deletes = [each for each in simple if each.operation.method == "DELETE"]
    found = max(deletes, key=lambda each: _weight(each, functions), default=None)
    listed = sorted(lists, key=lambda each: (not _same(each, found), -_weight(each, functions)))
    paged = sorted((each for each in simple if each.item), key=lambda each: -_weight(each, functions))
    chosen = Examples(next(iter(listed), None), next(iter(paged), None), found)
    made = [each for each in current if each.name.startswith("create_") and _body(each) in classes]
    made.sort(key=lambda each: (not _same(each, found), -_weight(each, functions), each.name))
    for create in made:
        used: list[str] = []
        if body := _constructor(_body(create), classes, used):
            return msgspec.structs.replace(chosen, create=create, body=body, models=tuple(sorted(set(used))))
    return chosen


def _body(function: Function) -> str:
    """Return the type of the body a function needs, "" if it needs none."""
    return next((each.type for each in function.placed("body") if each.required), "")


def _constructor(name: str, classes: Mapping[str, Class], used: list[str], depth: int = 0) -> str:
    """Return code that makes an object with what it needs, "" if that takes too much to be an example."""
    if depth > _DEPTH or len(used) > _CLASSES:
        return ""
    used.append(name)
    values = []
    for each in classes[name].fields:
        if each.required and each.type != "_runtime.Null":
            inner = each.type.removeprefix("list[").removesuffix("]")
            value = each.sample if inner not in classes else _constructor(inner, classes, used, depth + 1)
            if not value or (value == "[]" and inner not in classes and inner != "str"):
                return ""
            listed = each.type.startswith("list[")
            values.append(f"{each.name}={'[' + (value if inner in classes else _TEXT) + ']' if listed else value}")
    return f"{name}({', '.join(values)})"


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
