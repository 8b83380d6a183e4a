"""What a portal shows, read from the files that ``docs2oas build`` and ``docs2oas update`` write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from scraper.diagnostics import Severity
from scraper.outputs.diff.versions import is_version, parsed
from scraper.outputs.load import DocumentError, load_document, load_sources, read_text
from scraper.outputs.portal.changelog import Release, releases
from scraper.outputs.portal.entries import Entry, Finding, Quality, Version
from scraper.outputs.tree import mapping, string_keyed, text

_AGAIN: Final = "run docs2oas build"


class Built(msgspec.Struct, frozen=True):
    """A service that was built. ``spec`` is where its spec is, everything else of it lies beside that; ``release`` and
    ``date`` are what the lock file says of it, "" without one; the rest is what the configuration says.
    """

    name: str
    spec: Path
    release: str = ""
    date: str = ""
    docs: str = ""
    owner: str = ""
    system: str = ""
    lifecycle: str = ""


class _Diagnostic(msgspec.Struct, frozen=True):
    path: str
    line: int
    severity: Severity
    code: str
    message: str
    pointer: str = ""


class _Report(msgspec.Struct, frozen=True):
    """``<service>.quality.json``."""

    version: Literal[1]
    pages: dict[str, int]
    languages: dict[str, int]
    rows: int
    understood: int
    diagnostics: tuple[_Diagnostic, ...]


def load(built: Built) -> Entry:
    """Read a service: its spec, and what there is of places in the docs, quality, changelog and older versions.

    Raises DocumentError if there is no spec, or if a file is there but is not what it should be.
    """
    changelog = _text(built.spec.with_suffix("") / "CHANGELOG.md")
    named = releases(changelog)
    dates = {each.version: each.date for each in named}
    latest = _latest(built, named)
    older = [
        _version(path.stem, path, dates.get(path.stem, "")) for path in _older(built.spec) if path.stem != latest.name
    ]
    info = mapping(latest.document.get("info"))
    return Entry(
        name=built.name, title=text(info.get("title")) or built.name, versions=(latest, *older),
        quality=_quality(built.spec.with_suffix(".quality.json")), changelog=changelog, docs=built.docs,
        owner=built.owner, system=built.system, lifecycle=built.lifecycle,
    )  # fmt: skip


def _latest(built: Built, named: tuple[Release, ...]) -> Version:
    """Return the present version, called as it was released; without a release, as its document says."""
    found = _version("", built.spec, built.date or (named[0].date if named else ""))
    stated = mapping(found.document.get("info")).get("version")
    name = built.release or (named[0].version if named else "") or str(stated or "latest")
    return msgspec.structs.replace(found, name=name)


def _version(name: str, spec: Path, date: str) -> Version:
    if not spec.is_file():
        raise DocumentError(spec, "there is no such spec", _AGAIN)
    document = _encodable(string_keyed(load_document(spec)))
    if not str(document.get("openapi")).startswith(("3.0", "3.1")):
        raise DocumentError(spec, "is no document of OpenAPI 3.0 or 3.1", _AGAIN)
    return Version(name, document, load_sources(spec), date)


def _encodable(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document without halves of surrogate pairs, which JSON can have escaped and no page can hold."""
    try:
        msgspec.json.encode(document)
    except UnicodeEncodeError:
        text = json.dumps(document, ensure_ascii=False, default=str)
        return mapping(json.loads(text.encode("utf-8", "replace")))
    return document


def _older(spec: Path) -> list[Path]:
    """Return the specs of older versions, the newest first: ``cce/1.4.0.yaml``."""
    found = [path for path in spec.with_suffix("").glob("*.*.*") if path.suffix in (".yaml", ".yml", ".json")]
    return sorted((path for path in found if is_version(path.stem)), key=lambda path: parsed(path.stem), reverse=True)


def _quality(path: Path) -> Quality:
    if not path.exists():
        return Quality()
    try:
        report = msgspec.convert(_encodable(load_document(path)), _Report)
    except msgspec.ValidationError as error:
        raise DocumentError(path, f"is no report of what was found ({error})", _AGAIN) from None
    findings = tuple(
        Finding(each.path, each.line, each.severity, each.code, each.message, each.pointer)
        for each in report.diagnostics
    )
    return Quality(report.pages, report.languages, report.rows, report.understood, findings)


def _text(path: Path) -> str:
    return read_text(path) if path.exists() else ""
