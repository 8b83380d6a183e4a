"""Pages to operations: one per method and path template, whatever the placeholders are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.model import Operation

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

#: Operations of all pages by (method, path).
Groups = dict[tuple[str, str], list["Operation"]]


def template(path: str) -> str:
    """Return the path with placeholder names left out: what makes two paths the same for OpenAPI."""
    return _PLACEHOLDER.sub("{}", path)


def group(operations: tuple[Operation, ...], found: Collector) -> Groups:
    """Group operations; paths equal up to placeholder names take the spelling most pages use."""
    spellings: dict[str, list[str]] = {}
    for operation in operations:
        spellings.setdefault(template(operation.path), []).append(operation.path)
    chosen = {key: min(set(paths), key=lambda p: (-paths.count(p), p)) for key, paths in spellings.items()}
    groups: Groups = {}
    for operation in operations:
        path = chosen[template(operation.path)]
        if path != operation.path:
            found.add("path-ambiguous", operation.location, path=operation.path, other=path)
        spelled = operation if path == operation.path else _renamed(operation, path)
        groups.setdefault((operation.method, path), []).append(spelled)
    for (method, path), pages in groups.items():
        for page in pages[1:]:
            found.add("operation-duplicate", page.location, method=method, path=path, other=pages[0].location)
    return groups


def _renamed(operation: Operation, path: str) -> Operation:
    """The operation under another spelling of its path, path parameters renamed alike."""
    old = [name[1:-1] for name in _PLACEHOLDER.findall(operation.path)]
    new = [name[1:-1] for name in _PLACEHOLDER.findall(path)]
    names = dict(zip(old, new, strict=True))
    parameters = tuple(
        msgspec.structs.replace(p, field=msgspec.structs.replace(p.field, name=names.get(p.field.name, p.field.name)))
        if p.place == "path"
        else p
        for p in operation.parameters
    )
    return msgspec.structs.replace(operation, path=path, parameters=parameters)
