"""The command line as tests call it, in this process."""

from __future__ import annotations

from click.testing import CliRunner, Result

from scraper.cli import main


def run(*arguments: object) -> Result:
    """Run a command; whatever it raises, other than its exit code, is raised here."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result
