"""``docs2oas history``: the changelog of a docs repository."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from scraper.commands.exit_codes import DONE
from scraper.commands.progress import progress
from scraper.failures import UsageFailure
from scraper.files import write_all
from scraper.outputs.diff.changelog import Revised, releases
from scraper.outputs.diff.compare import Settings, Side
from scraper.outputs.diff.reports import changelogs
from scraper.pipeline import Options, scrape
from scraper.sources import SourceError, printable
from scraper.sources.history import history

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scraper.pipeline import Known
    from scraper.sources.history import Revision

_FORMS: Final = {".md": changelogs.markdown, ".html": changelogs.webpage, ".json": changelogs.as_json}


def run(*, source: str, since: str, output: str | None, wording: bool, quiet: bool) -> int:
    """Write what each revision of the docs changed."""
    form = _FORMS.get(Path(output).suffix if output else ".md")
    if form is None:
        raise UsageFailure(f"{output}: the suffix names no format; use one of {', '.join(_FORMS)}")
    with history(source, since) as found, progress(printable(source), quiet=quiet) as bar:
        if found.shallow:
            click.echo(f"docs2oas: {printable(source)}: a shallow clone; what is before it is not seen", err=True)
        made = list(releases(_read(found.revisions, bar), Settings(wording)))
    text = form(f"API changelog of {printable(source)}", made[::-1])
    if output:
        write_all({Path(output): text})
    else:
        click.echo(text, nl=False)
    return DONE


def _read(revisions: Sequence[Revision], bar: Callable[[int, int], None] | None) -> Iterator[Revised]:
    """Yield revisions, oldest first; pages that did not change are not read again, what cannot be read is left out."""
    known: Known = {}
    for number, each in enumerate(reversed(revisions), 1):
        try:
            result = scrape(each.source, Options(), known=known)
        except SourceError as error:
            click.echo(f"docs2oas: {each.commit[:10]} left out: {error}", err=True)
            continue
        side = Side(result.document, result.assembled.sources, each.commit[:10], each.commit)
        yield Revised(each.date, each.subject, side)
        if bar:
            bar(number, len(revisions))
