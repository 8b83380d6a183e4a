"""Reads OpenAPI documents (YAML or JSON) and the file beside them that says where in the docs each part comes from."""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING, Any

from scraper.failures import InputFailure
from scraper.files import MAX_BYTES, read, reason
from scraper.model import Location
from scraper.outputs.chunks import Placed, read_yaml
from scraper.outputs.syntax import TextError, parse_json, parse_yaml
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scraper.outputs.chunks import Shared


class DocumentError(InputFailure):
    """A document that cannot be read, as one line: file, line where known, problem, remedy. The CLI exits with 3."""

    def __init__(self, path: Path, problem: str, remedy: str, line: int | None = None) -> None:
        place = f"{path}:{line}" if line else str(path)
        super().__init__(squeeze(clean(f"{place}: {problem[:300]}; {remedy}")))


def load_document(path: Path) -> dict[str, Any]:
    """Read an OpenAPI document: JSON if the file is named ``.json``, else YAML. Raises DocumentError."""
    document: dict[str, Any] = _loaded(path, parse_yaml, parse_json)
    return _mapping(path, document)


def load_placed(path: Path, shared: Shared) -> Placed:
    """Read an OpenAPI document, its keys as texts, so that lines of its parts can be told.

    What others that were read with the same ``shared`` have as well is not read again. Raises DocumentError.
    """
    found: Placed = _loaded(path, lambda text: read_yaml(text, shared), lambda text: Placed(parse_json(text), text))
    _mapping(path, found.document)
    return found


def _loaded(path: Path, as_yaml: Callable[[str], Any], as_json: Callable[[str], Any]) -> Any:
    text = read_text(path)
    if not text.strip():
        raise DocumentError(path, "is empty", "give the OpenAPI document itself")
    try:
        return as_json(text) if path.suffix.lower() == ".json" else as_yaml(text)
    except TextError as fault:
        raise DocumentError(path, str(fault), fault.remedy, fault.line) from None


def _mapping(path: Path, document: Any) -> dict[str, Any]:
    if not isinstance(document, dict):
        raise DocumentError(path, "holds no mapping", "give the OpenAPI document itself")
    return document


def load_sources(path: Path) -> dict[str, Location]:
    """Read ``<stem>.sources.json`` beside a document: JSON pointer -> place in the docs; {} if there is no such file.

    Raises DocumentError if the file is there but is not one.
    """
    side = path.with_name(path.stem + ".sources.json")
    if not os.path.lexists(side):
        return {}
    content = load_document(side)
    pointers = content.get("pointers")
    if content.get("version") != 1 or not isinstance(pointers, dict):
        raise DocumentError(side, 'is no {"version": 1, "pointers": {...}}', "make the document again")
    return {pointer: _location(side, pointer, place) for pointer, place in pointers.items()}


def _location(side: Path, pointer: str, place: Any) -> Location:
    file, colon, line = place.rpartition(":") if isinstance(place, str) else ("", "", "")
    if not (file and colon and re.fullmatch("[0-9]{1,9}", line)):
        raise DocumentError(side, f'"{pointer}" leads to no "page:line"', "make the document again")
    return Location(file, int(line))


def locate(pointer: str, sources: dict[str, Location], fallback: Location) -> Location:
    """Return where the docs say what stands at ``pointer``: its own place or that of its nearest ancestor."""
    return nearest(pointer, sources) or fallback


def nearest(pointer: str, sources: dict[str, Location]) -> Location | None:
    """Return the place of what stands at ``pointer``, or of its nearest ancestor that has one."""
    while pointer not in sources:
        if not pointer:
            return None
        pointer = pointer.rpartition("/")[0]
    return sources[pointer]


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """Read a regular file of UTF-8 text of at most ``limit`` bytes. Raises DocumentError."""
    try:
        return read(path, limit).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DocumentError(path, "is not UTF-8 text", "save it as UTF-8") from None
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise DocumentError(path, reason(error), "split it") from None
        raise DocumentError(path, f"cannot be read ({reason(error)})", "check the path and your permissions") from None
