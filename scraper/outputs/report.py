"""Diagnostics as text for people, as JSON, and as SARIF 2.1.0 for code hosts to show beside the docs."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from scraper.diagnostics import SEVERITIES, Severity, codes
from scraper.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scraper.diagnostics import Code, Diagnostic

_COLORS: Final[dict[Severity, str]] = {"error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[36m"}
_RESET: Final = "\x1b[0m"
_NOUNS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "note"}
#: Characters JSON may hold as they are but a terminal or a page must not: C1 controls, bidirectional controls, line
#: separators, halves of surrogate pairs.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def human(diagnostics: list[Diagnostic], *, color: bool, root: str = "", level: Severity = "info") -> str:
    """Return one line per finding, then counts by code and a total. ``root`` is put before every path.

    Findings below ``level`` are counted, not listed.

    Nothing a document holds can steer the terminal: control characters are left out.
    """
    limit = SEVERITIES.index(level)
    listed = [diagnostic for diagnostic in diagnostics if SEVERITIES.index(diagnostic.severity) <= limit]
    lines = [_line(diagnostic, color=color, root=root) for diagnostic in listed]
    counts = Counter((diagnostic.severity, diagnostic.code) for diagnostic in diagnostics)
    rows = sorted(counts.items(), key=lambda row: (SEVERITIES.index(row[0][0]), -row[1], row[0][1]))
    width = max((len(code) for _, code in counts), default=0)
    digits = len(str(max(counts.values(), default=0)))
    table = [f"{_painted(s, color, 7)}  {code:<{width}}  {count:>{digits}}" for (s, code), count in rows]
    blocks = [lines, table, [_total(diagnostics)]]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _line(diagnostic: Diagnostic, *, color: bool, root: str) -> str:
    path = posixpath.join(root, diagnostic.location.path)
    place = f"{_plain(path)}:{diagnostic.location.line}"
    at = f" (at {_plain(diagnostic.pointer)})" if diagnostic.pointer else ""
    severity = _painted(diagnostic.severity, color)
    return f"{place}: {severity} {diagnostic.code} {_plain(diagnostic.message)}{at}"


def _painted(severity: Severity, color: bool, width: int = 0) -> str:
    return f"{_COLORS[severity]}{severity:<{width}}{_RESET}" if color else f"{severity:<{width}}"


def _total(diagnostics: list[Diagnostic]) -> str:
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    return ", ".join(f"{counts[s]} {_NOUNS[s]}{'' if counts[s] == 1 else 's'}" for s in SEVERITIES)


def _plain(text: str) -> str:
    """Return ``text`` on one line, without control characters, printable in UTF-8."""
    return re.sub(r"[\t\r\n]", " ", clean(text)).encode("utf-8", "replace").decode()


def as_json(diagnostics: list[Diagnostic]) -> str:
    """Return ``{"version": 1, "diagnostics": [...], "counts": {code: n}}``.

    Each diagnostic has path, line, severity, code and message, and a pointer where it is about a document.
    """
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    found = [as_data(diagnostic) for diagnostic in diagnostics]
    return dump({"version": 1, "diagnostics": found, "counts": dict(sorted(counts.items()))})


def as_data(diagnostic: Diagnostic) -> dict[str, Any]:
    """Return ``{path, line, severity, code, message, pointer?}``."""
    return {
        "path": diagnostic.location.path,
        "line": diagnostic.location.line,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        **({"pointer": diagnostic.pointer} if diagnostic.pointer else {}),
    }


def as_sarif(
    diagnostics: list[Diagnostic], *, version: str, base: str = "", table: Mapping[str, Code] | None = None
) -> str:
    """Return a SARIF 2.1.0 log of one run. ``version`` is that of docs2oas.

    ``base`` leads from the root of the docs repository to where the paths begin, so that its host finds the files.
    ``table`` explains the codes, if they are others than :func:`codes`.
    """
    table = table or codes()
    used = sorted({diagnostic.code for diagnostic in diagnostics})
    seen: Counter[str] = Counter()
    results = [_result(diagnostic, used.index(diagnostic.code), base, seen) for diagnostic in diagnostics]
    driver = {"name": "docs2oas", "version": version, "rules": [_rule(name, table[name]) for name in used]}
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository of the docs."}}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, code: Code) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": name.replace("-", " ").capitalize()},
        "fullDescription": {"text": code.explain},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": _level(code.severity)},
    }


def _result(diagnostic: Diagnostic, index: int, base: str, seen: Counter[str]) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(base, diagnostic.location.path), "uriBaseId": "SRCROOT"},
            "region": {"startLine": max(1, diagnostic.location.line)},
        }
    }
    if diagnostic.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": diagnostic.pointer}]
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": _level(diagnostic.severity),
        "message": {"text": _plain(diagnostic.message)},
        "locations": [place],
        "partialFingerprints": {"docs2oas/v1": _fingerprint(diagnostic, seen)},
    }


def _level(severity: Severity) -> str:
    return "note" if severity == "info" else severity


def _uri(base: str, path: str) -> str:
    """Return a relative URI, percent-encoded as UTF-8."""
    return quote(posixpath.normpath(posixpath.join(base, path)).lstrip("/"), safe="/", errors="replace")


def _fingerprint(diagnostic: Diagnostic, seen: Counter[str]) -> str:
    """Return what stays the same when lines move; equal findings of one file are numbered."""
    facts = "\0".join((diagnostic.location.path, diagnostic.code, diagnostic.message))
    digest = hashlib.sha256(facts.encode("utf-8", "replace")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"


def dump(value: Any) -> str:
    """Return a value as JSON in which nothing steers a terminal or a page."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
