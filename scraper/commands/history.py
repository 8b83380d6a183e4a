"""``docs2oas history``: the changelog of a docs repository."""

from __future__ import annotations

import os
from bisect import bisect
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import msgspec

from scraper.collection import without_collection
from scraper.commands.exit_codes import DONE
from scraper.commands.sides import RANGE, errors
from scraper.failures import UsageFailure
from scraper.files import write_all
from scraper.outputs.diff.changelog import Release, Revised, releases
from scraper.outputs.diff.compare import Settings, Side
from scraper.outputs.diff.reports import changelogs
from scraper.pipeline import Known, Options, scrape
from scraper.sources import SourceError, printable
from scraper.sources.history import Revision, history
from scraper.text import clean, squeeze
from scraper.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What comparing a revision costs besides the pages that changed, in pages; fewer revisions are not worth a process.
_STEADY: Final = 60
_FEW: Final = 4
_FORMS: Final = {".md": changelogs.markdown, ".html": changelogs.webpage, ".json": changelogs.as_json}


def run(*, source: str, since: str, output: str | None, wording: bool) -> int:
    """Write what each revision of the docs changed."""
    form = _FORMS.get(Path(output).suffix if output else ".md")
    if form is None:
        raise UsageFailure(f"{output}: the suffix names no format; use one of {', '.join(_FORMS)}")
    _no_range(source)
    with history(source, since) as found:
        if found.shallow:
            text = "a shallow clone, older revisions are not seen; fetch them with git fetch --unshallow"
            click.echo(f"docs2oas: {printable(source)}: {text}", err=True)
        made, lost = _compared(found.revisions[::-1], Settings(wording))
    for line in lost:
        click.echo(f"docs2oas: {squeeze(clean(line))}", err=True)
    text = form(f"API changelog of {printable(source)}", made[::-1])
    if output:
        write_all({Path(output): text})
    else:
        click.echo(text, nl=False)
    return DONE


def _no_range(source: str) -> None:
    """Raise UsageFailure for a range, which other commands take."""
    match = RANGE.fullmatch(source)
    if match and not Path(source.removeprefix("git+").partition("#")[0]).exists():
        old, new = (match[end] or "HEAD" for end in ("old", "new"))
        shown = printable(f"{match['source']}@{new}{match['subdir'] or ''}")
        raise UsageFailure(f"{printable(source)}: a range; name {shown} and the first revision with --since {old}")


class _Span(msgspec.Struct, frozen=True):
    """Revisions that follow each other, oldest first, to be compared by one process."""

    revisions: tuple[Revision, ...]
    settings: Settings


def _compared(revisions: tuple[Revision, ...], settings: Settings) -> tuple[list[Release], list[str]]:
    """Return what each revision changed, and a line for each that could not be read."""
    spans = [_Span(each, settings) for each in cut(revisions, os.cpu_count() or 1)]
    parts = spread(_compare, spans, lambda span: ([], [f"{span.revisions[0].commit[:10]}: its process was killed"]))
    lines = dict.fromkeys(line for _, lost in parts for line in lost)
    return [release for made, _ in parts for release in made], [*lines]


def cut(revisions: tuple[Revision, ...], parts: int) -> list[tuple[Revision, ...]]:
    """Return revisions in parts that cost about the same; each begins with the last one of the part before it."""
    costs = list(accumulate(_STEADY + each.changed for each in revisions[1:]))
    parts = min(parts, -(-len(costs) // _FEW))
    cuts = {bisect(costs, costs[-1] * part / parts) for part in range(1, parts)}
    return [revisions[start : end + 1] for start, end in pairwise([0, *sorted(cuts - {0}), len(costs)])]


def _compare(span: _Span) -> tuple[list[Release], list[str]]:
    """Compare the revisions of a span; their documents, which are large, stay in this process."""
    lost: list[str] = []
    with without_collection():
        made = [_light(each) for each in releases(_read(span.revisions, lost), span.settings)]
    return made, lost


def _light(release: Release) -> Release:
    """Return a release without the documents it was made from."""
    sides = release.comparison.old, release.comparison.new
    old, new = (msgspec.structs.replace(each, document={}, sources={}) for each in sides)
    comparison = msgspec.structs.replace(release.comparison, old=old, new=new)
    return Release(msgspec.structs.replace(release.revised, side=new), comparison)


def _read(revisions: Sequence[Revision], lost: list[str]) -> Iterator[Revised]:
    """Yield revisions; pages that did not change are not read again, what cannot be read is left out and told."""
    known = Known()
    for each in revisions:
        try:
            result = scrape(each.source, Options(), known=known)
        except SourceError as error:
            lost.append(f"{each.commit[:10]} left out: {error}")
            continue
        side = Side(result.document, result.assembled.sources, each.commit[:10], each.commit,
                    errors=errors(result.found))  # fmt: skip
        yield Revised(each.date, each.subject, side)
