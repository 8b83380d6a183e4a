"""How good the docs of a service are, in figures: what was understood; what was found, by page and by code."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from scraper.diagnostics import SEVERITIES, codes
from scraper.document.links import Links
from scraper.outputs.portal.entries import Finding
from scraper.outputs.portal.offers import offer
from scraper.outputs.portal.translations import explained

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Quality


class CodeFigures(msgspec.Struct, frozen=True):
    """A diagnostic code that was found: how often, how bad, what it means and what to do, in English
    and Chinese ("" for an unknown code).
    """

    name: str
    severity: str
    count: int
    explain: str
    remedy: str
    explain_zh: str
    remedy_zh: str


class PageFigures(msgspec.Struct, frozen=True):
    """A page with findings, by line; ``url`` is where it is published, "" if that is not known."""

    path: str
    url: str
    counts: dict[str, int]
    findings: tuple[Finding, ...]


class Figures(msgspec.Struct, frozen=True):
    """All of it. ``clean`` is how many of ``pages`` have neither errors nor warnings, ``faulty`` those with errors."""

    counts: dict[str, int]
    pages: int
    clean: int
    faulty: int
    rows: int
    understood: int
    kinds: dict[str, int]
    languages: dict[str, int]
    codes: tuple[CodeFigures, ...]
    worst: tuple[PageFigures, ...]

    @property
    def known(self) -> bool:
        """Tell whether anything is known of the docs."""
        return bool(self.pages or self.rows)

    @property
    def coverage(self) -> float:
        """Percent of the rows of tables that were understood, never rounded up to all of them."""
        share = 100.0 * self.understood / self.rows if self.rows else 100.0
        return min(round(share, 1), 99.9) if self.understood < self.rows else 100.0


def figures(entry: Entry) -> Figures:
    """Return the figures of a service."""
    quality = entry.quality
    pages = sum(quality.pages.values())
    bad = {each.path for each in quality.findings if each.severity != "info"}
    faulty = {each.path for each in quality.findings if each.severity == "error"}
    return Figures(
        counts=_counts(quality.findings), pages=pages, clean=max(0, pages - len(bad)), faulty=len(faulty),
        rows=quality.rows, understood=quality.understood, kinds=quality.pages,
        languages=_by_number(quality.languages), codes=_codes(quality), worst=_pages(entry),
    )  # fmt: skip


def _counts(findings: tuple[Finding, ...]) -> dict[str, int]:
    counts = Counter(each.severity for each in findings)
    return {severity: counts[severity] for severity in SEVERITIES}


def _by_number(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _codes(quality: Quality) -> tuple[CodeFigures, ...]:
    """Return the codes found, the gravest first, then the most frequent."""
    found = Counter((each.code, each.severity) for each in quality.findings)
    rows = sorted(found.items(), key=lambda row: (_rank(row[0][1]), -row[1], row[0][0]))
    return tuple(CodeFigures(code, severity, count, *_explained(code)) for (code, severity), count in rows)


def _explained(code: str) -> tuple[str, str, str, str]:
    if code not in codes():
        return "", "", "", ""
    english, chinese = codes()[code], explained()[code]
    return english.explain, english.remedy, chinese.explain, chinese.remedy


def _pages(entry: Entry) -> tuple[PageFigures, ...]:
    """Return the pages with findings, those with the gravest and most first."""
    found: dict[str, list[Finding]] = {}
    for each in entry.quality.findings:
        found.setdefault(each.path, []).append(each)
    addresses = _addresses(entry)
    pages = [_page(path, addresses.get(path) or _address(entry, path), of) for path, of in found.items()]
    return tuple(sorted(pages, key=lambda page: (*(-count for count in page.counts.values()), page.path)))


def _page(path: str, url: str, findings: list[Finding]) -> PageFigures:
    ordered = tuple(sorted(findings, key=lambda each: (each.line, each.code)))
    return PageFigures(path, url, _counts(ordered), ordered)


def _rank(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)


def _addresses(entry: Entry) -> dict[str, str]:
    """Return where the pages of operations are published, as the document has it."""
    stated = ((each.source.rpartition(":")[0], each.docs) for each in offer(entry.versions[0]).operations)
    return {path: url for path, url in stated if path and url}


def _address(entry: Entry, path: str) -> str:
    """Return where a page is published, "" if that is not known or it is no page of the docs but the document."""
    if not entry.docs or path in (f"{entry.name}.yaml", f"{entry.name}.json"):
        return ""
    url = Links(entry.docs).page(path)
    return url if url.startswith(entry.docs.rstrip("/") + "/") else ""
