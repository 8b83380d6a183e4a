"""``docs2oas update``: docs that changed, to specs, versions, changelogs and clients."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from scraper.commands import findings
from scraper.commands.exclusive import exclusive
from scraper.commands.exit_codes import DONE, FINDINGS, UNREADABLE
from scraper.commands.levels import levels
from scraper.commands.plan import Plan, plan, tools
from scraper.commands.services import as_failure, inputs, located, services, told
from scraper.commands.spared import spare
from scraper.commands.staged import staged
from scraper.commands.tidings import lines, report_text
from scraper.config import load
from scraper.diagnostics import Diagnostic
from scraper.failures import Failure
from scraper.files import check_below, sweep, write_all
from scraper.lock import Lock, Locked, lock_path
from scraper.lock import load as load_lock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.commands.services import Service
    from scraper.config import Config


class _Work(msgspec.Struct):
    """What is to be done by service (None: nothing), those it was done for, what was found, why services could not be
    done, the exit code so far.
    """

    plans: dict[str, Plan | None] = {}
    done: set[str] = set()
    found: list[Diagnostic] = []
    failures: dict[str, str] = {}
    code: int = DONE

    def fail(self, name: str, error: Failure) -> None:
        """Tell of a service that cannot be done; it costs the others nothing."""
        self.failures[name] = str(error)
        self.code = max(self.code, UNREADABLE if told(name, error) == UNREADABLE else FINDINGS)


def run(
    *, config: str, chosen: tuple[str, ...], check: bool, report: str | None, fail_on: str | None, quiet: bool,
    verbose: bool,
) -> int:  # fmt: skip
    """Bring all services up to date; one that cannot be read, or has findings, is left as it was."""
    path = Path(config)
    settings = load(path)
    limit = fail_on or settings.fail_on
    wanted = services(path, settings, chosen)
    spare(inputs(path, settings), report)
    check_below([path.parent], [lock_path(path)])
    with nullcontext() if check else exclusive(path.parent):
        lock = load_lock(lock_path(path))
        work = _plan(wanted, path, settings, lock, quiet=quiet)
        ready = [each for each in work.plans.values() if each and not findings.judge(each.made.findings, limit)]
        left = [] if chosen else [name for name in lock.services if name not in settings.services]
        if check:
            work.done = {each.made.service.name for each in ready}
        else:
            _write(ready, work, msgspec.structs.replace(lock, services=_without(lock, left)), lock_path(path))
    findings.write(sorted(work.found), form="human", report=None, quiet=quiet, verbose=verbose)
    said = lines(work.plans, work.done, work.failures, lock, left)
    if report:
        write_all({Path(report): report_text(said, [each for each in ready if each.made.service.name in work.done])})
    if not quiet:
        click.echo("".join(f"{line}\n" for line in said.values()), nl=False)
    changes = FINDINGS if check and (left or any(work.plans.values())) else DONE
    return max(work.code, changes, findings.judge(work.found, limit))


def _plan(wanted: Sequence[Service], path: Path, config: Config, lock: Lock, *, quiet: bool) -> _Work:
    """Find out what is to be done for each service."""
    work = _Work()
    judged = levels(config, path)
    for service in wanted:
        try:
            planned = plan(service, config, judged, lock.services.get(service.name), quiet=quiet)
        except (Failure, OSError) as error:
            work.fail(service.name, as_failure(error))
            continue
        work.plans[service.name] = planned
        work.found += located(planned.made) if planned else []
    return work


def _without(lock: Lock, left: Sequence[str]) -> dict[str, Locked]:
    """Return what is locked of the services that are still configured."""
    return {name: locked for name, locked in lock.services.items() if name not in left}


def _write(plans: Sequence[Plan], work: _Work, lock: Lock, place: Path) -> None:
    """Write the files of each plan together with the lock, so that what one says of the other is true, then its client.

    A client that is not the one of the lock is made anew by the next run.
    """
    sweep([place, *(path for each in plans for path in each.texts)])
    with staged(plans) as clients:
        work.found += clients.found
        for each in plans:
            name = each.made.service.name
            if name in clients.failed:
                continue
            locked = msgspec.structs.replace(each.locked, client=clients.folder(name))
            changed = msgspec.structs.replace(lock, tools=tools(), services={**lock.services, name: locked})
            try:
                write_all(each.texts | {place: changed.text()})
                lock = changed
                clients.put(name)
                for path in each.outdated:
                    path.unlink(missing_ok=True)
            except (Failure, OSError) as error:
                work.fail(name, as_failure(error))
            else:
                work.done.add(name)
    if not plans and place.exists() and load_lock(place).services.keys() != lock.services.keys():
        write_all({place: lock.text()})
