"""The services of a configuration: what to read, how, and where what is made of it goes."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from scraper.commands.archive import archive, changelog_path
from scraper.commands.exit_codes import UNREADABLE, USAGE
from scraper.commands.produce import make, texts
from scraper.commands.progress import progress
from scraper.config import Config, ConfigError, PortalConfig, ServiceConfig
from scraper.diagnostics import Diagnostic
from scraper.document.assemble import Settings
from scraper.failures import InputFailure
from scraper.files import WriteError, check_below, reason
from scraper.lock import lock_path
from scraper.outputs.report import as_data, dump
from scraper.outputs.validate import validate
from scraper.pipeline import Options, Result
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scraper.failures import Failure
    from scraper.lock import Locked
    from scraper.outputs.diff.compare import Side


class Service(msgspec.Struct, frozen=True):
    """One service of a configuration. ``clients`` is the folder of all clients, None if none is made; ``project`` is
    that of the configuration.
    """

    name: str
    source: str
    options: Options
    overlay: Path | None
    spec: Path
    clients: Path | None
    project: Path

    def check_links(self, paths: Iterable[Path]) -> None:
        """Raise WriteError for a device or pipe, and for what a link leads out of the project and of the spec's folder.

        That folder itself may be anywhere: the configuration names it. What lies in it may come from a repository.
        """
        check_below((self.project, self.spec.parent), paths)


class Made(msgspec.Struct, frozen=True):
    """What was made of a service, and all that was found in doing so."""

    service: Service
    result: Result
    findings: list[Diagnostic]

    def texts(self) -> dict[Path, str]:
        """Return what to write: spec, its places in the docs, and how well the docs were read."""
        quality = self.service.spec.with_name(f"{self.service.name}.quality.json")
        return texts(self.result, self.service.spec, None) | {quality: dump(self._quality())}

    def _quality(self) -> dict[str, Any]:
        notes = self.result.reading.pages.values()
        tables = [table for note in notes for table in note.tables if table.role or note.kind == "operation"]
        return {
            "version": 1,
            "service": self.service.name,
            "pages": _counts([note.kind for note in notes]),
            "languages": _counts([note.language for note in notes]),
            "rows": sum(table.rows for table in tables),
            "understood": sum(table.understood for table in tables),
            "diagnostics": [self._named(as_data(each)) for each in self.findings],
        }

    def _named(self, finding: dict[str, Any]) -> dict[str, Any]:
        """A finding about the spec names the file alone: where the project lies is nobody's business."""
        spec = self.service.spec
        return {**finding, "path": spec.name} if finding["path"] == str(spec) else finding


def _counts(values: Sequence[str]) -> dict[str, int]:
    return {value: values.count(value) for value in sorted(set(values))}


def services(path: Path, config: Config, chosen: Sequence[str]) -> list[Service]:
    """Return the services of a configuration file, those chosen or all. Raises ConfigError for one there is not."""
    unknown = [name for name in chosen if name not in config.services]
    if unknown:
        known = ", ".join(config.services) or "none"
        raise ConfigError(f"{path}: no service {unknown[0]!r}; there is {known}")
    return [_service(path, config, name) for name in config.services if not chosen or name in chosen]


def _service(path: Path, config: Config, name: str) -> Service:
    folder = path.parent
    own = config.services[name]
    settings = Settings(config.openapi, own.base_url, own.title, own.version, own.servers)
    return Service(
        name,
        _source(folder, own),
        Options(name, language=own.language, settings=settings, without=_written(path, config, own)),
        folder / own.overlay if own.overlay else None,
        folder / config.output / f"{name}.{config.format}",
        folder / config.clients if config.clients else None,
        folder,
    )


def inputs(path: Path, config: Config) -> Iterator[str | Path]:
    """Yield what is read for the services of a configuration file, and what is read of them the next time."""
    yield from (path, lock_path(path))
    for service in services(path, config, ()):
        yield service.source
        yield from (service.spec, service.spec.with_suffix(".quality.json"), *archive(service.spec).glob("*"))
        if service.overlay:
            yield service.overlay


def _written(path: Path, config: Config, service: ServiceConfig) -> tuple[Path, ...]:
    """Return the pages that are written and not read: docs may be in the folder that holds all outputs.

    Raises ConfigError for docs that are one of the folders of outputs.
    """
    folder = path.parent
    places = [folder / (config.portal or PortalConfig()).output]
    places += [folder / config.clients] if config.clients else []
    docs = os.path.realpath(folder / service.source)
    if not service.source.startswith("git+") and docs in map(os.path.realpath, places):
        text = f"source {service.source!r} is a folder that is written to; name that of the docs"
        raise ConfigError(f"{path}: {text}")
    changelogs = (changelog_path(folder / config.output / f"{name}.yaml") for name in config.services)
    return (*places, *changelogs)


def _source(folder: Path, service: ServiceConfig) -> str:
    """A source relative to the configuration, whatever the working directory."""
    if not service.source.startswith("git+"):
        return str(folder / service.source)
    target = service.source.removeprefix("git+")
    local = "://" not in target and not target.startswith("/") and "@" not in target.split("/")[0]
    return f"git+{folder / target}" if local else service.source


def make_service(service: Service, locked: Locked | None, before: Side | None = None, *, quiet: bool) -> Made:
    """Scrape, correct and validate one service; nothing is written. Raises Failure.

    Schemas have the names that the lock keeps, or what there is ``before`` gives them.
    """
    names = locked.names if locked and before is None else {}
    settings = msgspec.structs.replace(service.options.settings, names=names)
    options = msgspec.structs.replace(service.options, settings=settings)
    with progress(service.name, quiet=quiet) as bar:
        result = make(service.source, options, service.overlay, bar, before)
    checked = validate(result.document, result.assembled.sources, str(service.spec))
    return Made(service, result, result.found.sorted() + checked)


def located(made: Made) -> list[Diagnostic]:
    """Return what was found, by paths that tell services apart: from where the command runs, or below their name."""
    base = made.service.name if made.service.source.startswith("git+") else made.service.source
    spec = str(made.service.spec)
    return [each if each.location.path == spec else _below(base, each) for each in made.findings]


def _below(base: str, finding: Diagnostic) -> Diagnostic:
    location = finding.location
    path = base if base.endswith(f"/{location.path}") else posixpath.join(base, location.path)
    return msgspec.structs.replace(finding, location=msgspec.structs.replace(location, path=path))


def stamp(made: Made, release: str) -> None:
    """Write the release into the document: its version is that of the API, which docs seldom change."""
    made.result.document["info"]["x-release"] = release


def as_failure(error: Failure | OSError) -> Failure:
    """Return a failure, also for what the system refuses: a folder that may not be entered, a name that is too long."""
    if isinstance(error, OSError):
        return WriteError(f"{error.filename or 'output'}: {reason(error)}; check the place")
    return error


def told(name: str, error: Failure) -> int:
    """Tell what went wrong with a service; return the exit code it leads to."""
    click.echo(f"docs2oas: {name}: {squeeze(clean(str(error)))}", err=True)
    return UNREADABLE if isinstance(error, InputFailure) else USAGE
