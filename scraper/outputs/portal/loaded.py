"""What pages load: the portal's own scripts and styles, and the renderer, each in a folder named by what is in it.

So a page never runs with files of another release, browsers keep them for good, and scripts find those beside them.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scraper.document.write import to_json
from scraper.grammar import GRAMMAR
from scraper.outputs.portal.renderer import renderer

if TYPE_CHECKING:
    from collections.abc import Callable

    Files = dict[str, bytes | Path]

_OWN: Final = Path(__file__).parent / "assets"
#: What others refer to, and so has a place that lasts.
ICON: Final = "assets/icon.svg"
_GRAMMAR: Final = "reference-grammar.js"


def loaded() -> Files:
    """Return the files: path on the site -> content, or file to be copied. Raises RendererMissing."""
    made: Files = {ICON: _OWN / "icon.svg"}
    return made | {f"{_folder(group)}{name}": file for group in _GROUPS for name, file in group().items()}


def asset(name: str) -> str:
    """Return where a file is on the site: ``assets/3f9a0c1b2d4e/portal.css``. Raises RendererMissing."""
    return next(f"{_folder(group)}{name}" for group in _GROUPS if name in group())


@cache
def _folder(group: Callable[[], Files]) -> str:
    """Return the folder of some files: ``assets/3f9a0c1b2d4e/``."""
    found = hashlib.sha256()
    for name, file in sorted(group().items()):
        content = file.read_bytes() if isinstance(file, Path) else file
        found.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"assets/{found.hexdigest()[:12]}/"


@cache
def _own() -> Files:
    """Return the portal's own files by name; what stands where in a document is told to scripts from where it is."""
    files: Files = {path.name: path for path in sorted(_OWN.iterdir()) if path.name != "icon.svg"}
    return files | {_GRAMMAR: b"export const GRAMMAR = %s;\n" % to_json(GRAMMAR).rstrip().encode()}


_GROUPS: Final = (_own, renderer)
