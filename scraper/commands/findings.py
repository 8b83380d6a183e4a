"""Writing findings and judging them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scraper import __version__
from scraper.commands.exit_codes import DONE, FINDINGS
from scraper.diagnostics import SEVERITIES
from scraper.files import write_all
from scraper.outputs import report as reports

if TYPE_CHECKING:
    from scraper.diagnostics import Diagnostic, Severity


def judge(diagnostics: list[Diagnostic], fail_on: str) -> int:
    """Return the exit code: 1 if there is a finding at or above ``fail_on``."""
    if fail_on == "never":
        return DONE
    limit = SEVERITIES.index("error" if fail_on == "error" else "warning")
    return FINDINGS if any(SEVERITIES.index(d.severity) <= limit for d in diagnostics) else DONE


def write(
    diagnostics: list[Diagnostic], *, form: str, report: str | None, quiet: bool, verbose: bool, base: str = ""
) -> None:
    """Write findings to standard error or to a file. Notes are counted only on standard error, unless asked for."""
    if form == "json":
        text = reports.as_json(diagnostics)
    elif form == "sarif":
        text = reports.as_sarif(diagnostics, version=__version__, base=base)
    else:
        level: Severity = "error" if quiet else "info" if verbose or report else "warning"
        is_said = any(d.severity == "error" for d in diagnostics) if quiet else diagnostics
        text = reports.human(diagnostics, color=report is None and sys.stderr.isatty(), level=level) if is_said else ""
    if report is not None:
        write_all({Path(report): text if text.endswith("\n") else text + "\n"})
    elif text:
        click.echo(text, err=True, nl=not text.endswith("\n"))
