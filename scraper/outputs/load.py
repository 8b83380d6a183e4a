"""Reads OpenAPI documents (YAML or JSON) and the file beside them that says where in the docs each part comes from."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Any, Final

from scraper.failures import InputFailure
from scraper.model import Location
from scraper.outputs.syntax import TextError, parse_json, parse_yaml
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from pathlib import Path

#: Files over this many bytes are no OpenAPI documents.
MAX_BYTES: Final = 64 * 2**20


class DocumentError(InputFailure):
    """A document that cannot be read, as one line: file, line where known, problem, remedy. The CLI exits with 3."""

    def __init__(self, path: Path, problem: str, remedy: str, line: int | None = None) -> None:
        place = f"{path}:{line}" if line else str(path)
        super().__init__(squeeze(clean(f"{place}: {problem[:300]}; {remedy}")))


def load_document(path: Path) -> dict[str, Any]:
    """Read an OpenAPI document: JSON if the file is named ``.json``, else YAML. Raises DocumentError."""
    text = read_text(path)
    if not text.strip():
        raise DocumentError(path, "is empty", "give the OpenAPI document itself")
    try:
        document = parse_json(text) if path.suffix.lower() == ".json" else parse_yaml(text)
    except TextError as fault:
        raise DocumentError(path, str(fault), fault.remedy, fault.line) from None
    if not isinstance(document, dict):
        raise DocumentError(path, "holds no mapping", "give the OpenAPI document itself")
    return document


def load_sources(path: Path) -> dict[str, Location]:
    """Read ``<stem>.sources.json`` beside a document: JSON pointer -> place in the docs; {} if there is no such file.

    Raises DocumentError if the file is there but is not one.
    """
    side = path.with_name(path.stem + ".sources.json")
    if not side.exists():
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
    """Read a file of UTF-8 text of at most ``limit`` bytes. Raises DocumentError.

    Devices and pipes are not opened: they may have no end, or nothing to say.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe"
            raise DocumentError(path, f"is {what}, no file", "save the text to a file and name that")
        if status.st_size > limit:
            raise DocumentError(path, f"is over {limit // 2**20} MB", "split it")
        with path.open("rb") as file:
            return file.read(limit).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DocumentError(path, "is not UTF-8 text", "save it as UTF-8") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DocumentError(path, f"cannot be read ({reason})", "check the path and your permissions") from None
