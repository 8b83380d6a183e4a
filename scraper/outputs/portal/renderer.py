"""Where the renderer's files are: in an installed package, which is never imported."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from scraper.failures import UsageFailure

_PACKAGE: Final = "offapi"
#: What each file is called on the site, and how its path in the package ends.
_FILES: Final = {
    "swagger-ui-bundle.js": "offapi/swagger_bundle.js",
    "swagger-ui.css": "offapi/swagger_style.css",
    "swagger-ui.license.txt": "licenses/LICENSE",
}


class RendererMissing(UsageFailure):
    """The package with the renderer is not installed, or is another than expected."""


def renderer() -> dict[str, bytes | Path]:
    """Return the files that reference pages load besides the portal's own: name -> file to be copied."""
    return {name: _find(end) for name, end in _FILES.items()}


def _find(end: str) -> Path:
    try:
        files = distribution(_PACKAGE).files or []
    except PackageNotFoundError:
        files = []
    found = (Path(str(file.locate())) for file in files if file.as_posix().endswith(end))
    path = next((each for each in found if each.is_file()), None)
    if path is None:
        raise RendererMissing(f"{_PACKAGE}: {end} is not there; pip install 'docs2oas[portal]'")
    return path
