"""A changelog over many revisions: Markdown, a page, JSON; the newest revision first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.diff.reports.data import entry_data
from scraper.outputs.diff.reports.markdown import entries_markdown
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.webpage import groups, render
from scraper.outputs.diff.reports.words import plain, total
from scraper.outputs.diff.rules import LEVELS
from scraper.outputs.report import dump

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.outputs.diff.changelog import Damaged, Release

#: Damaged pages that are named, at most.
_MOST: Final = 3


def markdown(title: str, releases: Sequence[Release]) -> str:
    """Return a section for each revision, with its changes by operation."""
    blocks = [f"# {prose(title)}"]
    for release in releases:
        revised = release.revised
        blocks.append(f"## {revised.date} ({revised.side.commit[:10]})")
        blocks.append(f"{prose(revised.subject)}: {_total(release)}.")
        blocks += [prose(_doubt(release))] if release.doubtful else []
        blocks += entries_markdown(release.comparison.entries, level=3)
    return "\n\n".join(blocks) + "\n"


def webpage(title: str, releases: Sequence[Release]) -> str:
    """Return one page that needs nothing else."""
    found = Counter(entry.level for release in releases for entry in release.comparison.entries)
    counts = {level: found[level] for level in LEVELS}
    return render(
        "changelog.html.jinja", title=title, releases=releases, counts=counts, groups=groups, total=_total, doubt=_doubt
    )


def as_json(title: str, releases: Sequence[Release]) -> str:
    """Return ``{"version": 1, "title", "revisions": [{commit, date, subject, counts, changes, damaged}]}``.

    ``damaged`` is ``{"old": [{path, codes}], "new": [...]}``: the pages of both revisions that have errors.
    """
    found = {"version": 1, "title": title, "revisions": [_release(each) for each in releases]}
    return dump(found)


def _release(release: Release) -> dict[str, Any]:
    revised = release.revised
    return {
        "commit": revised.side.commit,
        "date": revised.date,
        "subject": revised.subject,
        "counts": release.comparison.counts(),
        "changes": [entry_data(each) for each in release.comparison.entries],
        "damaged": {"old": _pages(release.damaged_before), "new": _pages(revised.damaged)},
    }


def _pages(damaged: Sequence[Damaged]) -> list[dict[str, Any]]:
    return [{"path": each.path, "codes": list(each.codes)} for each in damaged]


def _doubt(release: Release) -> str:
    """Return which pages of the revision, and of the one before, have errors, in a sentence or two."""
    sides = (("of this revision", release.revised.damaged), ("of the one before", release.damaged_before))
    said = [f"{_counted(pages)} {which} could not be read in full ({_named(pages)})" for which, pages in sides if pages]
    return f"{'; '.join(said)}. What is described there may seem to be gone, or new, and is not."


def _counted(pages: Sequence[Damaged]) -> str:
    return f"{len(pages)} page{'' if len(pages) == 1 else 's'}"


def _named(pages: Sequence[Damaged]) -> str:
    """Return the first pages with their codes, and how many there are besides."""
    named = [f"{plain(each.path)}: {', '.join(each.codes)}" for each in pages[:_MOST]]
    return "; ".join([*named, *([f"{len(pages) - _MOST} more"] if len(pages) > _MOST else [])])


def _total(release: Release) -> str:
    return total(release.comparison) if release.comparison.entries else "no change of the API, words and layout only"
