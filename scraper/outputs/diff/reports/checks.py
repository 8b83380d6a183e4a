"""A comparison for systems that run checks: JUnit, SARIF, annotations of GitHub and GitLab."""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import msgspec

from scraper.diagnostics import Diagnostic, Severity, codes
from scraper.model import Location
from scraper.outputs.diff.reports.words import everywhere, plain, where
from scraper.outputs.diff.rules import SEVERITY_OF, as_codes, at_least
from scraper.outputs.report import as_sarif, dump
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.diff.compare import Comparison, Entry, Side
    from scraper.outputs.diff.rules import Level

_COMMANDS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}
_SEVERITIES: Final[dict[Severity, str]] = {"error": "critical", "warning": "minor", "info": "info"}


def _damage(comparison: Comparison) -> Iterator[Diagnostic]:
    """Yield what makes changes doubtful: pages that could not be read in full. Those of the old side are past mending,
    and mere warnings.
    """
    sides: tuple[tuple[str, Side, Severity], ...] = (
        ("new", comparison.new, "error"), ("old", comparison.old, "warning"),
    )  # fmt: skip
    for name, side, severity in sides:
        for each in side.errors:
            what = f"{name} side: {each.message}; changes of this page may be none of the API"
            place = Location(_file(side, each.location.path), each.location.line)
            yield Diagnostic(place, each.code, plain(what), severity)


def junit(comparison: Comparison, limit: Level | None = "breaking") -> str:
    """Return a test case for each change and each page that could not be read in full. Changes at least as bad as
    ``limit`` fail; such pages of the new side are errors unless nothing is to fail.
    """
    worst, damage = at_least(limit), list(_damage(comparison))
    counts = {
        "tests": len(comparison.entries) + len(damage),
        "failures": sum(each.level in worst for each in comparison.entries),
        "errors": sum(each.severity == "error" for each in damage) if limit else 0,
        "skipped": 0,
    }
    suite = ET.Element("testsuite", {"name": "docs2oas diff", **{name: str(each) for name, each in counts.items()}})
    for each in damage:
        _damaged(suite, each, comparison.new.name, fails=bool(limit))
    for entry in comparison.entries:
        name = _clean(f"{everywhere(entry.change.places[0])} {entry.change.id}".strip())
        case = ET.SubElement(suite, "testcase", classname=_clean(comparison.new.name), name=name)
        text = _clean(_text(entry))
        if entry.level in worst:
            ET.SubElement(
                case, "failure", message=_clean(plain(entry.change.message)), type=entry.change.id
            ).text = text
        else:
            ET.SubElement(case, "system-out").text = text
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _damaged(suite: ET.Element, found: Diagnostic, name: str, *, fails: bool) -> None:
    """Add the test case of a page that could not be read in full."""
    case = ET.SubElement(suite, "testcase", classname=_clean(name), name=_clean(f"{found.location.path} {found.code}"))
    if fails and found.severity == "error":
        ET.SubElement(case, "error", message=_clean(found.message), type=found.code).text = _clean(str(found))
    else:
        ET.SubElement(case, "system-out").text = _clean(str(found))


def _text(entry: Entry) -> str:
    return f"{entry.level}: {plain(entry.change.message)}; old {where(entry.old)}, new {where(entry.new)}"


def _clean(text: str) -> str:
    """Return a text without what XML 1.0 cannot hold."""
    return "".join(each for each in text if each.isprintable())


def github(comparison: Comparison) -> str:
    """Return workflow commands, which GitHub shows at the lines of the new docs."""
    told = [*_damage(comparison), *(_diagnostic(entry, comparison) for entry in comparison.entries)]
    return "".join(f"{_command(each)}\n" for each in told)


def _place(entry: Entry, comparison: Comparison) -> tuple[str, int]:
    """Return file and line in the new docs, in the old ones for what is gone, else the docs as a whole."""
    place, side = (entry.new, comparison.new) if entry.new else (entry.old, comparison.old)
    if place is None:
        return clean(comparison.new.base or comparison.new.name), 1
    return _file(side, place.path), place.line


def _file(side: Side, path: str) -> str:
    """Return a page of a side as code hosts name it."""
    return clean(posixpath.normpath(posixpath.join(side.base, path)))


def _diagnostic(entry: Entry, comparison: Comparison) -> Diagnostic:
    """Return a change in terms of diagnostics."""
    spot, severity = entry.change.spot, SEVERITY_OF[entry.level]
    place = Location(*_place(entry, comparison))
    return Diagnostic(place, entry.change.id, _what(entry), severity, spot.new or spot.old)


def _command(found: Diagnostic) -> str:
    fields = {"file": found.location.path, "line": str(found.location.line), "title": found.code}
    shown = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in fields.items())
    return f"::{_COMMANDS[found.severity]} {shown}::{_escaped(found.message)}"


def _what(entry: Entry) -> str:
    return f"{everywhere(entry.change.places[0])}: {plain(entry.change.message)}".removeprefix(": ")


def _escaped(text: str, more: str = "") -> str:
    """Return a text as workflow commands hold it: percent-encoded where it would mean something."""
    for each in "%\r\n" + more:
        text = text.replace(each, f"%{ord(each):02X}")
    return text


def gitlab(comparison: Comparison) -> str:
    """Return a code quality report, which GitLab shows at the lines of the new docs."""
    changes = [_issue(_diagnostic(each, comparison), _key(each)) for each in comparison.entries]
    damage = [_issue(each, f"{each.code} {each.location} {each.message}") for each in _damage(comparison)]
    return dump([*damage, *changes])


def _key(entry: Entry) -> str:
    """Return what tells a change from others, wherever in the docs it stands."""
    return f"{entry.change.id} {everywhere(entry.change.places[0])} {entry.change.message}"


def _issue(found: Diagnostic, key: str) -> dict[str, object]:
    return {
        "description": found.message,
        "check_name": found.code,
        "fingerprint": hashlib.md5(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
        "severity": _SEVERITIES[found.severity],
        "location": {"path": found.location.path, "lines": {"begin": found.location.line}},
    }


def sarif(comparison: Comparison, version: str) -> str:
    """Return a SARIF log, which code hosts show at the lines of the new docs. ``version`` is that of docs2oas."""
    changes = [
        msgspec.structs.replace(_diagnostic(each, comparison), message=f"{_what(each)} (was at {where(each.old)})")
        for each in comparison.entries
    ]
    return as_sarif([*_damage(comparison), *changes], version=version, table={**codes(), **as_codes()})
