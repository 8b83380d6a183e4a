"""Validation of an OpenAPI document: every finding at the place in the docs it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

from scraper.diagnostics import Diagnostic, codes
from scraper.model import Location
from scraper.outputs.load import locate
from scraper.outputs.tree import Finding, Tree, join, string_key, string_keyed
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_VERSION = re.compile(r"(3\.[01])\.[0-9]+(-\w+)?")
#: How the structural error begins that a rule states better, at the same place.
_RESTATED: Final = {
    "spec-component-name": ("'",),
    "spec-path-parameter-optional": ("'required' is a req", "True was expected", "False is not one of"),
    "spec-response-undescribed": ("'description' is a req",),
    "spec-server-variable": ("'default' is a req",),
}


def validate(document: dict[str, Any], sources: dict[str, Location], spec_path: str) -> list[Diagnostic]:
    """Return all findings about a document, by place; each carries its JSON pointer.

    ``sources`` maps JSON pointers to the docs (see ``load_sources``); what it does not cover is placed at line 1 of
    ``spec_path``. OpenAPI 3.0 and 3.1 only: any other document has one finding that says so. Never raises for what a
    document holds, never opens a file or an address it names.
    """
    fallback = Location(spec_path, 1)
    return sorted({diagnose(finding, sources, fallback) for finding in _findings(document)})


def diagnose(finding: Finding, sources: dict[str, Location], fallback: Location) -> Diagnostic:
    """Return a finding on a document at the place in the docs it comes from."""
    pointer, code, details = finding
    entry = codes()[code]
    message = entry.message.format(**{key: _shorten(value) for key, value in details.items()})
    return Diagnostic(locate(pointer, sources, fallback), code, message, entry.severity, pointer)


def _shorten(value: Any, limit: int = 160) -> str:
    shown = squeeze(clean(str(value)))
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def _findings(document: dict[str, Any]) -> Iterator[Finding]:
    from scraper.outputs.rules import RULES
    from scraper.outputs.structure import check_structure

    stated = document.get("openapi", document.get("swagger", "missing"))
    version = _VERSION.fullmatch(str(stated))
    if version is None:
        yield "/openapi", "spec-version-unsupported", {"version": stated}
        return
    odd = list(_odd_keys(document))
    yield from odd
    try:
        tree = Tree(string_keyed(document) if odd else document, version[1])
    except RecursionError:
        yield "", "spec-unchecked", {"reason": "nested too deeply"}
        return
    found = [finding for rule in (check_references, *RULES) for finding in _run(rule, tree)]
    yield from found
    restated = {(_place(pointer, code), begin) for pointer, code, _ in found for begin in _RESTATED.get(code, ())}
    for finding in _run(check_structure, tree):
        reason = str(finding[2]["reason"])
        if not any(pointer == finding[0] and reason.startswith(begin) for pointer, begin in restated):
            yield finding


def _place(pointer: str, code: str) -> str:
    """Where the schema of OpenAPI reports what a rule reports at ``pointer``: for a name, at what holds it."""
    return pointer.rpartition("/")[0] if code == "spec-component-name" else pointer


def _run(check: Callable[[Tree], Iterable[Finding]], tree: Tree) -> Iterator[Finding]:
    """Run one check; what it cannot cope with ends this check only, and is reported."""
    try:
        yield from check(tree)
    except Exception as error:
        yield "", "spec-unchecked", {"reason": f"{check.__name__} ended with {type(error).__name__}: {error}"}


def _odd_keys(document: Any) -> Iterator[Finding]:
    stack = [("", document)]
    while stack:
        pointer, value = stack.pop()
        if isinstance(value, dict):
            for key, child in value.items():
                place = join(pointer, string_key(key))
                if not isinstance(key, str):
                    yield place, "spec-key-not-string", {"key": string_key(key)}
                if isinstance(child, dict | list):
                    stack.append((place, child))
        elif isinstance(value, list):
            stack += [(f"{pointer}/{index}", child) for index, child in enumerate(value)]


def check_references(tree: Tree) -> Iterator[Finding]:
    """Yield references that lead out of the document, nowhere, or to an object of another kind."""
    anchors = {node.value.get("$anchor") for node in tree.of("schema")}
    for kind, pointer, target in tree.references:
        if not target.startswith("#"):
            yield pointer, "spec-ref-remote", {"target": target}
        elif tree.find(target) is None or _is_circle(tree, target):
            if target[1:] not in anchors:
                yield pointer, "spec-ref-dangling", {"target": target}
        elif (other := tree.kinds.get(unquote(target[1:]), kind)) != kind:
            kinds = {"kind": kind.replace("_", " "), "other": other.replace("_", " ")}
            yield pointer, "spec-ref-kind", {"target": target, **kinds}


def _is_circle(tree: Tree, target: str) -> bool:
    return bool(tree.find(target)) and not tree.resolve({"$ref": target})
