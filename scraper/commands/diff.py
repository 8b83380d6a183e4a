"""``docs2oas diff``: what changed between two versions."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from scraper import __version__
from scraper.collection import without_collection
from scraper.commands.exit_codes import DONE, FINDINGS
from scraper.commands.levels import levels
from scraper.commands.sides import placed, sides
from scraper.commands.spared import spare
from scraper.config import load as load_config
from scraper.files import write_all
from scraper.outputs.diff.accept import Accepted, load
from scraper.outputs.diff.compare import Settings, compare
from scraper.outputs.diff.reports.checks import github, gitlab, junit, sarif
from scraper.outputs.diff.reports.data import as_json
from scraper.outputs.diff.reports.human import human
from scraper.outputs.diff.reports.markdown import markdown
from scraper.outputs.diff.reports.webpage import html
from scraper.outputs.diff.rules import at_least
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scraper.outputs.diff.compare import Comparison
    from scraper.outputs.diff.rules import Level

_FORMS: Final[dict[str, Callable[[Comparison], str]]] = {
    "markdown": markdown, "html": html, "json": as_json, "github": github, "gitlab": gitlab,
}  # fmt: skip
#: The least level of changes that fail, by what was asked for.
_LIMITS: Final[dict[str, Level | None]] = {"breaking": "breaking", "warning": "warning", "any": "info", "never": None}
#: Below this share of common operations two sides are probably two services.
_SAME: Final = 0.2


def run(
    *, sources: tuple[str, ...], form: str, report: str | None, fail_on: str | None, wording: bool,
    across_languages: bool, ignore: str | None, config: str | None,
) -> int:  # fmt: skip
    """Compare two sides and write what changed."""
    spare((*sources, ignore, config), report)
    accepted = load(Path(ignore), dt.datetime.now(tz=dt.UTC).date()) if ignore else Accepted([], dt.date.min)
    settings = Settings(wording, across_languages, levels(load_config(Path(config)), Path(config)) if config else {})
    with without_collection():
        found = placed(compare(*sides(sources), settings, accepted.accepts))
    for line in (*(f"{ignore}: {each}" for each in accepted.stale()), *_doubts(found)):
        click.echo(f"docs2oas: {squeeze(clean(line))}", err=True)
    if form == "human":
        text = human(found, color=report is None and sys.stdout.isatty())
    elif form == "junit":
        text = junit(found, _LIMITS[fail_on or "breaking"])
    elif form == "sarif":
        text = sarif(found, __version__)
    else:
        text = _FORMS[form](found)
    if report:
        write_all({Path(report): text})
    else:
        click.echo(text, nl=False)
    return judged(found, fail_on)


def _doubts(found: Comparison) -> Iterator[str]:
    """Yield what makes it doubtful that two sides are versions of one service."""
    empty = [side.name for side in (found.old, found.new) if not side.document.get("paths")]
    yield from (f"{name}: no operation was found there" for name in empty)
    if found.overlap < _SAME and not empty:
        share = f"{found.overlap:.0%} of the operations of the smaller side are on the other"
        yield f"{found.old.name} and {found.new.name} look like different services: {share}"


def judged(found: Comparison, fail_on: str | None) -> int:
    """Return the exit code: 1 if there is a change at or above ``fail_on``, which is "never" unless given."""
    limit = _LIMITS[fail_on or "never"]
    return FINDINGS if any(each.level in at_least(limit) for each in found.entries) else DONE
