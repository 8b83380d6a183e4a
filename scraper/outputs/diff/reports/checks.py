"""A comparison for systems that run checks: JUnit, SARIF, annotations of GitHub and GitLab."""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from scraper.diagnostics import Diagnostic
from scraper.model import Location
from scraper.outputs.diff.reports.words import everywhere, plain, where
from scraper.outputs.diff.rules import SEVERITY_OF, as_codes, at_least
from scraper.outputs.report import as_sarif, dump
from scraper.text import clean

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison, Entry
    from scraper.outputs.diff.rules import Level

_COMMANDS: Final[dict[Level, str]] = {"breaking": "error", "warning": "warning", "info": "notice"}
_SEVERITIES: Final[dict[Level, str]] = {"breaking": "critical", "warning": "minor", "info": "info"}


def junit(comparison: Comparison, limit: Level | None = "breaking") -> str:
    """Return one test case a change; those at least as bad as ``limit`` fail."""
    worst = at_least(limit)
    total, failures = str(len(comparison.entries)), str(sum(each.level in worst for each in comparison.entries))
    suite = ET.Element("testsuite", name="docs2oas diff", tests=total, failures=failures, errors="0", skipped="0")
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


def _text(entry: Entry) -> str:
    return f"{entry.level}: {plain(entry.change.message)}; old {where(entry.old)}, new {where(entry.new)}"


def _clean(text: str) -> str:
    """Return a text without what XML 1.0 cannot hold."""
    return "".join(each for each in text if each.isprintable())


def github(comparison: Comparison) -> str:
    """Return workflow commands, which GitHub shows at the lines of the new docs."""
    return "".join(f"{_command(entry, comparison)}\n" for entry in comparison.entries)


def _place(entry: Entry, comparison: Comparison) -> tuple[str, int]:
    """Return file and line in the new docs, in the old ones for what is gone, else the docs as a whole."""
    place, side = (entry.new, comparison.new) if entry.new else (entry.old, comparison.old)
    if place is None:
        return clean(comparison.new.base or comparison.new.name), 1
    return clean(posixpath.normpath(posixpath.join(side.base, place.path))), place.line


def _command(entry: Entry, comparison: Comparison) -> str:
    file, line = _place(entry, comparison)
    fields = {"file": file, "line": str(line), "title": entry.change.id}
    shown = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in fields.items())
    return f"::{_COMMANDS[entry.level]} {shown}::{_escaped(_what(entry))}"


def _what(entry: Entry) -> str:
    return f"{everywhere(entry.change.places[0])}: {plain(entry.change.message)}".removeprefix(": ")


def _escaped(text: str, more: str = "") -> str:
    """Return a text as workflow commands hold it: percent-encoded where it would mean something."""
    for each in "%\r\n" + more:
        text = text.replace(each, f"%{ord(each):02X}")
    return text


def gitlab(comparison: Comparison) -> str:
    """Return a code quality report, which GitLab shows at the lines of the new docs."""
    return dump([_issue(entry, comparison) for entry in comparison.entries])


def _issue(entry: Entry, comparison: Comparison) -> dict[str, object]:
    file, line = _place(entry, comparison)
    key = f"{entry.change.id} {everywhere(entry.change.places[0])} {entry.change.message}"
    return {
        "description": _what(entry),
        "check_name": entry.change.id,
        "fingerprint": hashlib.md5(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
        "severity": _SEVERITIES[entry.level],
        "location": {"path": file, "lines": {"begin": line}},
    }


def sarif(comparison: Comparison, version: str) -> str:
    """Return a SARIF log, which code hosts show at the lines of the new docs. ``version`` is that of docs2oas."""
    found = [
        Diagnostic(
            Location(*_place(entry, comparison)), entry.change.id, f"{_what(entry)} (was at {where(entry.old)})",
            SEVERITY_OF[entry.level], entry.change.spot.new or entry.change.spot.old,
        )
        for entry in comparison.entries
    ]  # fmt: skip
    return as_sarif(found, version=version, table=as_codes())
