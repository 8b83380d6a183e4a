"""Changes that are accepted: a file of rules and places, each with a reason and, if it is to end, a day."""

from __future__ import annotations

import datetime as dt
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import msgspec

from scraper.failures import UsageFailure
from scraper.outputs.diff.reports.words import everywhere
from scraper.outputs.diff.rules import rules
from scraper.outputs.syntax import TextError, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.outputs.diff.judge import Change


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
        return all(fnmatchcase(everywhere(place), _pattern(entry.place)) for place in change.places)

    def stale(self) -> list[str]:
        """Return a line for each acceptance that has expired or matched nothing."""
        lines = []
        for index, entry in enumerate(self._entries):
            if entry.expires and entry.expires < self._today:
                lines.append(f"{entry.id} at {entry.place}: expired on {entry.expires}; decide anew")
            elif index not in self._used:
                lines.append(f"{entry.id} at {entry.place}: matches no change any more; remove it")
        return lines


def _pattern(place: str) -> str:
    """Return a pattern in which only ``*`` means something: places hold brackets themselves."""
    return place.replace("[", "[[]")


def load(path: Path, today: dt.date) -> Accepted:
    """Read a list of ``{id, place, reason, expires}``. Raises AcceptError."""
    try:
        found = parse_yaml(path.read_text("utf-8"))
    except TextError as fault:
        raise AcceptError(f"{path}:{fault.line or 1}: {fault}; {fault.remedy}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise AcceptError(f"{path}: cannot be read ({error}); check the path") from None
    try:
        entries = msgspec.convert(found, list[Acceptance], strict=False)
    except msgspec.ValidationError as error:
        raise AcceptError(f"{path}: {error}; each entry has id, reason, and may have place and expires") from None
    for entry in entries:
        if entry.id not in rules():
            raise AcceptError(f"{path}: there is no rule {entry.id!r}; docs2oas explain lists them")
        if not entry.reason.strip():
            raise AcceptError(f"{path}: {entry.id} at {entry.place} has no reason; give one")
    return Accepted(entries, today)
