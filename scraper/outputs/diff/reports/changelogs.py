"""A changelog over many revisions: Markdown, a page, JSON; the newest revision first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from scraper.outputs.diff.reports.data import entry_data
from scraper.outputs.diff.reports.doubts import damaged_data, doubt
from scraper.outputs.diff.reports.markdown import entries_markdown
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.webpage import groups, render
from scraper.outputs.diff.reports.words import total
from scraper.outputs.diff.rules import LEVELS
from scraper.outputs.report import dump

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.outputs.diff.changelog import Release


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

    ``damaged`` is what :func:`damaged_data` returns, ``old`` being the revision before.
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
        "damaged": damaged_data(release.comparison),
    }


def _doubt(release: Release) -> str:
    return doubt(release.comparison, "of the one before", "of this revision")


def _total(release: Release) -> str:
    return total(release.comparison) if release.comparison.entries else "no change of the API, words and layout only"
