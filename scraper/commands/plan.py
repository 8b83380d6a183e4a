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
from scraper.commands.archive import archive, changelog, changelog_path, kept, news, outdated
from scraper.commands.baseline import Baseline, baseline, committed_content, digest
from scraper.commands.services import Made, Service, make_service, stamp
from scraper.failures import UsageFailure
from scraper.files import read
from scraper.lock import Locked
from scraper.outputs.client.folder import is_of
from scraper.outputs.diff.compare import Settings, Side, compare
from scraper.outputs.diff.reports.released import Released, newest
from scraper.outputs.diff.versions import bumped, is_version, package_version, step
from scraper.outputs.load import DocumentError
from scraper.outputs.syntax import parse_json, parse_yaml
from scraper.outputs.tree import mapping
from scraper.sources import SourceError
from scraper.sources.pinned import Pinned, pinned

if TYPE_CHECKING:
    from scraper.config import Config
    from scraper.outputs.diff.rules import Level


class Plan(msgspec.Struct, frozen=True):
    """A service to be written anew: what was made of it, what the lock will say, its version so far ("" for none), its
    release (None if nothing changed that a version is about), all files but the client, files that are to go, and
    whether the spec was something else than its release.

    Of the files the older version is the first: if a run is killed in between, the next one finds there what the lock,
    which is written last, is about.
    """

    made: Made
    locked: Locked
    was: str
    released: Released | None
    texts: dict[Path, str | bytes]
    outdated: list[Path]
    is_strayed: bool


class _Inputs(msgspec.Struct, frozen=True):
    """Digests of what a spec is made of, and where that is."""

    source: Pinned
    content: str
    settings: str

    def fit(self, locked: Locked | _Inputs | None) -> bool:
        """Tell whether the last update, or the same one before it read them, had the same."""
        return locked is not None and (self.content, self.settings) == (locked.content, locked.settings)


def tools() -> dict[str, str]:
    """Return the versions of what makes specs and clients, by name."""
    others = {name: packages.version(name) for name in ("openapi-python-client", "ruff")}
    return {"docs2oas": __version__, **others}


def plan(
    service: Service, config: Config, levels: dict[str, Level], locked: Locked | None, *, quiet: bool
) -> Plan | None:
    """Return what is to be done for a service, None if nothing. Nothing is written. Raises Failure."""
    with pinned(service.source, service.options.without) as source:
        inputs = _Inputs(source, source.digest(), _settings(service, config))
        if locked and inputs.fit(locked) and _is_whole(service, locked):
            return None
        before = _baseline(service, locked, inputs)
        side = before.side if before and not inputs.fit(locked) else None
        made = make_service(msgspec.structs.replace(service, source=source.source), locked, side, quiet=quiet)
        content = inputs.content if source.commit else source.digest()
        if not _Inputs(source, content, _settings(service, config)).fit(inputs):
            raise SourceError(f"{service.source}: changed while it was read; run docs2oas update again")
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
    changes = changelog(service.spec) or (committed_content(changelog_path(service.spec)).decode() if locked else "")
    was = locked.version if locked else _stated(changes, old)
    version = bumped(was, step(comparison, names_gone=bool(lost))) if comparison else was or _stated(changes, new)
    if not is_version(version):
        raise UsageFailure(f"no version comes after {was}; put a lower one into the lock file")
    date = inputs.source.date or _today()
    stamp(made, version)
    operations = sum(len(item) for item in made.result.document["paths"].values())
    released = Released(version, date, comparison if version != was else None, lost, commit, operations)
    told = released if version != was or not changes else None
    texts = _texts(made, before, told, changes, kept(service.spec, before, told, was) if config.older_versions else {})
    gone = [*outdated(service.spec, config.older_versions, texts), *_other_format(service, before)]
    lock = Locked(
        config.services[service.name].source, commit, inputs.content, inputs.settings, digest(texts[service.spec]),
        version, locked.date if locked and version == was else date, made.result.assembled.names,
    )  # fmt: skip
    return Plan(made, lock, was, told, texts, gone, is_strayed=bool(old and before and not before.released))


def _texts(
    made: Made, before: Baseline | None, released: Released | None, changes: str, older: dict[Path, bytes]
) -> dict[Path, str | bytes]:
    """Return all files of a release, the older version first. Raises WriteError for one that may not be written."""
    service, title = made.service, str(made.result.document["info"]["title"])
    again = before is not None and before.cut_off
    place = changelog_path(service.spec)
    texts: dict[Path, str | bytes] = {**older, **made.texts()}
    if changes and not place.exists():
        texts[place] = changes
    texts |= news(service.spec, title, changes, released, again=again)
    service.check_links([archive(service.spec), *texts])
    return texts


def _written(made: Made, commit: str) -> Side:
    """Return the new spec as its file says it, which is what the next update will read."""
    text = made.texts()[made.service.spec]
    document = parse_json(text) if made.service.spec.suffix == ".json" else parse_yaml(text)
    return Side(document, made.result.assembled.sources, made.service.spec.name, commit)


def _stated(changelog: str, side: Side | None) -> str:
    """Return the version to go on from: the newest in the changelog, else that of the API; "" if there is neither."""
    stated = newest(changelog)
    info = mapping(side.document.get("info")) if side else {}
    return stated or (package_version(str(info.get("version"))) if side else "")


def _other_format(service: Service, before: Baseline | None) -> list[Path]:
    """Return the spec in the format it had before, if that is another."""
    suffixes = [suffix for suffix in before.contents if suffix != ".sources.json"] if before and before.released else []
    return [service.spec.with_suffix(suffix) for suffix in suffixes if suffix != service.spec.suffix]


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
    if not all(path.is_file() for path in [service.spec, changelog_path(service.spec), *beside]):
        return False
    return digest(read(service.spec)) == locked.spec and _has_client(service, locked)


def _has_client(service: Service, locked: Locked) -> bool:
    if service.clients is None:
        return True
    return bool(locked.client) and is_of(service.clients / locked.client, locked.version)


def _settings(service: Service, config: Config) -> str:
    """Return a digest of all that decides what is made of the docs: configuration, overlay, tools."""
    overlay = read(service.overlay) if service.overlay and service.overlay.is_file() else b""
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
