"""What a portal shows: services, their versions, and how good their docs are. Plain data, no markup."""

from __future__ import annotations

from typing import Any

import msgspec

from scraper.model import Location


class Finding(msgspec.Struct, frozen=True):
    """A diagnostic as ``<service>.quality.json`` holds it."""

    path: str
    line: int
    severity: str
    code: str
    message: str
    pointer: str = ""


class Quality(msgspec.Struct, frozen=True):
    """How well the docs of a service were read: pages by kind, pages by language, rows of tables read and those that
    became something, findings.
    """

    pages: dict[str, int] = {}
    languages: dict[str, int] = {}
    rows: int = 0
    understood: int = 0
    findings: tuple[Finding, ...] = ()


class Version(msgspec.Struct, frozen=True):
    """One version of a service: what it is called, its OpenAPI document, JSON pointer -> place in the docs, the day
    (YYYY-MM-DD) it came, "" if that is not known.
    """

    name: str
    document: dict[str, Any]
    sources: dict[str, Location]
    date: str = ""


class Entry(msgspec.Struct, frozen=True):
    """A service. ``versions`` are newest first and never empty; ``changelog`` is Markdown, "" without one;
    ``docs`` is where its docs are published, "" if that is not known.
    """

    name: str
    title: str
    versions: tuple[Version, ...]
    quality: Quality
    changelog: str = ""
    docs: str = ""
    owner: str = ""
    system: str = ""
    lifecycle: str = ""


class Portal(msgspec.Struct, frozen=True):
    """All of it. ``base_url`` ends without a slash, and is "" if it is not configured."""

    title: str
    description: str
    base_url: str
    maintainer: str
    email: str
    entries: tuple[Entry, ...]
