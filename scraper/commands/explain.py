"""``docs2oas explain``."""

from __future__ import annotations

import textwrap
from difflib import get_close_matches

import click

from scraper.commands.exit_codes import DONE, USAGE
from scraper.diagnostics import codes
from scraper.outputs.diff.rules import as_codes, rules


def run(*, code: str | None) -> int:
    """Print one code's meaning and remedy, or the list of codes."""
    table = {**codes(), **as_codes()}
    levels = {name: entry.severity for name, entry in codes().items()} | {
        name: rule.level for name, rule in rules().items()
    }
    if code is None:
        width = max(map(len, table))
        for name, entry in table.items():
            click.echo(f"{name.ljust(width)}  {levels[name].ljust(8)}  {_first_sentence(entry.explain)}")
        return DONE
    if code not in table:
        near = get_close_matches(code, table, 1)
        hint = f"did you mean {near[0]}?" if near else "docs2oas explain lists all"
        click.echo(f"docs2oas: no diagnostic code {code!r}; {hint}", err=True)
        return USAGE
    entry = table[code]
    click.echo(f"{code} ({levels[code]})\n")
    for title, text in (("Message", entry.message), ("Meaning", entry.explain), ("Remedy", entry.remedy)):
        click.echo(textwrap.fill(f"{title}: {' '.join(text.split())}", 100, subsequent_indent="  "))
    return DONE


def _first_sentence(text: str) -> str:
    return " ".join(text.split()).split(". ")[0].rstrip(".")
