"""What ``docs2oas update`` has to do for a service: nothing, or a release with all its files."""

from __future__ import annotations

import datetime as dt
import os
from importlib import metadata as packages
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from scraper import __version__
from scraper.commands.baseline import Baseline, baseline, digest
from scraper.commands.services import Made, Service, make_service, stamp
from scraper.failures import UsageFailure
from scraper.files import WriteError
from scraper.lock import Locked
from scraper.outputs.client.folder import is_of
from scraper.outputs.diff.compare import Settings, Side, compare
from scraper.outputs.diff.reports.released import Released, contract, newest, prepended, section
from scraper.outputs.diff.versions import bumped, is_version, package_version, parsed, step
from scraper.outputs.load import DocumentError
from scraper.outputs.syntax import parse_json, parse_yaml
from scraper.sources.pinned import Pinned, pinned

if TYPE_CHECKING:
    from scraper.config import Config
    from scraper.outputs.diff.rules import Level


class Plan(msgspec.Struct, frozen=True):
    """A service to be written anew: what was made of it, what the lock will say, its version so far ("" for none), its
    release (None if nothing changed that a version is about), all files but the client, and files that are to go.
    """

    made: Made
    locked: Locked
    was: str
    released: Released | None
    texts: dict[Path, str]
    outdated: list[Path]


class _Inputs(msgspec.Struct, frozen=True):
    """Digests of what a spec is made of, and where that is."""

    source: Pinned
    content: str
    settings: str

    def fit(self, locked: Locked | None) -> bool:
        """Tell whether the last update had the same."""
        return locked is not None and (self.content, self.settings) == (locked.content, locked.settings)


def tools() -> dict[str, str]:
    """Return the versions of what makes specs and clients, by name."""
    others = {name: packages.version(name) for name in ("openapi-python-client", "ruff")}
    return {"docs2oas": __version__, **others}


def plan(
    service: Service, config: Config, levels: dict[str, Level], locked: Locked | None, *, quiet: bool
) -> Plan | None:
    """Return what is to be done for a service, None if nothing. Nothing is written. Raises Failure."""
    with pinned(service.source) as source:
        inputs = _Inputs(source, source.digest(), _settings(service, config))
        if locked and inputs.fit(locked) and _is_whole(service, locked):
            return None
        before = _baseline(service, locked, inputs)
        side = before.side if before and not inputs.fit(locked) else None
        made = make_service(msgspec.structs.replace(service, source=source.source), locked, side, quiet=quiet)
    return _planned(made, before, inputs, config, levels, locked)


def _baseline(service: Service, locked: Locked | None, inputs: _Inputs) -> Baseline | None:
    """Return what the service was. Raises UsageFailure if that is needed, and cannot be found or read."""
    try:
        before = baseline(service, locked)
    except DocumentError as error:
        if inputs.fit(locked):
            return None
        raise UsageFailure(f"{error}: restore the spec that the last update wrote") from error
    if before is None and locked and not inputs.fit(locked):
        problem = f"{service.spec}: release {locked.version} is not there to compare with"
        raise UsageFailure(f"{problem}; restore it, or take the service out of the lock file to begin anew")
    if before and not before.released and not inputs.fit(locked):
        text = "is not as the last update left it; what changed it will be in no changelog"
        click.echo(f"docs2oas: {service.name}: {service.spec} {text}", err=True)
    return before


def _planned(
    made: Made, before: Baseline | None, inputs: _Inputs, config: Config, levels: dict[str, Level],
    locked: Locked | None,
) -> Plan:  # fmt: skip
    service, commit = made.service, inputs.source.commit
    old = before.side if before and not inputs.fit(locked) else None
    new = _written(made, commit)
    comparison = compare(old, new, Settings(wording=True, levels=levels)) if old else None
    lost = _gone(service, old, new) if old else ()
    changelog = _changelog(service)
    was = locked.version if locked else _stated(changelog, old)
    version = bumped(was, step(comparison, names_gone=bool(lost))) if comparison else was or _stated(changelog, new)
    date = inputs.source.date or _today()
    stamp(made, version)
    operations = sum(len(item) for item in made.result.document["paths"].values())
    released = Released(version, date, comparison if version != was else None, lost, commit, operations)
    news = released if version != was or not changelog else None
    texts = made.texts() | _news(service, made, changelog, news) | _kept(service, config, before, news, was)
    lock = Locked(
        config.services[service.name].source, commit, inputs.content, inputs.settings, digest(texts[service.spec]),
        version, locked.date if locked and version == was else date, made.result.assembled.names,
    )  # fmt: skip
    return Plan(made, lock, was, news, texts, [*_outdated(service, config, texts), *_other_format(service, before)])


