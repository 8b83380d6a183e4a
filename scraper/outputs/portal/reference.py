"""The reference of one version of a service: a page that renders it, and its documents to download."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from scraper.document.conversion import convert
from scraper.document.write import to_json, to_yaml
from scraper.outputs.portal import places
from scraper.outputs.portal.offers import offer
from scraper.outputs.portal.origins import origins
from scraper.outputs.portal.render import render
from scraper.outputs.tree import Tree, mapping

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.document.conversion import OpenAPI
    from scraper.outputs.portal.entries import Entry, Portal, Version

_ROOT: Final = "../../"
_VERSIONS: Final[tuple[OpenAPI, ...]] = ("3.1", "3.0")
_WRITERS: Final = {"yaml": to_yaml, "json": to_json}


def reference(entry: Entry, version: Version, portal: Portal) -> dict[str, bytes | Path]:
    """Return the files of a version of a service: path on the site -> content."""
    made: dict[str, bytes | Path] = {places.reference(entry, version): _page(entry, version, portal)}
    for openapi in _VERSIONS:
        document = convert(_encodable(version.document), openapi)
        for suffix, write in _WRITERS.items():
            made[places.document(entry, version, openapi, suffix)] = write(document).encode()
    return made


def _encodable(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document without halves of characters, which JSON can name but no file can hold."""
    text = json.dumps(document, ensure_ascii=False)
    encoded = text.encode("utf-8", "replace")
    return document if encoded.decode() == text else json.loads(encoded)


def _page(entry: Entry, version: Version, portal: Portal) -> bytes:
    document = version.document
    return render(
        "reference.html.jinja", portal, _ROOT, about=(version.name, entry.title), entry=entry, version=version,
        offer=offer(version), schemas=list(mapping(mapping(document.get("components")).get("schemas"))),
        origins=origins(Tree(document, str(document.get("openapi"))[:3])), places=places,
    )  # fmt: skip
