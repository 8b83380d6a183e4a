"""Where in its text something stands: the lines of JSON pointers in YAML or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from scraper.outputs.json_lines import json_lines
from scraper.outputs.tree import join

if TYPE_CHECKING:
    from collections.abc import Iterable


def lines(text: str, pointers: Iterable[str]) -> dict[str, int]:
    """Return the line of each pointer, or of its nearest ancestor there is: that of its key, or of an item of a list.

    What no YAML reader understands has its first line only.
    """
    pointers = set(pointers)
    wanted = {pointer[:end] for pointer in pointers for end, each in enumerate(pointer) if each == "/"} | pointers
    walk = _Walk(wanted)
    if text[:1] == "{" and (found := json_lines(text, wanted)):
        walk.found = found
        return {pointer: walk.nearest(pointer) for pointer in pointers}
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            walk.take(event)
    except yaml.YAMLError:
        pass
    return {pointer: walk.nearest(pointer) for pointer in pointers}


class _Walk:
    """Follows the events of a text down to wanted pointers. ``open`` holds, for each collection on the way, its
    pointer and the key or index that comes next, None where a key is due.
    """

    def __init__(self, wanted: set[str]) -> None:
        self.found = {"": 1}
        self._wanted = wanted
        self._open: list[tuple[str, str | int | None]] = []
        self._skipped = 0

    def take(self, event: Any) -> None:
        begins = isinstance(event, yaml.CollectionStartEvent)
        if isinstance(event, yaml.CollectionEndEvent):
            if self._skipped:
                self._skipped -= 1
            else:
                self._open.pop()
        elif self._skipped:
            self._skipped += begins
        elif begins or isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            self._put(event, begins=begins)

    def _put(self, event: Any, *, begins: bool) -> None:
        pointer, line = "", event.start_mark.line + 1
        if self._open:
            holder, due = self._open[-1]
            if due is None:
                self._open[-1] = holder, str(getattr(event, "value", ""))
                self.found.setdefault(join(holder, str(getattr(event, "value", ""))), line)
                self._skipped += begins
                return
            pointer = join(holder, str(due))
            self._open[-1] = holder, due + 1 if isinstance(due, int) else None
            self.found.setdefault(pointer, line)
        if begins and pointer in self._wanted:
            self._open.append((pointer, 0 if isinstance(event, yaml.SequenceStartEvent) else None))
        else:
            self._skipped += begins

    def nearest(self, pointer: str) -> int:
        while pointer not in self.found:
            pointer = pointer.rpartition("/")[0]
        return self.found[pointer]
