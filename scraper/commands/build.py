"""``docs2oas build``: everything the configuration asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from scraper.commands import findings
from scraper.commands.baseline import digest
from scraper.commands.exit_codes import DONE
from scraper.commands.services import as_failure, inputs, located, make_service, services, stamp, told
from scraper.commands.spared import spare
from scraper.commands.summary import summary
from scraper.config import load
from scraper.failures import Failure
from scraper.files import write_all
from scraper.lock import load as load_lock
from scraper.lock import lock_path

if TYPE_CHECKING:
    from scraper.commands.services import Made
    from scraper.config import Config
    from scraper.diagnostics import Diagnostic
    from scraper.lock import Lock

_STRAYED: Final = "docs, settings or tools are not those of release {} any more; docs2oas update makes the next one"


def run(
    *, config: str, chosen: tuple[str, ...], fail_on: str | None, form: str, report: str | None,
    quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Build the services of a configuration; one that cannot be read costs the others nothing."""
    path = Path(config)
    settings, lock = load(path), load_lock(lock_path(path))
    spare(inputs(path, settings), report)
    made: list[Made] = []
    code = DONE
    for service in services(path, settings, chosen):
        try:
            locked = lock.services.get(service.name)
            each = make_service(service, locked, quiet=quiet)
            if locked:
                stamp(each, locked.version)
            texts = each.texts()
            service.check_links(texts)
            if locked and digest(texts[service.spec]) != locked.spec:
                click.echo(f"docs2oas: {service.name}: {_STRAYED.format(locked.version)}", err=True)
            write_all(texts)
            made.append(each)
        except (Failure, OSError) as error:
            code = max(code, told(service.name, as_failure(error)))
    results = [each.result for each in made]
    diagnostics = [finding for each in made for finding in located(each)]
    shown = summary(results) if results else ""
    if settings.clients:
        found, clients = _generate(made, lock, path.parent / settings.clients)
        diagnostics += found
        shown += clients
    findings.write(diagnostics, form=form, report=report, quiet=quiet, verbose=verbose)
    if form == "human" and not quiet:
        click.echo(shown, err=True, nl=False)
    if settings.portal:
        code = max(code, _publish(path, settings, quiet=quiet or form != "human"))
    return code or findings.judge(diagnostics, fail_on or settings.fail_on)


def _generate(made: list[Made], lock: Lock, folder: Path) -> tuple[list[Diagnostic], str]:
    """Make the clients of all services read; return what was found and how much clients have of their specs."""
    from scraper.commands.generate import client_job, counts, generate

    outcomes, found = generate([client_job(each, _released(each, lock), folder) for each in made])
    return found, counts(outcomes)


def _publish(path: Path, config: Config, *, quiet: bool) -> int:
    """Publish the portal to its folder; return the exit code."""
    from scraper.commands.publish import put

    try:
        put(path, config, quiet=quiet)
    except Failure as error:
        return told("portal", error)
    return DONE


def _released(made: Made, lock: Lock) -> str:
    """Return the release of a service, "" if ``docs2oas update`` has not made one."""
    locked = lock.services.get(made.service.name)
    return locked.version if locked else ""
