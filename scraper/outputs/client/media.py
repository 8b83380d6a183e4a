"""Media types: which a client sends and reads, and as what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

JSON: Final = "application/json"
MULTIPART: Final = "multipart/form-data"
BINARY: Final = "application/octet-stream"
#: What the generator knows, as a client prefers it.
_FORMS: Final = (JSON, "application/x-www-form-urlencoded", MULTIPART, BINARY)
_IS_JSON: Final = re.compile(r"(application|text)/([\w.+-]+\+)?json\s*(;|$)|(\*|application)/\*")
_WHOLE: Final = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+[ \t]*(;[ -~]*)?", re.ASCII)


def preferred(media_types: Iterable[str]) -> str:
    """Return the one a client handles best, the first of equals. Raises ValueError if there is none."""
    return min(media_types, key=lambda each: _FORMS.index(form(each)))


def form(media_type: str) -> str:
    """Return as which of the types that the generator knows one is handled."""
    plain = media_type.strip().lower()
    if _IS_JSON.match(plain):
        return JSON
    if plain.startswith("multipart/"):
        return MULTIPART
    return _FORMS[1] if plain.startswith(_FORMS[1]) else BINARY


def header(media_type: str) -> str:
    """Return what a request says it holds: the type itself, if it names one and form data if it is multipart."""
    itself = _WHOLE.fullmatch(media_type) and form(media_type) != MULTIPART
    return media_type if itself else form(media_type)


def is_text(media_type: str) -> bool:
    """Tell whether content is text that people read, of a kind the client does not know."""
    return re.match(r"text/|application/(.*\+)?(xml|yaml)\b", media_type.strip().lower()) is not None
