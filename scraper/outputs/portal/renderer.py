"""Where the renderer's files are: in an installed package, which is never imported."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from scraper.failures import UsageFailure

_PACKAGE: Final = "offapi"
#: What each file is called on the site, and in the package.
_FILES: Final = {"swagger-ui-bundle.js": "swagger_bundle.js", "swagger-ui.css": "swagger_style.css"}


class RendererMissing(UsageFailure):
    """The package with the renderer is not installed, or is another than expected."""


def assets() -> dict[str, bytes | Path]:
    """Return the files that reference pages load besides the portal's own: path on the site -> file to be copied."""
    spec = find_spec(_PACKAGE)
    folder = Path(next(iter(spec.submodule_search_locations))) if spec and spec.submodule_search_locations else Path()
    found = {f"assets/{name}": folder / file for name, file in _FILES.items()}
    for file in found.values():
        if spec is None or not file.is_file():
            raise RendererMissing(f"{_PACKAGE}: {file.name} is not there; pip install 'docs2oas[portal]'")
    return dict(found)
