"""``docs2oas history``: the changelog of a docs repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import msgspec

from scraper.commands.exit_codes import DONE
from scraper.failures import UsageFailure
from scraper.files import write_all
from scraper.outputs.diff.changelog import Release, Revised, releases
from scraper.outputs.diff.compare import Settings, Side
from scraper.outputs.diff.reports import changelogs
from scraper.pipeline import Options, scrape, without_collection
from scraper.sources import SourceError, printable
from scraper.sources.history import Revision, history
from scraper.text import clean, squeeze
from scraper.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scraper.pipeline import Known

_FORMS: Final = {".md": changelogs.markdown, ".html": changelogs.webpage, ".json": changelogs.as_json}


def run(*, source: str, since: str, output: str | None, wording: bool) -> int:
    """Write what each revision of the docs changed."""
    form = _FORMS.get(Path(output).suffix if output else ".md")
    if form is None:
        raise UsageFailure(f"{output}: the suffix names no format; use one of {', '.join(_FORMS)}")
    with history(source, since) as found:
        if found.shallow:
            click.echo(f"docs2oas: {printable(source)}: a shallow clone; what is before it is not seen", err=True)
        made, lost = _compared(found.revisions[::-1], Settings(wording))
    for line in lost:
        click.echo(f"docs2oas: {squeeze(clean(line))}", err=True)
    text = form(f"API changelog of {printable(source)}", made[::-1])
    if output:
        write_all({Path(output): text})
    else:
        click.echo(text, nl=False)
    return DONE


class _Span(msgspec.Struct, frozen=True):
    """Revisions that follow each other, oldest first, to be compared by one process."""

    revisions: tuple[Revision, ...]
    settings: Settings


def _compared(revisions: tuple[Revision, ...], settings: Settings) -> tuple[list[Release], list[str]]:
    """Return what each revision changed, and a line for each that could not be read."""
    size = max(4, -(-len(revisions) // (os.cpu_count() or 1)))
    spans = [_Span(revisions[at : at + size + 1], settings) for at in range(0, max(1, len(revisions) - 1), size)]
    parts = spread(_compare, spans, lambda span: ([], [f"{span.revisions[0].commit[:10]}: its process was killed"]))
    lines = dict.fromkeys(line for _, lost in parts for line in lost)
    return [release for made, _ in parts for release in made], [*lines]


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
    known: Known = {}
    for each in revisions:
        try:
            result = scrape(each.source, Options(), known=known)
        except SourceError as error:
            lost.append(f"{each.commit[:10]} left out: {error}")
            continue
        side = Side(result.document, result.assembled.sources, each.commit[:10], each.commit)
        yield Revised(each.date, each.subject, side)
