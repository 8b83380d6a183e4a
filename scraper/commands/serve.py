"""``docs2oas serve``: look at a site before others do."""

from __future__ import annotations

from pathlib import Path

import click

from scraper.commands.exit_codes import DONE
from scraper.outputs.preview import HOST, preview
from scraper.text import clean


def run(*, folder: str, port: int) -> int:
    """Serve a folder until interrupted."""
    with preview(Path(folder), port) as server:
        click.echo(clean(f"{folder} is at http://{HOST}:{server.server_port}/ until you press Ctrl-C"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
    return DONE
