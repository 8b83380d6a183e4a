"""Paths of a document: what is fixed in them, what is filled in, and the queries that some have."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote_plus

import msgspec

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
#: Stands for a placeholder while a path is taken apart.
_MARK: Final = "\0"


class Path(msgspec.Struct, frozen=True):
    """A path taken apart.

    ``fixed`` are the texts around the ``names`` of the placeholders, one more than those. Of a query, ``query`` is what
    is fixed (values by key), ``keys`` the key that each placeholder is the value of, ``odd`` what is neither.
    """

    fixed: list[str]
    names: list[str]
    query: dict[str, list[str]] = {}
    keys: dict[str, str] = {}
    odd: list[str] = []

    def template(self, arguments: dict[str, str]) -> str:
        """Return the path as a format string, with the arguments that stand for placeholders."""
        filled = [f"{{{arguments[name]}}}" for name in self.names]
        parts = [quote(part, safe="/%:@!$&'()*+,;=~") for part in self.fixed]
        return "".join(part + value for part, value in zip(parts, [*filled, ""], strict=True))


def take_apart(path: str) -> Path:
    """Read a path. It begins with one slash, whatever is written; a fragment is no part of it."""
    names = _PLACEHOLDER.findall(path)
    marked, _, query = _PLACEHOLDER.sub(_MARK, path.replace(_MARK, "")).partition("#")[0].partition("?")
    fixed = ("/" + marked.lstrip("/")).split(_MARK)
    found = Path(fixed, names[: len(fixed) - 1], {}, {}, [])
    rest = iter(names[len(fixed) - 1 :])
    for pair in filter(None, query.split("&")):
        key, _, value = pair.partition("=")
        if _MARK not in pair:
            found.query.setdefault(unquote_plus(key), []).append(unquote_plus(value))
        elif value == _MARK and _MARK not in key:
            found.keys[next(rest)] = unquote_plus(key)
        else:
            found.odd.append("".join(f"{{{next(rest)}}}" if each == _MARK else each for each in pair))
    return found
