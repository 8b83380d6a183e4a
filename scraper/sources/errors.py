"""The error of a source; text fit to be printed: no credentials, nothing that breaks a line or steers a terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from scraper.failures import InputFailure
from scraper.text import clean, squeeze

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
#: What stands before the "@" of a URL's host; also with a "/" in the password, told by a port that is no number.
_CREDENTIALS: Final = re.compile(r"://(?:[^/]*@|[^/:\[]*:(?!\d*/)[^@]*@)")


class SourceError(InputFailure):
    """The source as a whole cannot be read: one line that names it and says what to do."""


def printable(text: str) -> str:
    """Return a source or a path as it may be shown: URLs without credentials, in Unicode form NFC, on one line."""
    text = text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return _CREDENTIALS.sub("://", _CONTROL.sub("\ufffd", unicodedata.normalize("NFC", text)))


def failure(source: str, text: str) -> SourceError:
    """Return the error that ``source`` has the problem, and the remedy, that ``text`` states."""
    return SourceError(f"{printable(source)}: {printable(squeeze(clean(text)))}")
