"""Example blocks: request lines, status lines and JSON, leniently read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from scraper.model import Location

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.page import Code

METHODS: Final = "GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS"
_REQUEST_LINE: Final = re.compile(rf"^\W*({METHODS})\b\s*(\S*)", re.IGNORECASE)
_STATUS_LINE: Final = re.compile(r"^HTTP/\d(?:\.\d)?\s+([1-5]\d\d)\b")
_JSON_START: Final = re.compile(r"[{\[](?=\s*(?:[\"“{\[}\]\w/-]|$))", re.MULTILINE)
_URL_LINE: Final = re.compile(r"^\W*(?:https?://|/)\S*$")
_CURL: Final = re.compile(rf"^\W*curl\b(?:.*?-X\s*(?P<method>{METHODS})\b)?", re.DOTALL)
#: A key with a quote, a bracket or a line end in it is what the repair made of something that is no JSON.
_NO_KEY: Final = re.compile(r"[\"{}\[\]\n]")
#: What JSON has in ASCII only, typed on a Chinese keyboard; strings are matched to be left alone.
_WIDE: Final = {"：": ":", "，": ",", "\u3000": " ", "\u00a0": " "}
_STRING_OR_WIDE: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"|[：，\u3000\u00a0]')
_DECODER: Final = json.JSONDecoder(strict=False, object_pairs_hook=lambda pairs: {k.strip(): v for k, v in pairs})
#: A damaged block larger than this is not worth the repair library's time.
_MAX_REPAIR: Final = 200_000


class Block(msgspec.Struct, frozen=True):
    """What an example block holds. ``value`` counts only if ``has_value``."""

    location: Location
    method: str = ""
    status: str = ""
    url: str = ""
    value: Any = None
    has_value: bool = False


def read_block(code: Code, path: str, found: Collector) -> Block:
    """Read a preformatted block of an example section. Never raises; damage is reported."""
    location = Location(path, code.line)
    if match := _CURL.match(code.text):
        return Block(location, method=match["method"] or "GET")
    method = status = url = ""
    lines = code.text.split("\n")
    skipped = 0
    for line in lines:
        stripped = line.strip()
        if match := _STATUS_LINE.match(stripped):
            status = match[1]
        elif match := _REQUEST_LINE.match(stripped):
            method, url = match[1].upper(), match[2] or url
        elif _URL_LINE.match(stripped):
            url = stripped
        elif stripped:
            break
        skipped += len(line) + 1
    value, has_value = _read_json(code.text[skipped:], location, found)
    return Block(location, method, status, url.strip("\"'"), value, has_value)


def _read_json(text: str, location: Location, found: Collector) -> tuple[Any, bool]:
    start = _JSON_START.search(text)
    if start is None:
        return None, False
    body = text[start.start() :]
    try:
        value, end = _DECODER.raw_decode(body)
    except ValueError as error:
        return _repair(body, location, str(error), found)
    except RecursionError:
        found.add("example-unreadable", location, reason="nested too deeply")
        return None, False
    if "\\ud" in body.lower():
        value = _well_formed(value)
    if body[end:].strip():
        found.add("example-cut", location, text=body[end:].strip()[:60])
    return value, isinstance(value, dict | list)


def _well_formed(value: Any) -> Any:
    """Replace halves of surrogate pairs, which no encoding can write."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_well_formed(item) for item in value]
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    return value


def _repair(body: str, location: Location, reason: str, found: Collector) -> tuple[Any, bool]:
    import json_repair

    value: Any = None
    if len(body) <= _MAX_REPAIR and ('"' in body or "“" in body):
        try:
            value = json_repair.loads(_STRING_OR_WIDE.sub(_narrow, body), skip_json_loads=True)
        except (ValueError, RecursionError):
            value = None
    if isinstance(value, dict | list) and value and _is_plausible(value):
        found.add("example-repaired", location, reason=reason)
        return value, True
    found.add("example-unreadable", location, reason=reason)
    return None, False


def _narrow(match: re.Match[str]) -> str:
    return _WIDE.get(match[0], match[0])


def _is_plausible(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_NO_KEY.search(key) is None and _is_plausible(inner) for key, inner in value.items())
    return not isinstance(value, list) or all(map(_is_plausible, value))
