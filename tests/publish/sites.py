"""Two sites, one after the other, and what lies in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.outputs.targets.manifest import MANIFEST

if TYPE_CHECKING:
    from pathlib import Path

_STAYS: Final[dict[str, bytes]] = {
    "assets/portal.js": b"start()", "catalog-info.yaml": b"kind: API\n", ".well-known/api-catalog": b"{}",
    "cce/changelog.html": b"<h1>Changes", "search/index.json": b"[]",
}  # fmt: skip
SITE: Final[dict[str, bytes]] = _STAYS | {
    "index.html": b"<h1>1.0.0", "assets/old.css": b"old", "cce/index.html": b"<h1>CCE 1.0.0",
    "cce/1.0.0/index.html": b"<h1>Reference", "cce/1.0.0/openapi-3.1.json": b'{"openapi": "3.1.0"}', "apis.json": b"1",
}  # fmt: skip
NEXT: Final[dict[str, bytes]] = _STAYS | {
    "index.html": b"<h1>2.0.0", "assets/new.css": b"new", "cce/index.html": b"<h1>CCE 2.0.0",
    "cce/2.0.0/index.html": b"<h1>Reference", "apis.json": b"2",
}  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder, the list of what publish put there left out."""
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {path: content for path, content in files.items() if path != MANIFEST}
