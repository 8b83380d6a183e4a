"""The category files beside an HTML export: ``CLASS.TXT.json`` and ``ALL_META.TXT.json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from scraper.model import Location
from scraper.page import Catalogue
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.sources import SourceFile

_TREE: Final = "class.txt.json"
_META: Final = "all_meta.txt.json"


def is_side_file(path: str) -> bool:
    """Tell whether a file belongs to the export but is no page."""
    return path.lower().endswith((".txt.json", "parameters.txt"))


def read_catalogue(files: list[SourceFile], found: Collector) -> Catalogue:
    """Return the category tree and the service code of an export; empty without side files. Damage is reported."""
    parents: dict[str, str] = {}
    titles: dict[str, str] = {}
    service = ""
    for file in files:
        name = file.path.rsplit("/", 1)[-1].lower()
        if name not in (_TREE, _META):
            continue
        folder = file.path[: len(file.path) - len(name)]
        entries = _entries(file, found)
        service = service or next((e["product_code"] for e in entries if e.get("product_code")), "")
        if name == _TREE:
            by_code: dict[str | None, str] = {entry.get("code", ""): folder + entry.get("uri", "") for entry in entries}
            for entry in entries:
                path = folder + entry.get("uri", "")
                titles[path] = squeeze(clean(entry.get("title", "")))
                if parent := by_code.get(entry.get("p_code") or None):
                    parents[path] = parent
    return Catalogue(parents, titles, service)


def _entries(file: SourceFile, found: Collector) -> list[dict[str, str]]:
    try:
        data: Any = json.loads(file.data.decode("utf-8-sig"), strict=False)
    except (ValueError, RecursionError) as error:
        found.add("side-file-unreadable", Location(file.path, getattr(error, "lineno", 1)), reason=error)
        return []
    entries = data if isinstance(data, list) else []
    return [{k: v for k, v in e.items() if isinstance(v, str)} for e in entries if isinstance(e, dict)]
