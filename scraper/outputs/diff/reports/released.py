"""The changelog of a service: a section for each release, the newest first, as CommonMark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.diff.compare import Comparison
from scraper.outputs.diff.reports.markdown import entries_markdown
from scraper.outputs.diff.reports.words import plain, total
from scraper.text import code_span, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.outputs.diff.compare import Entry

_HEADING: Final = re.compile(r"^## ", re.MULTILINE)
_INTRODUCTION: Final = (
    "Written by `docs2oas update` from what changed in the docs. Versions are semantic: the first number goes up where"
    " something that worked may work no more; before 1.0 the second does."
)


class Released(msgspec.Struct, frozen=True):
    """A release: its version and day, how it differs from the one before (None for the first), the names that its
    client has no more, the commit of the docs if there is one, how many operations it has.
    """

    version: str
    date: str
    comparison: Comparison | None
    gone: tuple[str, ...]
    commit: str
    operations: int


def section(released: Released, level: int = 2, title: str = "") -> str:
    """Return the section of a release, its heading of a level and with a title of its own if one is given."""
    blocks = [f"{'#' * level} {title or f'{released.version} - {released.date}'}"]
    if released.commit:
        blocks.append(f"Docs of commit {code_span(released.commit[:10])}.")
    comparison = released.comparison
    if comparison is None:
        blocks.append(f"First version, with {released.operations} operations.")
    else:
        blocks += _changes(comparison, level + 1)
    if released.gone:
        names = ", ".join(code_span(name) for name in released.gone)
        blocks += [f"{'#' * (level + 1)} Names of the client", f"- **breaking** no longer there: {names}"]
    return "\n\n".join(blocks) + "\n"


def _changes(comparison: Comparison, level: int) -> list[str]:
    entries = contract(comparison)
    wording = len(comparison.entries) - len(entries)
    texts = f"{wording} {'text was' if wording == 1 else 'texts were'} reworded" if wording else ""
    if not entries:
        return [f"The API is as before; {texts}." if texts else "The API is as before."]
    counted = total(msgspec.structs.replace(comparison, entries=tuple(entries)))
    return [f"{counted}{f'; {texts}' if texts else ''}.", *entries_markdown(entries, level)]


def contract(comparison: Comparison) -> Sequence[Entry]:
    """Return the changes that are of more than wording."""
    return [entry for entry in comparison.entries if not entry.change.wording]


def prepended(changelog: str, title: str, added: str) -> str:
    """Return a changelog with a section put before those it has; what people wrote above them stays.

    ``changelog`` is "" for a new one, which gets a title.
    """
    if not changelog.strip():
        return f"# Changelog of {escape(plain(title))}\n\n{_INTRODUCTION}\n\n{added}"
    first = _HEADING.search(changelog)
    at = first.start() if first else len(changelog)
    before = changelog[:at].rstrip("\n")
    return "\n\n".join(part for part in (before, added.rstrip("\n"), changelog[at:].rstrip("\n")) if part) + "\n"
