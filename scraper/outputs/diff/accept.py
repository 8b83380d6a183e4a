"""Changes that are accepted: a file of rules and places, each with a reason and, if it is to end, a day."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from difflib import get_close_matches
from fnmatch import translate
from functools import lru_cache
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
    from collections.abc import Iterable
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
        #: Entries by rule and what their places begin with, and how long such beginnings are.
        self._index: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for number, entry in enumerate(entries):
            if not self._expired(entry):
                start = entry.place.partition("*")[0]
                self._index[entry.id, start].append(number)
                self._lengths[entry.id].add(len(start))

    def accepts(self, change: Change) -> bool:
        """Tell whether a change is accepted, at all of its places."""
        first, *others = ({everywhere(place), everywhere(without_media_type(place))} for place in change.places)
        found = {
            number
            for length in self._lengths.get(change.id, ())
            for start in {text[:length] for text in first}
            for number in self._index.get((change.id, start), ())
        }
        matching = [n for n in found if all(_matches(self._entries[n].place, texts) for texts in (first, *others))]
        self._used.update(matching)
        return bool(matching)

    def _expired(self, entry: Acceptance) -> bool:
        return entry.expires is not None and entry.expires < self._today

    def stale(self) -> list[str]:
        """Return a line for each acceptance that has expired or matched nothing."""
        said = []
        for index, entry in enumerate(self._entries):
            if self._expired(entry):
                said.append(f"{entry.id} at {entry.place}: expired on {entry.expires}; decide anew")
            elif index not in self._used:
                said.append(f"{entry.id} at {entry.place}: matches no change any more; remove it")
        return said


def _matches(place: str, texts: Iterable[str]) -> bool:
    pattern = _pattern(place)
    return any(pattern.fullmatch(text) for text in texts)


@lru_cache(maxsize=2 * _MAX_ENTRIES)
def _pattern(place: str) -> re.Pattern[str]:
    """Return a pattern in which only ``*`` means something: places hold brackets and question marks themselves."""
    return re.compile(translate(place.replace("[", "[[]").replace("?", "[?]")))


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
