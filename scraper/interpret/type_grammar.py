"""The type grammar: a type cell's text to a type expression. Recursive; the words come from the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scraper.model import Anything, Array, Map, Ref, Scalar, Type, Union
from scraper.text import fold

if TYPE_CHECKING:
    from scraper.lexicon import Lexicon

#: Stands for the text of a link to another table, and in the result for the struct it leads to.
LINK: Final = "ref"
TARGET: Final = Ref("")
_GLUED: Final = re.compile(r"\bref\w*", re.ASCII)
_MAX_DEPTH: Final = 8
#: Objects inside objects; no real body is nested deeper.
DEEPEST: Final = 20
_SCALARS: Final = frozenset(("string", "integer", "number", "boolean"))


@lru_cache(maxsize=5_000)
def parse(text: str, lexicon: Lexicon) -> Type:
    """Parse a type as written, link texts replaced by :data:`LINK`.

    :data:`TARGET` marks the place of the struct that a link or caption has to supply; ``Anything("either")`` is the
    "dictionary" of Chinese docs that may be an array, ``Anything("objects")`` the plural that is one unless an example
    shows a single object; ``Anything("", text)`` is an unknown type.
    """
    folded = _GLUED.sub(LINK, fold(text))
    for noise in lexicon.type_patterns["noise"]:
        trimmed = noise.sub("", folded).strip(" ,;:()") if noise.search(folded) else folded
        folded = trimmed or folded
    return _parse(folded, lexicon, 0) or Anything("", text.strip())


def _parse(text: str, lexicon: Lexicon, depth: int) -> Type | None:
    if depth > _MAX_DEPTH:
        return None
    if known := lexicon.types.get(text):
        return _word(known, depth)
    if text.startswith(LINK) and (link := _link(text, depth)) is not None:
        return link
    found = _composed(text, lexicon, depth) or _formatted(text, lexicon)
    return found or _union(text, lexicon, depth) or _plural(text, lexicon, depth)


def _link(text: str, depth: int) -> Type | None:
    """A link alone may lead to anything, "link objects" to several, "link o..." is "link object", slips included."""
    if text == LINK:
        return Anything("either")
    if text == f"{LINK} objects" and not depth:
        return Anything("objects")
    return TARGET if text.startswith(f"{LINK} o") else None


def _composed(text: str, lexicon: Lexicon, depth: int) -> Type | None:
    for kind in ("map", "sized", "array", "either", "named"):
        for pattern in lexicon.type_patterns[kind]:
            if match := pattern.match(text):
                return _of(kind, match, lexicon, depth)
    return None


def _of(kind: str, match: re.Match[str], lexicon: Lexicon, depth: int) -> Type:
    if kind == "map":
        return Map(_inner(match["value"], lexicon, depth))
    if kind == "sized":
        return Scalar("string", f"max:{match['length']}")
    if kind == "array":
        return Array(_inner(match["item"], lexicon, depth))
    return Anything("either") if kind == "either" else _named(match["name"], lexicon)


def _formatted(text: str, lexicon: Lexicon) -> Type | None:
    """A scalar with a remark behind it; the remark counts where it says the same more exactly (integer, int64)."""
    for pattern in lexicon.type_patterns["formatted"]:
        match = pattern.match(text)
        kind, _, form = lexicon.types.get(match["type"], "").partition("/") if match else ("", "", "")
        if match and kind in _SCALARS:
            remark, _, finer = lexicon.types.get(match["form"], "").partition("/")
            return Scalar(kind, finer if remark == kind and finer else form)
    return None


def _inner(text: str, lexicon: Lexicon, depth: int) -> Type:
    text = text.strip(" *")
    found = _parse(text, lexicon, depth + 1)
    return found if found is not None else Anything("named", text)


def _named(name: str, lexicon: Lexicon) -> Type:
    """What "x object" is: a link's target, a plain object if x is a word for one, else something of that name."""
    if name == LINK:
        return TARGET
    return Anything("object") if lexicon.types.get(name) == "object" else Anything("named", name)


def _union(text: str, lexicon: Lexicon, depth: int) -> Type | None:
    splits = (pattern.split(text) for pattern in lexicon.type_patterns["alternatives"])
    parts = [part.strip() for part in next((parts for parts in splits if len(parts) > 1), [])]
    if not parts:
        return None
    options = [_parse(part, lexicon, depth + 1) for part in parts]
    known = tuple(dict.fromkeys(option for option in options if option is not None))
    if len(known) != len(set(parts)) and len(known) < len(parts):
        return None
    return known[0] if len(known) == 1 else Union(known)


def _plural(text: str, lexicon: Lexicon, depth: int) -> Type | None:
    if text.endswith("s") and (known := lexicon.types.get(text[:-1])):
        return _word(known, depth)
    if text.startswith("*"):
        return _parse(text[1:], lexicon, depth + 1)
    return None


def _word(known: str, depth: int) -> Type:
    """The type a word stands for; inside another type the plural of "object" says no more than the singular."""
    kind, _, form = known.partition("/")
    if kind == "objects" and depth:
        return Anything("object")
    if kind in ("object", "objects", "either"):
        return Anything(kind)
    if kind == "array":
        return Array(Anything(form))
    if kind == "null":
        return Anything("null")
    return Scalar(kind, form)


def has_target(found: Type) -> bool:
    """Tell whether a type has a place for a struct: a link, a name, or an object without stated fields."""
    if isinstance(found, Scalar):
        return False
    if isinstance(found, Array):
        return has_target(found.items)
    if isinstance(found, Map):
        return has_target(found.values) and found.values != Anything("object")
    if isinstance(found, Union):
        return any(map(has_target, found.options))
    return found == TARGET or isinstance(found, Anything)


def fill(found: Type, target: Type) -> Type:
    """Return the type with its place for a struct filled."""
    if isinstance(found, Array):
        return Array(fill(found.items, target))
    if isinstance(found, Map):
        return Map(fill(found.values, target))
    if isinstance(found, Union):
        filled = (fill(option, target) if has_target(option) else option for option in found.options)
        return Union(tuple(dict.fromkeys(filled)))
    return target
