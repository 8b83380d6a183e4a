"""``docs2oas diff``: what changed between two versions."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from scraper.commands.exit_codes import DONE, FINDINGS
from scraper.commands.sides import sides
from scraper.config import ConfigError
from scraper.config import load as load_config
from scraper.files import write_all
from scraper.outputs.diff.accept import Accepted, load
from scraper.outputs.diff.compare import Settings, compare
from scraper.outputs.diff.reports.checks import github, gitlab, junit
from scraper.outputs.diff.reports.data import as_json
from scraper.outputs.diff.reports.human import human
from scraper.outputs.diff.reports.markdown import markdown
from scraper.outputs.diff.reports.webpage import html
from scraper.outputs.diff.rules import LEVELS, rules
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable

    from scraper.outputs.diff.compare import Comparison
    from scraper.outputs.diff.rules import Level

_FORMS: Final[dict[str, Callable[[Comparison], str]]] = {
    "markdown": markdown, "html": html, "json": as_json, "junit": junit, "github": github, "gitlab": gitlab,
}  # fmt: skip
#: Below this share of common operations two sides are probably two services.
_SAME: Final = 0.2


def run(
    *, sources: tuple[str, ...], form: str, report: str | None, fail_on: str, wording: bool, across_languages: bool,
    ignore: str | None, config: str | None,
) -> int:  # fmt: skip
    """Compare two sides and write what changed."""
    accepted = load(Path(ignore), dt.datetime.now(tz=dt.UTC).date()) if ignore else Accepted([], dt.date.min)
    settings = Settings(wording, across_languages, _levels(Path(config)) if config else {})
    old, new = sides(sources)
    found = compare(old, new, settings, accepted.accepts)
    for line in accepted.stale():
        click.echo(f"docs2oas: {ignore}: {squeeze(clean(line))}", err=True)
    if found.overlap < _SAME:
        share = f"{found.overlap:.0%} of the operations of the smaller side are on the other"
        click.echo(f"docs2oas: {old.name} and {new.name} look like different services: {share}", err=True)
    color = report is None and sys.stdout.isatty()
    text = human(found, color=color) if form == "human" else _FORMS[form](found)
    if report:
        write_all({Path(report): text})
    else:
        click.echo(text, nl=False)
    return judged(found, fail_on)


def _levels(path: Path) -> dict[str, Level]:
    """Return the levels of a configuration. Raises ConfigError for a rule that there is not."""
    levels = load_config(path).levels
    for name in levels:
        if name not in rules():
            raise ConfigError(f"{path}: there is no rule {name!r} for [levels]; docs2oas explain lists them")
    return levels


def judged(found: Comparison, fail_on: str) -> int:
    """Return the exit code: 1 if there is a change at or above ``fail_on``."""
    limit = {"never": -1, "breaking": 0, "warning": 1, "any": 2}[fail_on]
    return FINDINGS if any(LEVELS.index(each.level) <= limit for each in found.entries) else DONE
