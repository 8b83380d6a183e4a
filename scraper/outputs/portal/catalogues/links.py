"""Addresses and texts as catalogues want them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from scraper.outputs.portal.places import service_folder
from scraper.outputs.portal.render import plain

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Entry, Portal

#: Media types of OpenAPI documents by OpenAPI version and suffix, as tools that look for them know them.
OPENAPI_TYPES: Final = {
    ("3.1", "json"): "application/vnd.oai.openapi+json;version=3.1",
    ("3.0", "json"): "application/vnd.oai.openapi+json;version=3.0",
    ("3.1", "yaml"): "application/vnd.oai.openapi;version=3.1",
    ("3.0", "yaml"): "application/vnd.oai.openapi;version=3.0",
}
_BLANK: Final = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f\x7f]")


def address(portal: Portal, path: str) -> str:
    """Return the address of a page or file of the portal; a page that is its folder's is called as the folder."""
    path, _, fragment = path.partition("#")
    path = quote(path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path)
    return f"{portal.base_url}/{path}" + (f"#{fragment}" if fragment else "")


def endpoint(portal: Portal, entry: Entry) -> str:
    """Return where the API of the newest version is, variables at their defaults; without one, its page."""
    for server in _dicts(entry.versions[0].document.get("servers")):
        url = server.get("url")
        variables = server.get("variables")
        for name, variable in variables.items() if isinstance(variables, dict) else ():
            if isinstance(url, str) and isinstance(variable, dict):
                url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        if isinstance(url, str) and web(url):
            return web(url)
    return address(portal, service_folder(entry))


def web(url: str) -> str:
    """Return an http(s) address as a URI, in ASCII; "" for what is none or holds what an address cannot."""
    try:
        parts = urlsplit(url)
        named = parts.port != 0 and all((parts.hostname or "").removesuffix(".").split("."))
        text = quote(url, safe="!#$%&'()*+,/:;=?@[]~")
    except (ValueError, UnicodeEncodeError):
        return ""
    return text if parts.scheme in ("http", "https") and named and not _BLANK.search(url) else ""


def description(entry: Entry, limit: int = 1000) -> str:
    """Return the first paragraph of what the newest document says of itself, on one line."""
    info = entry.versions[0].document.get("info")
    text = info.get("description") if isinstance(info, dict) else None
    return cut(str(text or entry.title).strip().split("\n\n")[0], limit)


def cut(text: str, limit: int = 200) -> str:
    """Return a text on one line and not longer than so many characters, all of which UTF-8 has."""
    text = plain(text).encode("utf-8", "replace").decode()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def days(*entries: Entry) -> dict[str, str]:
    """Return the days on which the first and the newest version came, as far as is known."""
    found = sorted(version.date for entry in entries for version in entry.versions if version.date)
    return {"created": found[0], "modified": found[-1]} if found else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
