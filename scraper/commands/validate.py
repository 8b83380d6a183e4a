"""``docs2oas validate``."""

from __future__ import annotations

from pathlib import Path

from scraper.commands import findings
from scraper.commands.spared import spare
from scraper.outputs.load import load_document, load_sources
from scraper.outputs.validate import validate


def run(
    *, specs: tuple[str, ...], fail_on: str | None, form: str, report: str | None, quiet: bool, verbose: bool
) -> int:
    """Validate specs; findings of all of them are written together."""
    spare(specs, report)
    diagnostics = []
    for spec in specs:
        path = Path(spec)
        diagnostics += validate(load_document(path), load_sources(path), spec)
    diagnostics.sort()
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose)
    return findings.judge(diagnostics, fail_on or "error")
