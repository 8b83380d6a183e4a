"""The lines of JSON pointers in JSON: what does not lead to one is passed over by the parser in C."""

from __future__ import annotations

import json
import re
from typing import Final

from scraper.outputs.tree import join

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_COLON: Final = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_COMMA: Final = re.compile(r"[ \t\n\r]*(?:,[ \t\n\r]*(?![}\]])|(?=[}\]]))")
_DECODER: Final = json.JSONDecoder()


def json_lines(text: str, wanted: set[str]) -> dict[str, int]:
    """Return the line of each wanted pointer there is; {} for what is no JSON.

    ``wanted`` holds with a pointer all that it begins with.
    """
    walk = _Walk(text, wanted)
    try:
        walk.value(walk.space(0), "")
    except (ValueError, IndexError, RecursionError):
        return {}
    return walk.found


class _Walk:
    """Goes through a text, down to what is wanted."""

    def __init__(self, text: str, wanted: set[str]) -> None:
        self.found = {"": 1}
        self._text = text
        self._wanted = wanted
        self._counted = (0, 1)

    def space(self, at: int) -> int:
        """Return where the next token begins."""
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def value(self, at: int, pointer: str) -> int:
        """Go through the value that begins at a place; return where it ends. Raises ValueError or IndexError."""
        opening = self._text[at]
        if opening not in "{[":
            return _DECODER.raw_decode(self._text, at)[1]
        number, at = 0, self.space(at + 1)
        while self._text[at] not in "}]":
            start, key = at, str(number)
            if opening == "{":
                key, at = _DECODER.raw_decode(self._text, at)
                at = self._after(at, _COLON)
            place = join(pointer, key)
            if place in self._wanted:
                self.found.setdefault(place, self._line(start))
                at = self.value(at, place)
            else:
                at = _DECODER.raw_decode(self._text, at)[1]
            at = self._after(at, _COMMA)
            number += 1
        return at + 1

    def _after(self, at: int, mark: re.Pattern[str]) -> int:
        found = mark.match(self._text, at)
        if found is None:
            raise ValueError(f"no {mark.pattern}")
        return found.end()

    def _line(self, at: int) -> int:
        """Return the line of a place behind those asked for before."""
        before, line = self._counted
        self._counted = at, line + self._text.count("\n", before, at)
        return self._counted[1]
