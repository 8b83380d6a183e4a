"""``docs2oas publish``: the portal of the built specs, put where people and catalogues read it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from scraper.commands.exit_codes import DONE
from scraper.config import ConfigError, PortalConfig
from scraper.config import load as load_config
from scraper.lock import load as load_lock
from scraper.lock import lock_path
from scraper.outputs.portal.catalogues import ABSOLUTE
from scraper.outputs.portal.entries import Entry, Portal
from scraper.outputs.portal.load import Built, load
from scraper.outputs.portal.website import site
from scraper.outputs.targets.address import opened
from scraper.outputs.targets.change import publish
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.config import Config
    from scraper.outputs.targets.change import Change


def run(*, config: str, output: str | None, to: str | None, endpoint: str, force: bool, quiet: bool) -> int:
    """Publish to the folder and the target named, or else to the folder that the configuration names."""
    path = Path(config)
    put(
        path, load_config(path), [each for each in (output, to) if each is not None], endpoint, force=force, quiet=quiet
    )
    return DONE


def put(
    path: Path, config: Config, targets: Sequence[str] = (), endpoint: str = "", *, force: bool = False, quiet: bool
) -> None:
    """Make the portal of a configuration file and put it where it is wanted. Raises Failure.

    Nothing is put anywhere before all of it is made, nothing is made if a target is none.
    """
    wanted = config.portal or PortalConfig()
    if not config.services:
        raise ConfigError(f"{path}: has no services to make a portal of; name one")
    with ExitStack() as stack:
        names = targets or [str(path.parent / wanted.output)]
        places = [stack.enter_context(opened(name, endpoint)) for name in names]
        portal = _portal(path, config, wanted)
        files = site(portal)
        for place in places:
            change = publish(files, place, force=force)
            if not quiet:
                click.echo(clean(_told(place.name, len(files), change)), err=True)
    if not quiet and not portal.base_url:
        text = (
            f"without a base-url in [portal] there is no {' and no '.join(ABSOLUTE)}: all addresses there are absolute"
        )
        click.echo(clean(f"{path}: {text}"), err=True)


def _portal(path: Path, config: Config, wanted: PortalConfig) -> Portal:
    entries = _distinct([_entry(path, config, wanted, name) for name in config.services])
    address = wanted.base_url.rstrip("/")
    return Portal(wanted.title, wanted.description, address, wanted.maintainer, wanted.email, entries)


def _distinct(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return services with titles that tell them apart: docs of several may bear the same."""
    titles = [each.title for each in entries]
    return tuple(
        msgspec.structs.replace(each, title=f"{each.title} ({each.name})") if titles.count(each.title) > 1 else each
        for each in entries
    )


def _entry(path: Path, config: Config, wanted: PortalConfig, name: str) -> Entry:
    own = config.services[name]
    locked = load_lock(lock_path(path)).services.get(name)
    return load(
        Built(
            name, path.parent / config.output / f"{name}.{config.format}", release=locked.version if locked else "",
            date=locked.date if locked else "", docs=own.base_url, owner=own.owner or wanted.owner,
            system=own.system or wanted.system, lifecycle=own.lifecycle or wanted.lifecycle,
        )
    )  # fmt: skip


def _told(target: str, files: int, change: Change) -> str:
    """Return what was done at a target."""
    done = f"{len(change.put)} new or changed, {len(change.remove)} removed" if change.needed else "nothing changed"
    left = f"; left there, as others changed them: {', '.join(change.left)}" if change.left else ""
    return f"{target}: {files} files, {done}{left}"
