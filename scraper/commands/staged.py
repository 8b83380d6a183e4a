"""Clients made beside their places, to be put there once all else of a service is written."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from scraper.diagnostics import Diagnostic
from scraper.files import WriteError, is_abandoned
from scraper.outputs.client.folder import check_place, put

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scraper.commands.plan import Plan


#: What the names of temporary folders begin with.
_STAGE: Final = ".docs2oas-"


class Clients(msgspec.Struct):
    """The clients of services: where each is now and where it belongs, which could not be made, what was found."""

    made: dict[str, tuple[Path, Path]] = {}
    failed: set[str] = set()
    found: list[Diagnostic] = []

    def folder(self, name: str) -> str:
        """Return the name of the folder of a service's client, "" if it has none."""
        return self.made[name][1].name if name in self.made else ""

    def put(self, name: str) -> None:
        """Put the client of a service in its place. Raises WriteError."""
        if name in self.made:
            put(*self.made[name])


@contextmanager
def staged(plans: Sequence[Plan]) -> Iterator[Clients]:
    """Yield the clients of those plans that want one. Raises UsageFailure for a place that cannot be written."""
    wanted = [each for each in plans if each.made.service.clients]
    if not wanted:
        yield Clients()
        return
    clients = wanted[0].made.service.clients
    assert clients is not None
    folder = _folder(clients)
    try:
        yield _made(wanted, clients, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _folder(clients: Path) -> Path:
    try:
        clients.mkdir(parents=True, exist_ok=True)
        for left in filter(is_abandoned, clients.glob(f"{_STAGE}*")):
            shutil.rmtree(left, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=_STAGE, dir=clients))
    except OSError as error:
        raise WriteError(f"{clients}: cannot be written ({error.strerror}); choose another place") from error


def _made(plans: Sequence[Plan], clients: Path, folder: Path) -> Clients:
    from scraper.commands.generate import client_job, generate

    jobs = [client_job(each.made, each.locked.version, folder) for each in plans]
    made = {
        each.made.service.name: (job.target, clients / job.target.name) for each, job in zip(plans, jobs, strict=True)
    }
    for _, target in made.values():
        check_place(target)
    outcomes, found = generate(jobs)
    failed = {each.made.service.name for each, outcome in zip(plans, outcomes, strict=True) if outcome.failed}
    return Clients(made, failed, found)
