"""``docs2oas update``: docs that changed, to specs, versions, changelogs and clients."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import msgspec

from scraper.commands import findings
from scraper.commands.exit_codes import DONE, FINDINGS
from scraper.commands.plan import is_edited, outdated, plan, texts, tools
from scraper.commands.services import services, told
from scraper.config import load
from scraper.failures import Failure
from scraper.files import write_all
from scraper.lock import Lock, lock_path
from scraper.lock import load as load_lock
from scraper.outputs.diff.reports.released import section, summary
from scraper.outputs.diff.reports.words import plain
from scraper.text import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.commands.plan import Plan
    from scraper.commands.services import Service
    from scraper.config import Config
    from scraper.diagnostics import Diagnostic

#: Characters that code hosts accept as the text of a change request, and some to spare.
_LONGEST: Final = 60_000


def run(
    *, config: str, chosen: tuple[str, ...], check: bool, report: str | None, fail_on: str | None, quiet: bool,
    verbose: bool,
) -> int:  # fmt: skip
    """Bring all services up to date; one that cannot be read, or has findings, is left as it was."""
    path = Path(config)
    settings, lock = load(path), load_lock(lock_path(path))
    limit = fail_on or settings.fail_on
    plans: dict[str, Plan | None] = {}
    code = DONE
    for service in services(path, settings, chosen):
        try:
            locked = lock.services.get(service.name)
            if is_edited(service, locked):
                _warn(service)
            plans[service.name] = plan(service, settings, locked, quiet=quiet)
        except Failure as error:
            code = max(code, told(service.name, error))
    found = [finding for each in plans.values() if each for finding in each.made.findings]
    ready = [each for each in plans.values() if each and not findings.judge(each.made.findings, limit)]
    if not check:
        ready, lost = _clients(ready)
        found += lost
        _write(ready, settings, lock, lock_path(path))
    findings.write(found, form="human", report=None, quiet=quiet, verbose=verbose)
    if report:
        write_all({Path(report): _report(ready)})
    if not quiet:
        click.echo("".join(_line(name, each, lock, done=each in ready) for name, each in plans.items()), nl=False)
    changes = FINDINGS if check and any(plans.values()) else DONE
    return max(code, changes, findings.judge(found, limit))


def _warn(service: Service) -> None:
    text = "is not as the last update left it; what changed it, build perhaps, will be in no changelog"
    click.echo(f"docs2oas: {service.name}: {service.spec} {text}", err=True)


def _clients(plans: Sequence[Plan]) -> tuple[list[Plan], list[Diagnostic]]:
    """Generate the clients of plans; return the plans whose client is whole or not wanted, and what was found."""
    from scraper.commands.generate import client_job, generate

    wanted = [each for each in plans if each.made.service.clients]
    if not wanted:
        return list(plans), []
    outcomes, found = generate([client_job(each.made, each.locked.version) for each in wanted])
    failed = {each.made.service.name for each, outcome in zip(wanted, outcomes, strict=True) if outcome.failed}
    return [each for each in plans if each.made.service.name not in failed], found


def _write(plans: Sequence[Plan], config: Config, lock: Lock, place: Path) -> None:
    """Write the files of each plan together with the lock, so that what one says of the other is true."""
    kept = {name: locked for name, locked in lock.services.items() if name in config.services}
    for each in plans:
        kept[each.made.service.name] = each.locked
        lock = msgspec.structs.replace(lock, tools=tools(), services=kept)
        write_all(texts(each, config) | {place: lock.text()})
        for path in outdated(each, config):
            path.unlink(missing_ok=True)


def _report(plans: Sequence[Plan]) -> str:
    """Return the changelog of this run as the text of a change request, cut if need be; "" if no version changed."""
    sections = []
    for each in plans:
        if each.released:
            title = escape(plain(each.made.result.document["info"]["title"]))
            was = f" (was {each.was})" if each.was not in {"", each.released.version} else ""
            sections.append(section(each.released, 2, f"{title} {each.released.version}{was}"))
    text = "\n".join(sections)
    if len(text) <= _LONGEST:
        return text
    return text[: text.rindex("\n- ", 0, _LONGEST)] + "\n\nThat is not all; the rest is in the changelogs.\n"


def _line(name: str, planned: Plan | None, lock: Lock, *, done: bool) -> str:
    """Return a line that says what becomes of a service."""
    if planned is None:
        return f"{name} {lock.services[name].version}: up to date\n"
    if not done:
        return f"{name} {planned.was or 'new'}: left as it was; mend what was found, or take it with --fail-on never\n"
    released = planned.released
    if released is None:
        return f"{name} {planned.was}: made anew, the API is as before\n"
    was = f"{planned.was} -> " if released.comparison else ""
    return f"{name} {was}{released.version}: {summary(released)}\n"
