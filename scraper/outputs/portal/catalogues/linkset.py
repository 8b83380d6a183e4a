"""The API catalogue of RFC 9727: a link set (RFC 9264) that says which APIs there are and what describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.portal import places
from scraper.outputs.portal.catalogues.links import OPENAPI_TYPES, address, cut, endpoint, web

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Portal

_PATH: Final = ".well-known/api-catalog"


def api_catalog(portal: Portal) -> dict[str, Any]:
    """Return the catalogue: a context that lists the APIs, and one for each of them. All addresses are absolute."""
    contexts: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for entry in portal.entries:
        relations = contexts.setdefault(endpoint(portal, entry), {})
        for relation, links in _links(portal, entry).items():
            known = relations.setdefault(relation, [])
            for link in links:
                known += [link] if link not in known else []
    items = [{"href": anchor, "title*": _title(links)} for anchor, links in contexts.items()]
    catalogue = [{"anchor": address(portal, _PATH), "item": items}] if items else []
    return {"linkset": [*catalogue, *({"anchor": anchor, **links} for anchor, links in contexts.items())]}


def _links(portal: Portal, entry: Entry) -> dict[str, list[dict[str, Any]]]:
    """Return relation (RFC 8631) -> links of a service, those of the newest version first."""
    described, documented = [], [_link(address(portal, places.service_folder(entry)), "text/html", entry.title)]
    for version in entry.versions:
        title = f"{entry.title} {version.name}"
        documented.append(_link(address(portal, places.reference(entry, version)), "text/html", title))
        described += [
            _link(address(portal, places.document(entry, version, *form)), kind, title)
            for form, kind in OPENAPI_TYPES.items()
        ]  # fmt: skip
    if web(entry.docs):
        languages = {"hreflang": [*entry.quality.languages]} if entry.quality.languages else {}
        documented.append({"href": web(entry.docs), **languages})
    meta = _link(address(portal, "catalog-info.yaml"), "application/yaml", "Backstage")
    return {"service-desc": described, "service-doc": documented, "service-meta": [meta]}


def _link(href: str, kind: str, title: str) -> dict[str, Any]:
    return {"href": href, "type": kind, "title*": [{"value": cut(title)}]}


def _title(links: dict[str, list[dict[str, Any]]]) -> Any:
    """Return the title of the first service at an endpoint."""
    return links["service-doc"][0]["title*"]
