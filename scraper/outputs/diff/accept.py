"""Changes that are accepted: a file of rules and places, each with a reason and, if it is to end, a day."""

from __future__ import annotations

import datetime as dt
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.failures import UsageFailure
from scraper.outputs.diff.media import without_media_type
from scraper.outputs.diff.reports.words import everywhere
from scraper.outputs.diff.rules import rules
from scraper.outputs.lines import lines
from scraper.outputs.load import DocumentError, read_text
from scraper.outputs.syntax import TextError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.outputs.diff.judge import Change

#: Limits far above what anyone accepts by hand.
_MAX_BYTES: Final = 2**20
_MAX_ENTRIES: Final = 10_000


class AcceptError(UsageFailure):
    """The file cannot be used: one line that names it and says what to do."""


class Acceptance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Changes of one rule at places that match a pattern (``*`` for any text), accepted for a reason."""

    id: str
    reason: str
    place: str = "*"
    expires: dt.date | None = None


class Accepted:
    """The acceptances of a file, and which of them something matched."""

    def __init__(self, entries: list[Acceptance], today: dt.date) -> None:
        self._entries = entries
        self._today = today
        self._used: set[int] = set()

    def accepts(self, change: Change) -> bool:
        """Tell whether a change is accepted, at all of its places."""
        matching = [index for index, entry in enumerate(self._entries) if self._matches(entry, change)]
        self._used.update(matching)
        return bool(matching)

    def _matches(self, entry: Acceptance, change: Change) -> bool:
        if entry.id != change.id or (entry.expires and entry.expires < self._today):
            return False
        pattern = _pattern(entry.place)
        return all(
            fnmatchcase(everywhere(place), pattern) or fnmatchcase(everywhere(without_media_type(place)), pattern)
            for place in change.places
        )

    def stale(self) -> list[str]:
        """Return a line for each acceptance that has expired or matched nothing."""
        said = []
        for index, entry in enumerate(self._entries):
            if entry.expires and entry.expires < self._today:
                said.append(f"{entry.id} at {entry.place}: expired on {entry.expires}; decide anew")
            elif index not in self._used:
                said.append(f"{entry.id} at {entry.place}: matches no change any more; remove it")
        return said


def _pattern(place: str) -> str:
    """Return a pattern in which only ``*`` means something: places hold brackets themselves."""
    return place.replace("[", "[[]")


def load(path: Path, today: dt.date) -> Accepted:
    """Read a list of ``{id, place, reason, expires}``. Raises AcceptError."""
    try:
        text = read_text(path, _MAX_BYTES)
        found = parse_yaml(text)
    except TextError as fault:
        raise AcceptError(f"{path}:{fault.line or 1}: {fault}; {fault.remedy}") from None
    except DocumentError as error:
        raise AcceptError(str(error)) from None
    if not isinstance(found, list | None):
        raise AcceptError(f"{path}:1: holds no list; write entries one after another, a hyphen before each")
    entries: list[Acceptance] = []
    for number, raw in enumerate(found or ()):
        entry = _entry(raw) if number < _MAX_ENTRIES else f"more than {_MAX_ENTRIES} entries; use * in places"
        if isinstance(entry, str):
            pointer = f"/{number}"
            raise AcceptError(f"{path}:{lines(text, [pointer])[pointer]}: {entry}")
        entries.append(entry)
    return Accepted(entries, today)


def _entry(raw: object) -> Acceptance | str:
    """Return an entry, or what is wrong with it and what to do."""
    try:
        entry = msgspec.convert(raw, Acceptance)
    except msgspec.ValidationError as error:
        if "$.expires" in str(error):
            return "expires is no day; write it as 2027-06-30"
        return f"{error}; each entry has id, reason, and may have place and expires"
    if entry.id not in rules():
        near = get_close_matches(entry.id[:80], rules(), 1)
        hint = f"did you mean {near[0]}?" if near else "docs2oas explain lists all"
        return f"there is no rule {entry.id[:80]!r}; {hint}"
    if not entry.reason.strip():
        return f"{entry.id} at {entry.place} has no reason; give one"
    return entry
