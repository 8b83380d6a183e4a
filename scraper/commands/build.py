"""``docs2oas build``: everything the configuration asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scraper.commands import findings
from scraper.commands.exit_codes import DONE, UNREADABLE, USAGE
from scraper.commands.produce import produce
from scraper.commands.progress import progress
from scraper.commands.summary import summary
from scraper.config import Config, ConfigError, ServiceConfig, load
from scraper.document.assemble import Settings
from scraper.failures import Failure, InputFailure
from scraper.outputs.validate import validate
from scraper.pipeline import Options, Result
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from scraper.diagnostics import Diagnostic


def run(
    *, config: str, services: tuple[str, ...], fail_on: str | None, form: str, report: str | None,
    quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Build the services of a configuration; one that cannot be read costs the others nothing."""
    path = Path(config)
    settings = load(path)
    results: list[Result] = []
    diagnostics: list[Diagnostic] = []
    code = DONE
    for name in _chosen(settings, services, config):
        try:
            result, checked = _build(path.parent, settings, name, quiet=quiet)
        except Failure as error:
            click.echo(f"docs2oas: {name}: {squeeze(clean(str(error)))}", err=True)
            code = max(code, UNREADABLE if isinstance(error, InputFailure) else USAGE)
            continue
        results.append(result)
        diagnostics += result.found.sorted() + checked
    shown = summary(results) if results else ""
    if settings.clients:
        made, clients = _generate(path.parent, settings, results)
        diagnostics += made
        shown += clients
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose)
    if form == "human" and not quiet:
        click.echo(shown, err=True, nl=False)
    return code or findings.judge(diagnostics, fail_on or settings.fail_on)


def _chosen(config: Config, services: tuple[str, ...], path: str) -> list[str]:
    unknown = [name for name in services if name not in config.services]
    if unknown:
        known = ", ".join(config.services) or "none"
        raise ConfigError(f"{path}: no service {unknown[0]!r}; there is {known}")
    return [name for name in config.services if not services or name in services]


def _build(folder: Path, config: Config, name: str, *, quiet: bool) -> tuple[Result, list[Diagnostic]]:
    """Scrape, correct, validate and write one service."""
    service = config.services[name]
    spec = folder / config.output / f"{name}.{config.format}"
    overlay = folder / service.overlay if service.overlay else None
    options = _options(config, name, service)
    with progress(name, quiet=quiet) as bar:
        result = produce(_source(folder, service), options, spec=spec, overlay=overlay, progress=bar)
    return result, validate(result.document, result.assembled.sources, str(spec))


def _generate(folder: Path, config: Config, results: list[Result]) -> tuple[list[Diagnostic], str]:
    """Make the clients of all services read; return what was found and how much clients have of their specs."""
    from scraper.commands.generate import counts, generate, job

    clients = folder / config.clients
    specs = [folder / config.output / f"{result.service}.{config.format}" for result in results]
    jobs = [
        job(spec, result.document, result.assembled.sources, clients)
        for spec, result in zip(specs, results, strict=True)
    ]
    outcomes, found = generate(jobs)
    return found, counts(outcomes)


def _source(folder: Path, service: ServiceConfig) -> str:
    """A source relative to the configuration, whatever the working directory."""
    if not service.source.startswith("git+"):
        return str(folder / service.source)
    target = service.source.removeprefix("git+")
    local = "://" not in target and not target.startswith("/") and "@" not in target.split("/")[0]
    return f"git+{folder / target}" if local else service.source


def _options(config: Config, name: str, service: ServiceConfig) -> Options:
    settings = Settings(config.openapi, service.base_url, service.title, service.version, service.servers)
    return Options(name, service.language, settings=settings)
