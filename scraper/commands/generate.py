"""``docs2oas generate``: specs to client packages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scraper.commands import findings
from scraper.commands.spared import spare
from scraper.commands.summary import aligned
from scraper.failures import UsageFailure
from scraper.outputs.client.adapt import plain
from scraper.outputs.client.generate import Job, Outcome, generate_all
from scraper.outputs.client.metadata import metadata
from scraper.outputs.load import load_document, load_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.commands.services import Made
    from scraper.diagnostics import Diagnostic
    from scraper.model import Location


def run(
    *, specs: tuple[str, ...], output: str, fail_on: str | None, form: str, report: str | None, quiet: bool,
    verbose: bool,
) -> int:  # fmt: skip
    """Generate a client of each spec."""
    spare(specs, report)
    jobs = [job(Path(spec), load_document(Path(spec)), load_sources(Path(spec)), Path(output)) for spec in specs]
    outcomes, diagnostics = generate(jobs)
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose)
    if form == "human" and not quiet:
        click.echo(counts(outcomes), err=True, nl=False)
    return findings.judge(diagnostics, fail_on or "error")


def job(spec: Path, document: dict[str, Any], sources: dict[str, Location], output: Path, version: str = "") -> Job:
    """Return the job of making a client from a spec, below a folder: of a version, or of that of its spec.

    Raises UsageFailure if its file has no name.
    """
    document = plain(document)
    described = metadata(document, spec, version)
    return Job(str(spec), document, sources, described, output / described.service)


def client_job(made: Made, version: str, folder: Path) -> Job:
    """Return the job of making the client of a service below a folder, of a version, or of that of its spec if "".

    Raises UsageFailure if its name is none for a package.
    """
    result = made.result
    return job(made.service.spec, result.document, result.assembled.sources, folder, version)


def generate(jobs: Sequence[Job]) -> tuple[list[Outcome], list[Diagnostic]]:
    """Do all jobs; return what came of each, and all findings. Raises UsageFailure if two go to one folder."""
    outcomes = generate_all(_distinct(jobs))
    return outcomes, sorted({each for outcome in outcomes for each in outcome.findings})


def _distinct(jobs: Sequence[Job]) -> list[Job]:
    places: dict[Path, str] = {}
    for each in jobs:
        other = places.setdefault(each.target.resolve(), each.spec)
        if other != each.spec:
            raise UsageFailure(f"{each.spec}: its client and that of {other} have one name; rename one of the files")
    return list({each.target.resolve(): each for each in jobs}.values())


def counts(outcomes: Sequence[Outcome]) -> str:
    """Return what specs have and what of it clients have, one column a service."""
    rows: dict[str, list[str]] = {"client": [each.service for each in outcomes]}
    rows["operations"] = [str(each.operations) for each in outcomes]
    rows["  functions"] = [str(each.functions) for each in outcomes]
    rows["objects"] = [str(each.schemas) for each in outcomes]
    rows["  classes"] = [str(each.classes) for each in outcomes]
    rows["written"] = ["no" if each.failed else "yes" for each in outcomes]
    return aligned(rows)
