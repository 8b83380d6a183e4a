"""Diagnostics are values: a closed table of codes, one collector. A leaf: imports only the model's Location."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Final, Literal

import msgspec
import yaml

from scraper.model import Location

Severity = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")


class Code(msgspec.Struct, frozen=True):
    """What a code means: severity, a message template, a longer explanation and what to do about it."""

    severity: Severity
    message: str
    explain: str
    remedy: str


class Diagnostic(msgspec.Struct, frozen=True, order=True):
    """One finding. ``pointer`` is a JSON pointer where the finding is about a produced document."""

    location: Location
    code: str
    message: str
    severity: Severity
    pointer: str = ""

    def __str__(self) -> str:
        return f"{self.location}: {self.severity} {self.code} {self.message}"


@cache
def codes() -> dict[str, Code]:
    """Return the closed table of codes, by name."""
    text = resources.files("scraper").joinpath("codes.yaml").read_text("utf-8")
    return msgspec.convert(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), dict[str, Code])  # noqa: S506


class Collector:
    """Collects diagnostics; the same finding at the same place counts once. ``reports`` is how often one was added."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self.reports = 0

    def add(self, code: str, location: Location, **details: Any) -> None:
        """Report a finding; ``details`` fill the code's message. Raises KeyError for a code not in the table."""
        self.reports += 1
        entry = codes()[code]
        message = entry.message.format(**{key: _shorten(value) for key, value in details.items()})
        self._found[Diagnostic(location, code, message, entry.severity)] = None

    def extend(self, diagnostics: list[Diagnostic]) -> None:
        """Add findings made elsewhere."""
        self._found.update(dict.fromkeys(diagnostics))

    def sorted(self) -> list[Diagnostic]:
        """Return all findings by place."""
        return sorted(self._found)

    def counts(self) -> dict[str, int]:
        """Return code -> number of findings, most frequent first."""
        counts: dict[str, int] = {}
        for diagnostic in self._found:
            counts[diagnostic.code] = counts.get(diagnostic.code, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _shorten(value: Any, limit: int = 120) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"