def _written(made: Made, commit: str) -> Side:
    """Return the new spec as its file says it, which is what the next update will read."""
    text = made.texts()[made.service.spec]
    document = parse_json(text) if made.service.spec.suffix == ".json" else parse_yaml(text)
    return Side(document, made.result.assembled.sources, made.service.spec.name, commit)


def _stated(changelog: str, side: Side | None) -> str:
    """Return the version to go on from: the newest in the changelog, else that of the API; "" if there is neither."""
    stated = newest(changelog)
    return stated or (package_version(str(side.document["info"]["version"])) if side else "")


def _changelog(service: Service) -> str:
    """Return the changelog as it is, "" if there is none. Raises WriteError: what cannot be read is not replaced."""
    path = _archive(service) / "CHANGELOG.md"
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise WriteError(f"{path}: cannot be read as UTF-8 text ({error}); mend it, or move it away") from error


def _news(service: Service, made: Made, changelog: str, released: Released | None) -> dict[Path, str]:
    if released is None:
        return {}
    title = str(made.result.document["info"]["title"])
    return {_archive(service) / "CHANGELOG.md": prepended(changelog, title, section(released))}


def _kept(
    service: Service, config: Config, before: Baseline | None, released: Released | None, was: str
) -> dict[Path, str]:
    """Return the spec so far as that of an older version, if the API changed."""
    if not (before and was and config.older_versions and released and released.comparison):
        return {}
    if not contract(released.comparison):
        return {}
    return {_archive(service) / f"{was}{suffix}": text for suffix, text in before.texts.items()}


def _outdated(service: Service, config: Config, added: dict[Path, str]) -> list[Path]:
    """Return the files of older versions that are one too many, with those that are added."""
    folder = _archive(service)
    files = {*folder.glob("*.*.*"), *(path for path in added if path.parent == folder)}
    names = {path.name.removesuffix(".sources.json").removesuffix(path.suffix): None for path in files}
    versions = sorted(filter(is_version, names), key=parsed, reverse=True)
    gone = versions[config.older_versions :]
    return [folder / f"{name}{suffix}" for name in gone for suffix in (".yaml", ".json", ".sources.json")]


def _other_format(service: Service, before: Baseline | None) -> list[Path]:
    """Return the spec in the format it had before, if that is another."""
    suffixes = [suffix for suffix in before.texts if suffix != ".sources.json"] if before and before.released else []
    return [service.spec.with_suffix(suffix) for suffix in suffixes if suffix != service.spec.suffix]


def _archive(service: Service) -> Path:
    """Return the folder of a service's changelog and older versions: its spec's without the suffix."""
    return service.spec.with_suffix("")


def _gone(service: Service, old: Side, new: Side) -> tuple[str, ...]:
    """Return the names that users of the client write and that the new one has no more."""
    if service.clients is None:
        return ()
    from scraper.outputs.client.metadata import metadata
    from scraper.outputs.client.surface import gone, surface

    before, after = (surface(each.document, metadata(each.document, service.spec)) for each in (old, new))
    return gone(before, after)


def _is_whole(service: Service, locked: Locked) -> bool:
    """Tell whether the outputs are there, the spec as it was written, the client of the release."""
    beside = [service.spec.with_name(f"{service.name}.{kind}.json") for kind in ("sources", "quality")]
    if not all(path.is_file() for path in [service.spec, _archive(service) / "CHANGELOG.md", *beside]):
        return False
    return digest(service.spec.read_bytes()) == locked.spec and _has_client(service, locked)


def _has_client(service: Service, locked: Locked) -> bool:
    if service.clients is None:
        return True
    return bool(locked.client) and is_of(service.clients / locked.client, locked.version)


def _settings(service: Service, config: Config) -> str:
    """Return a digest of all that decides what is made of the docs: configuration, overlay, tools."""
    overlay = service.overlay.read_bytes() if service.overlay and service.overlay.is_file() else b""
    own = config.services[service.name]
    parts = (own, config.openapi, config.format, config.levels, bool(service.clients), tools(), overlay)
    return digest(msgspec.json.encode(parts))


def _today() -> str:
    """Return the day, or that of SOURCE_DATE_EPOCH, in UTC: folders have no date of their own."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageFailure(f"SOURCE_DATE_EPOCH: {epoch!r} is no number of seconds since 1970; mend it") from None
    return moment.date().isoformat()
