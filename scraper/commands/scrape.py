"""``docs2oas scrape``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
import msgspec

from scraper.commands import findings
from scraper.commands.progress import progress
from scraper.commands.summary import summary
from scraper.document.assemble import Settings
from scraper.document.overlay import apply, load
from scraper.document.write import sources_json, to_json, to_yaml
from scraper.files import write_all
from scraper.pipeline import Options, Result, scrape
from scraper.sources import printable

if TYPE_CHECKING:
    from scraper.model import Location

_MEGABYTE = 2**20


def run(
    *, source: str, output: str | None, service: str | None, lang: str, openapi: Literal["3.1", "3.0"],
    overlay: str | None, sources: str | None, base_url: str, max_page_size: int, fail_on: str | None,
    form: str, report: str | None, quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Scrape one source; the spec goes to ``output`` or to standard output."""
    settings = Settings(openapi=openapi, base_url=base_url)
    options = Options(service or "", lang, max_page_size * _MEGABYTE, settings)
    corrections = load(Path(overlay)) if overlay else None
    with progress(printable(source), quiet=quiet) as bar:
        result = scrape(source, options, bar)
    if overlay and corrections is not None:
        result = corrected(result, corrections, overlay)
    texts = outputs(result, Path(output) if output else None, Path(sources) if sources else None)
    if output is None:
        click.echo(to_yaml(result.document), nl=False)
    write_all(texts)
    diagnostics = result.found.sorted()
    base = source.rstrip("/") + "/" if Path(source).is_dir() else ""
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose, base=base)
    if form == "human" and not quiet:
        click.echo(summary([result]), err=True, nl=False)
    return findings.judge(diagnostics, fail_on or "error")


def corrected(result: Result, overlay: dict[str, Any], name: str) -> Result:
    """Return the result with an overlay applied to its document."""
    document = apply(result.document, overlay, name)
    return msgspec.structs.replace(result, assembled=msgspec.structs.replace(result.assembled, document=document))


def outputs(result: Result, spec: Path | None, sources: Path | None) -> dict[Path, str]:
    """Return the texts to write: the spec by its suffix, the side file beside it unless named elsewhere."""
    texts: dict[Path, str] = {}
    if spec is not None:
        texts[spec] = to_json(result.document) if spec.suffix == ".json" else to_yaml(result.document)
        sources = sources or spec.with_name(f"{spec.stem}.sources.json")
    if sources is not None:
        places: dict[str, Location] = result.assembled.sources
        texts[sources] = sources_json(places)
    return texts
