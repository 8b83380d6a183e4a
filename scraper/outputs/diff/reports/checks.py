"""A comparison for systems that run checks: JUnit, annotations of GitHub and GitLab."""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from scraper.outputs.diff.reports.words import everywhere, plain, where
from scraper.outputs.report import dump

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison, Entry
    from scraper.outputs.diff.rules import Level

_COMMANDS: Final[dict[Level, str]] = {"breaking": "error", "warning": "warning", "info": "notice"}
_SEVERITIES: Final[dict[Level, str]] = {"breaking": "critical", "warning": "minor", "info": "info"}


def junit(comparison: Comparison) -> str:
    """Return one test case a change; those that break fail."""
    counts = comparison.counts()
    total, failures = str(len(comparison.entries)), str(counts["breaking"])
    suite = ET.Element("testsuite", name="docs2oas diff", tests=total, failures=failures, errors="0", skipped="0")
    for entry in comparison.entries:
        name = _clean(f"{everywhere(entry.change.places[0])} {entry.change.id}".strip())
        case = ET.SubElement(suite, "testcase", classname=_clean(comparison.new.name), name=name)
        text = _clean(_text(entry))
        if entry.level == "breaking":
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
    """Return file and line in the new docs, in the old ones for what is gone."""
    place, side = (entry.new, comparison.new) if entry.new else (entry.old, comparison.old)
    return (posixpath.normpath(posixpath.join(side.base, place.path)), place.line) if place else ("", 1)


def _command(entry: Entry, comparison: Comparison) -> str:
    file, line = _place(entry, comparison)
    fields = {"file": file, "line": str(line)} if file else {}
    fields["title"] = entry.change.id
    shown = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in fields.items())
    message = f"{everywhere(entry.change.places[0])}: {plain(entry.change.message)}".removeprefix(": ")
    return f"::{_COMMANDS[entry.level]} {shown}::{_escaped(message)}"


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
    what = everywhere(entry.change.places[0])
    key = f"{entry.change.id} {what} {entry.change.message}"
    return {
        "description": f"{what}: {plain(entry.change.message)}".removeprefix(": "),
        "check_name": entry.change.id,
        "fingerprint": hashlib.md5(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest(),
        "severity": _SEVERITIES[entry.level],
        "location": {"path": file, "lines": {"begin": line}},
    }
