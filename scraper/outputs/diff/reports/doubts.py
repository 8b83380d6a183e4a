"""What reports say of pages that could not be read in full: what went with them is no change of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.diff.reports.words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scraper.outputs.diff.compare import Comparison, Side

#: Damaged pages that are named, at most.
_MOST: Final = 3


def doubt(comparison: Comparison, old: str = "of the old side", new: str = "of the new side") -> str:
    """Return which pages of the sides have errors, in a sentence or two, "" if none has."""
    sides = ((new, comparison.new.damaged), (old, comparison.old.damaged))
    said = [f"{_counted(pages)} {which} could not be read in full ({_named(pages)})" for which, pages in sides if pages]
    return f"{'; '.join(said)}. What is described there may seem to be gone, or new, and is not." if said else ""


def damaged_data(comparison: Comparison) -> dict[str, list[dict[str, Any]]]:
    """Return ``{"old": [{path, codes}], "new": [...]}``: the pages of both sides that have errors."""
    return {"old": _pages(comparison.old), "new": _pages(comparison.new)}


def _pages(side: Side) -> list[dict[str, Any]]:
    return [{"path": path, "codes": codes} for path, codes in side.damaged.items()]


def _counted(pages: Mapping[str, Sequence[str]]) -> str:
    return f"{len(pages)} page{'' if len(pages) == 1 else 's'}"


def _named(pages: Mapping[str, Sequence[str]]) -> str:
    """Return the first pages with their codes, and how many there are besides."""
    named = [f"{plain(path)}: {', '.join(codes)}" for path, codes in list(pages.items())[:_MOST]]
    return "; ".join([*named, *([f"{len(pages) - _MOST} more"] if len(pages) > _MOST else [])])
