"""All files of the portal."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from scraper.failures import UsageFailure
from scraper.outputs.portal.catalogues import catalogues
from scraper.outputs.portal.loaded import loaded
from scraper.outputs.portal.pages import catalogue, service
from scraper.outputs.portal.redirects import missing, redirects
from scraper.outputs.portal.reference import reference
from scraper.outputs.portal.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scraper.outputs.portal.entries import Entry, Portal

    Files = dict[str, bytes | Path]


class SiteFailure(UsageFailure):
    """Two things would be at the same place of the site."""


def site(portal: Portal) -> Files:
    """Return the files of a portal: path on the site -> content, or a file of an installed package to be copied.

    Raises UsageFailure if a package is missing that is needed for it, or if services or versions are called alike.
    """
    made: Files = {}
    for part in _parts(portal):
        if both := made.keys() & part.keys():
            raise SiteFailure(f"{min(both)}: two services or versions would be there; give one another name")
        made |= part
    folders = {str(folder) for path in made for folder in PurePosixPath(path).parents}
    if both := made.keys() & folders:
        raise SiteFailure(f"{min(both)}: would be a file and a folder; give the service or version another name")
    return made


def _parts(portal: Portal) -> Iterator[Files]:
    """Yield what the site is made of; what nothing leads to before it is there comes first."""
    yield loaded()
    yield search(portal)
    for entry in portal.entries:
        yield from _service(entry, portal)
    yield {**missing(portal)}
    yield {**catalogues(portal)}
    yield {"index.html": catalogue(portal)}


def _service(entry: Entry, portal: Portal) -> Iterator[Files]:
    for version in entry.versions:
        yield reference(entry, version, portal)
    yield {**redirects(entry, portal)}
    yield {**service(entry, portal)}
