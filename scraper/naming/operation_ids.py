"""operationIds: gather candidates, derive one from method and path, resolve globally, number last."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scraper.naming.words import VERBS, is_operation_name, noun, singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scraper.model import Operation

_VERSION: Final = re.compile(r"/[vV](\d+(?:\.\d+)*)(?=/|$)")
_METHOD_VERBS: Final = {
    "GET": "Show", "POST": "Create", "PUT": "Update", "PATCH": "Update", "DELETE": "Delete", "HEAD": "Check",
    "OPTIONS": "Describe",
}  # fmt: skip
#: Last segments of lists that are no plurals.
_COLLECTIONS: Final = frozenset(("detail", "details", "list"))
_IGNORED: Final = frozenset(("api", "apis", "rest", "ext"))
#: The project or domain an operation works in, before the resource it works on.
_SCOPE: Final = re.compile(r"/(?:projects|domains)/\{[^{}]*\}(?=/)")


def version_of(path: str) -> str:
    """Return the version segment of a path without its v ("" if none): ``/v2.1/x`` -> ``2.1``."""
    match = _VERSION.search(path)
    return match[1] if match else ""


def resource(path: str, service: str = "") -> str:
    """Return the first resource of a path in words, capitalised: ``/v3/{p}/node-pools/{id}`` -> ``Node pools``."""
    nouns = _nouns(path, service)
    return re.sub(r"[-_.]", " ", nouns[0]).capitalize() if nouns else "Versions"


def _nouns(path: str, service: str) -> list[str]:
    """The segments of a path that name resources; the service's own name says nothing and is left out."""
    ignored = _IGNORED | set(service.lower().split("-"))
    segments = _SCOPE.sub("", _VERSION.sub("", path)).strip("/").split("/")
    return [s for s in segments if not s.startswith("{") and s.lower() not in ignored and noun(s)]


@lru_cache(maxsize=10_000)
def derived(method: str, path: str, service: str = "") -> str:
    """Return a name made of method and path: ``GET /v2/{p}/volumes/{id}`` -> ``ShowVolume``."""
    nouns = _nouns(path, service)
    if not nouns:
        return f"{'List' if method == 'GET' else _METHOD_VERBS[method]}Versions"
    on_item = path.rstrip("/").endswith("}")
    names = [noun(singular(s)) for s in nouns[:-1]]
    last = noun(nouns[-1])
    if method == "POST" and not on_item and (verb := _verb_of(nouns[-1])):
        said = names[:-1] if names and singular(verb).endswith(names[-1]) else names
        return verb + "".join(said) + ("Action" if nouns[-1] == "action" else "")
    if method == "GET" and not on_item and (singular(nouns[-1]) != nouns[-1] or nouns[-1] in _COLLECTIONS):
        return "List" + "".join(names) + last
    by = f"By{noun(_last_placeholder(path))}" if on_item and singular(nouns[-1]) == nouns[-1] else ""
    return _METHOD_VERBS[method] + "".join(names) + noun(singular(nouns[-1])) + by


def _last_placeholder(path: str) -> str:
    return path.rstrip("/").rpartition("{")[2].rstrip("}")


def _verb_of(segment: str) -> str:
    """A segment that is itself a verb phrase: ``batch-delete`` -> ``BatchDelete``, ``action`` -> ``Execute``."""
    if segment == "action":
        return "Execute"
    first = re.split(r"[-_]", segment)[0].lower()
    return noun(segment) if first in VERBS - {"tag", "test", "set", "run", "import", "export"} else ""


def propose(operations: list[Operation], service: str) -> list[str]:
    """Return candidate names for the pages of one operation, best first, the derived one last."""
    first = operations[0]
    stated = [name for operation in operations for name in operation.ids if is_operation_name(name)]
    if len(operations) > 1:
        stated = [name for name in stated if stated.count(name) * 2 > len(operations)]
    base = derived(first.method, first.path, service)
    return [*dict.fromkeys(stated), base]


def assign(groups: dict[tuple[str, str], list[Operation]], service: str) -> dict[tuple[str, str], str]:
    """Return one unique operationId (also ignoring case) for each (method, path)."""
    proposals = {key: propose(operations, service) for key, operations in groups.items()}
    order = sorted(groups, key=lambda key: _rank(key, groups[key], proposals[key]))
    taken: dict[str, str] = {}
    names: dict[tuple[str, str], str] = {}
    for key in order:
        rival = taken.get(proposals[key][0].lower(), "")
        name = next(n for n in _spellings(key, proposals[key], rival) if n.lower() not in taken)
        taken[name.lower()] = version_of(key[1])
        names[key] = name
    return names


def _rank(key: tuple[str, str], operations: list[Operation], names: list[str]) -> tuple[object, ...]:
    """Who may choose first: current before deprecated, stated names before derived, newer versions before older."""
    version = [-int(part) for part in version_of(key[1]).split(".") if part] or [1]
    deprecated = all(operation.deprecated for operation in operations)
    return deprecated, len(names) == 1, version, key[1], key[0]


def _spellings(key: tuple[str, str], names: list[str], rival: str) -> Iterable[str]:
    """Names to try, best first; a version tells an operation only from a ``rival`` of another version."""
    yield names[0]
    version = version_of(key[1]).replace(".", "")
    if rival == version_of(key[1]):
        yield from names[1:]
    if version:
        yield f"{names[0]}V{version}"
    yield from names[1:]
    if version:
        yield f"{names[-1]}V{version}"
    number = 2
    while True:
        yield f"{names[0]}{number}"
        number += 1
