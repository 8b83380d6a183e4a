"""What machines read of a portal: catalogues of its APIs, in the formats that catalogues are filled from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.document.write import to_json
from scraper.outputs.portal.catalogues.apis_json import apis_json
from scraper.outputs.portal.catalogues.backstage import catalog_info
from scraper.outputs.portal.catalogues.linkset import api_catalog

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Portal

#: Catalogues that other hosts read: all in them is an absolute address, so the portal's has to be known.
ABSOLUTE: Final = (".well-known/api-catalog", "apis.json")


def catalogues(portal: Portal) -> dict[str, bytes]:
    """Return the catalogues, path -> content; those in ``ABSOLUTE`` only if the portal has a base URL.

    Raises UsageFailure for an owner or system that Backstage cannot take.
    """
    found = {"catalog-info.yaml": catalog_info(portal).encode()}
    if portal.base_url:
        contents = (api_catalog(portal), apis_json(portal))
        found |= {path: to_json(content).encode() for path, content in zip(ABSOLUTE, contents, strict=True)}
    return found
