"""``apis.json``: an index of APIs as APIs.json 0.23 has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.outputs.portal import places
from scraper.outputs.portal.catalogues.links import (
    OPENAPI_TYPES,
    address,
    cut,
    days,
    description,
    endpoint,
    web,
)
from scraper.outputs.portal.loaded import ICON

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Portal, Version


def apis_json(portal: Portal) -> dict[str, Any]:
    """Return the index. All addresses are absolute, all that the format requires is there."""
    return {
        "name": _name(portal.title), "description": _description(portal.description or portal.title),
        "url": address(portal, "apis.json"), "type": "Index", "specificationVersion": "0.23", **days(*portal.entries),
        "tags": ["OpenAPI"], "apis": [_api(portal, entry) for entry in portal.entries],
        "maintainers": [_maintainer(portal)],
    }  # fmt: skip


def _api(portal: Portal, entry: Entry) -> dict[str, Any]:
    return {
        "name": _name(entry.title or entry.name), "description": _description(description(entry)),
        "image": address(portal, ICON), "baseURL": endpoint(portal, entry),
        "humanURL": address(portal, places.service_folder(entry)), **days(entry), "tags": ["OpenAPI", cut(entry.name)],
        "properties": _properties(portal, entry),
    }  # fmt: skip


def _properties(portal: Portal, entry: Entry) -> list[dict[str, str]]:
    folder = places.service_folder(entry)
    found = [document for version in entry.versions for document in _documents(portal, entry, version)]
    found += [
        _property("Documentation", address(portal, places.reference(entry, version)), "text/html", cut(version.name))
        for version in entry.versions
    ]  # fmt: skip
    found += [_property("Documentation", web(entry.docs), "text/html", "vendor")] if web(entry.docs) else []
    if entry.changelog:
        found.append(_property("ChangeLog", address(portal, f"{folder}changelog.html"), "text/html"))
    return [*found, _property("BackstageApi", address(portal, "catalog-info.yaml"), "application/yaml")]


def _documents(portal: Portal, entry: Entry, version: Version) -> list[dict[str, str]]:
    found = []
    for form, kind in OPENAPI_TYPES.items():
        url = address(portal, places.document(entry, version, *form))
        found.append(_property("OpenAPI", url, kind, f"{cut(version.name)}, OpenAPI {form[0]}"))
    return found


def _property(kind: str, url: str, media: str, name: str = "") -> dict[str, str]:
    return {"type": kind, **({"name": name} if name else {}), "url": url, "mediaType": media}


def _maintainer(portal: Portal) -> dict[str, str]:
    email = {"email": portal.email} if portal.email else {}
    return {"FN": cut(portal.maintainer or portal.title or "API references"), **email, "url": portal.base_url}


def _name(text: str) -> str:
    """Return a text as a name: 3 to 50 characters."""
    return _long(cut(text, 50), 3)


def _description(text: str) -> str:
    """Return a text as a description: 5 to 1000 characters."""
    return _long(cut(text, 1000), 5)


def _long(text: str, least: int) -> str:
    return text if len(text) >= least else f"APIs {text}".ljust(least, ".")
