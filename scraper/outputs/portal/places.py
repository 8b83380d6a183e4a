"""Where each page of the portal lies: relative paths that stay the same over rebuilds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Version

#: The documents of a version: OpenAPI version and suffix.
FORMS: Final = (("3.1", "yaml"), ("3.1", "json"), ("3.0", "yaml"), ("3.0", "json"))


def service_folder(entry: Entry) -> str:
    """Return the folder of a service: ``cce/``."""
    return f"{_name(entry.name)}/"


def version_folder(entry: Entry, version: Version) -> str:
    """Return the folder of one of its versions: ``cce/2.0.0/``."""
    return folder(entry, version.name)


def folder(entry: Entry, version: str) -> str:
    """Return the folder of a version by its name."""
    return f"{service_folder(entry)}{_name(version)}/"


def reference(entry: Entry, version: Version, anchor: str = "") -> str:
    """Return the reference page of a version, at an operation if its anchor is given."""
    return f"{version_folder(entry, version)}index.html{'#' + quote(anchor, safe='') if anchor else ''}"


def document(entry: Entry, version: Version, openapi: str, suffix: str) -> str:
    """Return the document of a version to download: ``cce/2.0.0/openapi-3.1.yaml``."""
    return f"{version_folder(entry, version)}openapi-{openapi}.{suffix}"


def group(tag: str) -> str:
    """Return the fragment of the operations with a tag on the page of their service."""
    return "group-" + "-".join(tag.split())


def _name(text: str) -> str:
    """Return a name as a folder: ASCII, nothing that leads elsewhere or hides, "-" for what is left out."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", text).lstrip(".") or "-"
