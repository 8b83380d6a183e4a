"""Pages for addresses that lead elsewhere, or nowhere: so that links last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from scraper.outputs.portal import places
from scraper.outputs.portal.changelog import releases
from scraper.outputs.portal.render import render
from scraper.outputs.tree import mapping

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Portal

#: What versions are called whose addresses are worth keeping.
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
#: The address of the newest version, whatever it is called.
LATEST: Final = "latest"


def redirects(entry: Entry, portal: Portal) -> dict[str, bytes]:
    """Return pages that lead to the newest version: from ``latest``, from versions that are no longer kept, and from
    what the service was called by before it had releases: the version of its API.
    """
    newest = entry.versions[0]
    stated = mapping(newest.document.get("info")).get("version")
    names = [LATEST, *(each.version for each in releases(entry.changelog)), str(stated)]
    folders = {
        folder.lower(): folder for name in names if _PLAIN.fullmatch(name) and (folder := places.folder(entry, name))
    }
    for each in entry.versions:
        folders.pop(places.version_folder(entry, each).lower(), None)
    to = f"../{places.folder(entry, newest.name).removeprefix(places.service_folder(entry))}index.html"
    page = render("moved.html.jinja", portal, "../../", about=(entry.title,), to=to, version=newest.name)
    return {f"{folder}index.html": page for folder in folders.values()}


def missing(portal: Portal) -> dict[str, bytes]:
    """Return the page for addresses that lead nowhere. It is shown at any depth: its links begin at the host's root."""
    root = urlsplit(portal.base_url).path.rstrip("/") + "/"
    return {"404.html": render("missing.html.jinja", portal, root, about=("word:missing",))}
