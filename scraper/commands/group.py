"""What all commands have in common: what goes wrong is one line and an exit code."""

from __future__ import annotations

import signal
from typing import Any

import click

from scraper.commands.exit_codes import INTERRUPTED, UNREADABLE, USAGE
from scraper.failures import Failure, InputFailure
from scraper.text import clean, squeeze


class Group(click.Group):
    """Turns expected failures into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended by others as by the keyboard: cleaned up
        try:
            return super().invoke(ctx)
        except Failure as error:
            _fail(ctx, str(error), UNREADABLE if isinstance(error, InputFailure) else USAGE)
        except BrokenPipeError:
            raise
        except OSError as error:
            _fail(ctx, f"{error.filename or 'output'}: {error.strerror or error}; check the place", USAGE)
        except KeyboardInterrupt:
            _fail(ctx, "interrupted; nothing half-written was left", INTERRUPTED)


def _fail(ctx: click.Context, text: str, code: int) -> None:
    """Print one line that cannot steer the terminal, and leave."""
    click.echo(f"docs2oas: {squeeze(clean(text))}", err=True)
    ctx.exit(code)
