"""``catalog-info.yaml``: what Backstage, and what is built on it, takes up of the portal."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from scraper.document.write import to_yaml
from scraper.failures import UsageFailure
from scraper.outputs.portal import places
from scraper.outputs.portal.catalogues.links import address, cut, description, web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.portal.entries import Entry, Portal, Version

_MODEL: Final = "backstage.io/v1alpha1"
#: Backstage's rules (backstage.io/docs/features/software-catalog/descriptor-format): names are unlike in any case.
_LONGEST: Final = 63
_REFERENCE: Final = re.compile(r"(?:[A-Za-z][\w-]*:)?(?:[\w.-]+/)?[^:/\s]+")
_NO_TAG: Final = re.compile(r"[^a-z0-9:+#]+")
#: Who owns what no one is said to own: an entity has to have an owner.
_NOBODY: Final = "unknown"


def catalog_info(portal: Portal) -> str:
    """Return the catalogue file: an API per service and version, and the systems that no other file declares.

    The newest version is called as its service, so that what refers to it goes on to do so.
    """
    entities = [*_systems(portal)]
    taken: set[str] = set()
    for entry in portal.entries:
        entities += [_api(portal, entry, version, taken) for version in entry.versions]
    return "".join(f"---\n{to_yaml(entity)}" for entity in entities)


def _systems(portal: Portal) -> Iterator[dict[str, Any]]:
    """Yield the systems named plainly; one named as a reference, ``system:default/x``, is declared elsewhere."""
    owners = {_system(entry): _owner(entry) for entry in reversed(portal.entries) if entry.system}
    titles = {_system(entry): entry.system for entry in reversed(portal.entries)}
    for name in sorted(owners):
        if name and not re.search("[:/]", name):
            metadata = {"name": name} | ({"title": cut(titles[name])} if titles[name] != name else {})
            yield {"apiVersion": _MODEL, "kind": "System", "metadata": metadata, "spec": {"owner": owners[name]}}


def _api(portal: Portal, entry: Entry, version: Version, taken: set[str]) -> dict[str, Any]:
    newest = version is entry.versions[0]
    spec = {
        "type": "openapi", "lifecycle": (entry.lifecycle or "production") if newest else "deprecated",
        "owner": _owner(entry), **({"system": _system(entry)} if entry.system else {}),
        "definition": {"$text": f"./{places.document(entry, version, '3.1', 'yaml')}"},
    }  # fmt: skip
    name = entry.name if newest else f"{entry.name}-{version.name}"
    metadata = {
        "name": _unique(name, taken), "title": cut(f"{entry.title} {version.name}"),
        "description": description(entry), "annotations": _annotations(portal, entry, version),
        "tags": _tags(entry), "links": _links(portal, entry, version),
    }  # fmt: skip
    metadata = {key: value for key, value in metadata.items() if value}
    return {"apiVersion": _MODEL, "kind": "API", "metadata": metadata, "spec": spec}


def _annotations(portal: Portal, entry: Entry, version: Version) -> dict[str, str]:
    known = {"docs2oas/service": cut(entry.name), "docs2oas/version": cut(version.name)}
    view = {"backstage.io/view-url": address(portal, places.reference(entry, version))} if portal.base_url else {}
    return known | view


def _links(portal: Portal, entry: Entry, version: Version) -> list[dict[str, str]]:
    """Return links to the portal, if it is known where that will be, and to the docs."""
    folder = places.service_folder(entry)
    pages = {places.reference(entry, version): "Reference", folder: "Versions and quality"}
    pages |= {f"{folder}changelog.html": "Changelog"} if entry.changelog else {}
    found = [(address(portal, path), title) for path, title in pages.items()] if portal.base_url else []
    found += [(web(entry.docs), "Docs of the vendor")] if web(entry.docs) else []
    return [{"url": url, "title": title, "icon": "docs"} for url, title in found]


def _tags(entry: Entry) -> list[str]:
    words = ("openapi", entry.name, *(f"lang:{language}" for language in entry.quality.languages))
    tags = [_NO_TAG.sub("-", word.lower()).strip("-")[:_LONGEST].strip("-") for word in words]
    return list(dict.fromkeys(tag for tag in tags if tag))


def _owner(entry: Entry) -> str:
    return _reference(entry, "owner", entry.owner or _NOBODY)


def _system(entry: Entry) -> str:
    """Return the system as a reference, a title as the name that is made of it."""
    if not entry.system:
        return ""
    return _reference(entry, "system", entry.system if re.search("[:/]", entry.system) else _name(entry.system))


def _reference(entry: Entry, key: str, text: str) -> str:
    if not _REFERENCE.fullmatch(text):
        remedy = "write a name, or kind:namespace/name as Backstage does"
        raise UsageFailure(f"service {entry.name!r}: {key} {text!r} names no entity of a catalogue; {remedy}")
    return text


def _unique(text: str, taken: set[str]) -> str:
    """Return a text as a name that is not taken, and take it."""
    name = _name(text)
    if name.lower() in taken:
        name = _name(text, marked=True)
    taken.add(name.lower())
    return name


def _name(text: str, *, marked: bool = False) -> str:
    """Return a text as a name; one that would not be told from others bears a mark of its own."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-_.")
    if marked or not name or len(name) > _LONGEST:
        mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        name = f"{name[: _LONGEST - 9].rstrip('-_.')}-{mark}".strip("-")
    return name
