"""``docs2oas scrape``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from scraper.commands import findings
from scraper.commands.produce import check_outputs, produce
from scraper.commands.progress import progress
from scraper.commands.spared import spare
from scraper.commands.summary import summary
from scraper.config import ConfigError, is_web_address
from scraper.document.assemble import Settings
from scraper.document.write import to_yaml
from scraper.pipeline import Options
from scraper.sources import printable

_MEGABYTE = 2**20


def run(
    *, source: str, output: str | None, service: str | None, lang: str, openapi: Literal["3.1", "3.0"],
    overlay: str | None, sources: str | None, base_url: str, max_page_size: int, fail_on: str | None,
    form: str, report: str | None, quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Scrape one source; the spec goes to ``output`` or to standard output."""
    settings = Settings(openapi=openapi, base_url=base_url)
    options = Options(service or "", language=lang, max_page_size=max_page_size * _MEGABYTE, settings=settings)
    if base_url and not is_web_address(base_url):
        raise ConfigError(f"--base-url {base_url!r} is no http(s) address; give the address the docs are published at")
    check_outputs(_path(output), _path(sources), _path(report))
    spare((source, overlay), output, sources, report)
    with progress(printable(source), quiet=quiet) as bar:
        result = produce(
            source, options, spec=_path(output), sources=_path(sources), overlay=_path(overlay), progress=bar
        )
    if output is None:
        click.echo(to_yaml(result.document), nl=False)
    diagnostics = result.found.sorted()
    base = source.rstrip("/") + "/" if Path(source).is_dir() else ""
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose, base=base)
    if form == "human" and not quiet:
        click.echo(summary([result]), err=True, nl=False)
    return findings.judge(diagnostics, fail_on or "error")


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None
