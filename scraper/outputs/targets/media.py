"""What servers say of the files of a site: media type, and how long they may be kept."""

from __future__ import annotations

import re
from typing import Final

#: RFC 9727, section 4: the media type of an API catalogue with its profile.
API_CATALOG: Final = ".well-known/api-catalog"
_LINKSET: Final = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
_TYPES: Final = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "json": "application/json", "map": "application/json",
    "yaml": "application/yaml", "yml": "application/yaml", "svg": "image/svg+xml", "png": "image/png",
    "ico": "image/x-icon", "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "woff2": "font/woff2",
    "woff": "font/woff", "ttf": "font/ttf", "wasm": "application/wasm", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "xml": "application/xml", "webmanifest": "application/manifest+json",
}  # fmt: skip
#: A file that is called by its content, or whose folder is, never changes.
_HASHED: Final = re.compile(r"(?:assets|search)/(?:(?:.*[._-])?[0-9a-f]{7,64}\.\w+|[0-9a-f]{12,64}/[^/]+)")


def media_type(path: str) -> str:
    """Return the media type of a file of a site, with its parameters."""
    if path == API_CATALOG:
        return _LINKSET
    return _TYPES.get(path.rpartition("/")[2].rpartition(".")[2].lower(), "application/octet-stream")


def cache_control(path: str) -> str:
    """Return how long a file may be used without asking: for good if its name says its content, else not at all."""
    return "public, max-age=31536000, immutable" if is_lasting(path) else "no-cache"


def is_lasting(path: str) -> bool:
    """Tell whether what is at a path is always the same, as the path says its content."""
    return _HASHED.fullmatch(path) is not None
