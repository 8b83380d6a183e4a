"""The changelog of a service: a section for each release, the newest first, as CommonMark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.outputs.diff.compare import Comparison
from scraper.outputs.diff.reports.markdown import entries_markdown
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.words import counted, plain
from scraper.outputs.diff.rules import LEVELS
from scraper.text import code_span

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Entry

_HEADING: Final = re.compile(r"^## ", re.MULTILINE)
_RELEASE: Final = re.compile(r"^## ([0-9]{1,18}\.[0-9]{1,18}\.[0-9]{1,18})\b", re.MULTILINE)
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
    blocks.append(f"{summary(released)}.")
    if released.gone:
        names = ", ".join(code_span(plain(name)) for name in released.gone)
        blocks += [f"{'#' * (level + 1)} Names of the client", f"- **breaking** no longer there: {names}"]
    if released.comparison:
        blocks += entries_markdown(contract(released.comparison), level + 1)
    return "\n\n".join(blocks) + "\n"


def summary(released: Released) -> str:
    """Return a release in a few words: ``1 breaking, 2 warnings, 0 infos, 3 texts reworded``."""
    if released.comparison is None:
        return f"First version, with {_count(released.operations, 'operation')}"
    entries = contract(released.comparison)
    wording = len(released.comparison.entries) - len(entries)
    counts = {level: sum(each.level == level for each in entries) for level in LEVELS}
    counts["breaking"] += bool(released.gone)  # one line of the changelog names them all
    parts = [counted(counts)] if entries or released.gone else []
    parts += [f"{_count(len(released.gone), 'name')} of the client gone"] if released.gone else []
    parts += [f"{_count(wording, 'text')} reworded"] if wording else []
    return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def contract(comparison: Comparison) -> tuple[Entry, ...]:
    """Return the changes that are of more than wording."""
    return tuple(entry for entry in comparison.entries if not entry.change.wording)


def newest(changelog: str) -> str:
    """Return the version of the first section of a changelog, "" without one."""
    match = _RELEASE.search(changelog)
    return match[1] if match else ""


def prepended(changelog: str, title: str, added: str, *, again: bool = False) -> str:
    """Return a changelog with a section put before those it has; what people wrote above them stays, and so do CR LF.

    ``changelog`` is "" for a new one, which gets a title. With ``again`` the first section, of the same release, goes.
    """
    if not changelog.strip():
        return f"# Changelog of {prose(title)}\n\n{_INTRODUCTION}\n\n{added}"
    text = changelog.replace("\r\n", "\n")
    starts = [*(match.start() for match in _HEADING.finditer(text)), len(text)]
    end = starts[1] if again and text.startswith(f"## {newest(added)} ", starts[0]) else starts[0]
    before, after = text[: starts[0]], text[end:]
    text = "\n\n".join(part for part in (before.rstrip("\n"), added.rstrip("\n"), after.rstrip("\n")) if part) + "\n"
    return text.replace("\n", "\r\n") if "\r\n" in changelog else text
