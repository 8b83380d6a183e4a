"""What ``docs2oas update`` has to do for a service: nothing, or a release with all its files."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from importlib import metadata as packages
from typing import TYPE_CHECKING

import msgspec

from scraper import __version__
from scraper.commands.services import Made, Service, make_service
from scraper.lock import Locked
from scraper.outputs.diff.compare import Settings, Side, compare
from scraper.outputs.diff.reports.released import Released, contract, prepended, section
from scraper.outputs.diff.versions import bumped, package_version, parsed, step
from scraper.outputs.load import load_document, load_sources
from scraper.outputs.tree import string_keyed
from scraper.sources.pinned import pinned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scraper.config import Config
    from scraper.sources.pinned import Pinned


class Plan(msgspec.Struct, frozen=True):
    """A service to be written anew: what was made of it, what the lock will say, its version so far ("" for none), and
    its release, None if nothing changed that a version is about.
    """

    made: Made
    locked: Locked
    was: str
    released: Released | None

    @property
    def changelog(self) -> Path:
        """Where the service's changelog is."""
        return _archive(self.made.service) / "CHANGELOG.md"


def tools() -> dict[str, str]:
    """Return the versions of what makes specs and clients, by name."""
    others = {name: packages.version(name) for name in ("openapi-python-client", "ruff")}
    return {"docs2oas": __version__, **others}


def is_edited(service: Service, locked: Locked | None) -> bool:
    """Tell whether the spec on disk is another than the last update wrote: what changed it is in no changelog."""
    return locked is not None and service.spec.is_file() and _digest(service.spec.read_bytes()) != locked.spec


def plan(service: Service, config: Config, locked: Locked | None, *, quiet: bool) -> Plan | None:
    """Return what is to be done for a service, None if nothing. Nothing is written. Raises Failure."""
    settings = _settings(service, config)
    with pinned(service.source) as source:
        content = source.digest()
        if locked and (content, settings) == (locked.content, locked.settings) and _is_whole(service, locked):
            return None
        old = _before(service, locked)
        made = make_service(msgspec.structs.replace(service, source=source.source), locked, old, quiet=quiet)
    return _planned(made, old, source, config, locked, (content, settings))


def _planned(
    made: Made, old: Side | None, source: Pinned, config: Config, locked: Locked | None, digests: tuple[str, str]
) -> Plan:
    service = made.service
    new = Side(made.result.document, made.result.assembled.sources, service.spec.name, source.commit)
    comparison = compare(old, new, Settings(wording=True, levels=config.levels)) if old else None
    lost = _gone(service, old, new) if old else ()
    was = locked.version if locked else _stated(old) if old else ""
    version = bumped(was, step(comparison, names_gone=bool(lost))) if comparison else was or _stated(new)
    date = source.date or _today()
    written = Locked(
        config.services[service.name].source, source.commit, *digests, _digest(made.texts()[service.spec]),
        version, locked.date if locked and version == was else date, made.result.assembled.names,
    )  # fmt: skip
    first = not (_archive(service) / "CHANGELOG.md").exists()
    operations = sum(len(item) for item in made.result.document["paths"].values())
    released = Released(version, date, comparison if version != was else None, lost, source.commit, operations)
    return Plan(made, written, was, released if version != was or first else None)


def texts(planned: Plan, config: Config) -> dict[Path, str]:
    """Return all files of a plan but the client: spec and what lies beside it, changelog, the spec before."""
    service, released = planned.made.service, planned.released
    made = planned.made.texts()
    if released is None:
        return made
    changelog = planned.changelog.read_text("utf-8") if planned.changelog.exists() else ""
    title = str(planned.made.result.document["info"]["title"])
    made[planned.changelog] = prepended(changelog, title, section(released))
    if config.older_versions and released.comparison and contract(released.comparison):
        made |= dict(_kept(service, planned.was))
    return made


def outdated(planned: Plan, config: Config) -> list[Path]:
    """Return the files of older versions that are one too many."""
    specs = {path.stem: path for path in _archive(planned.made.service).glob(f"*.*.*.{config.format}")}
    versions = sorted((name for name in specs if _is_version(name)), key=parsed, reverse=True)
    gone = [specs[name] for name in versions[config.older_versions :]]
    return gone + [path.with_name(f"{path.stem}.sources.json") for path in gone]


def _is_version(name: str) -> bool:
    try:
        return bool(parsed(name))
    except ValueError:
        return False


def _archive(service: Service) -> Path:
    """Return the folder of a service's changelog and older versions: its spec's without the suffix."""
    return service.spec.with_suffix("")


def _kept(service: Service, version: str) -> Iterator[tuple[Path, str]]:
    """Yield the spec on disk, and the file beside it, as those of an older version."""
    for suffix in (service.spec.suffix, ".sources.json"):
        path = service.spec.with_name(f"{service.name}{suffix}")
        if path.exists():
            yield _archive(service) / f"{version}{suffix}", path.read_text("utf-8")


def _before(service: Service, locked: Locked | None) -> Side | None:
    """Return the spec on disk, None if there is none yet. Raises DocumentError."""
    if not service.spec.exists():
        return None
    document = string_keyed(load_document(service.spec))
    return Side(document, load_sources(service.spec), service.spec.name, locked.revision if locked else "")


def _stated(side: Side) -> str:
    """Return the version to begin with: that of the API, as packages have it."""
    return package_version(str(side.document["info"]["version"]))


def _gone(service: Service, old: Side, new: Side) -> tuple[str, ...]:
    """Return the names that users of the client write and that the new one has no more."""
    if service.clients is None:
        return ()
    from scraper.outputs.client.metadata import metadata
    from scraper.outputs.client.surface import gone, surface

    before, after = (surface(each.document, metadata(each.document, service.spec)) for each in (old, new))
    return gone(before, after)


def _is_whole(service: Service, locked: Locked) -> bool:
    """Tell whether the outputs are there, the spec as it was written."""
    beside = [service.spec.with_name(f"{service.name}.{kind}.json") for kind in ("sources", "quality")]
    client = [service.clients / service.name / "pyproject.toml"] if service.clients else []
    return all(path.is_file() for path in [service.spec, *beside, *client]) and not is_edited(service, locked)


def _settings(service: Service, config: Config) -> str:
    """Return a digest of all that decides what is made of the docs: configuration, overlay, tools."""
    overlay = service.overlay.read_bytes() if service.overlay and service.overlay.is_file() else b""
    own = config.services[service.name]
    parts = (own, config.openapi, config.format, config.levels, bool(service.clients), tools(), overlay)
    return _digest(msgspec.json.encode(parts))


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _today() -> str:
    """Return the day, or that of SOURCE_DATE_EPOCH, in UTC: folders have no date of their own."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch.isdecimal() else dt.datetime.now(dt.UTC)
    return moment.date().isoformat()
