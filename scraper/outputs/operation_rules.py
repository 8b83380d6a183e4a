"""Rules about paths, operations, parameters and responses."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from scraper.outputs.tree import Call, Finding, Node, Tree, items, join, mapping, split, text

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASCAL = re.compile("[A-Z][A-Za-z0-9]*")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
#: Header parameters that OpenAPI says to ignore; they are no duplicates of anything.
_IGNORED_HEADERS: Final = frozenset(("accept", "content-type", "authorization"))
_SUCCESS = re.compile(r"[23]([0-9]{2}|XX)|101|default")


def label(pointer: str) -> str:
    """Return how messages call an operation: ``GET /x`` for the pointer ``/paths/~1x/get``."""
    keys = split(pointer)
    return f"{keys[-1].upper()} {keys[-2]}" if len(keys) > 2 else pointer


def operation_id_present(tree: Tree) -> Iterator[Finding]:
    """Every operation has an operationId."""
    for node in tree.of("operation"):
        if not text(node.value.get("operationId")).strip():
            yield node.pointer, "spec-operation-id-missing", {"operation": label(node.pointer)}


def operation_id_unique(tree: Tree) -> Iterator[Finding]:
    """No two operations have one operationId, nor one that differs in case only: a client's modules would collide."""
    exact: dict[str, Node] = {}
    folded: dict[str, Node] = {}
    for node in tree.of("operation"):
        name = text(node.value.get("operationId"))
        if not name:
            continue
        if name in exact:
            details = {"name": name, "other": label(exact[name].pointer)}
            yield f"{node.pointer}/operationId", "spec-operation-id-duplicate", details
        elif name.casefold() in folded:
            details = {"name": name, "other": folded[name.casefold()].value["operationId"]}
            yield f"{node.pointer}/operationId", "spec-operation-id-case", details
        exact.setdefault(name, node)
        folded.setdefault(name.casefold(), node)


def operation_id_style(tree: Tree) -> Iterator[Finding]:
    """An operationId is PascalCase, as in the vendor's own documents."""
    for node in tree.of("operation"):
        name = text(node.value.get("operationId"))
        if name and not _PASCAL.fullmatch(name):
            yield f"{node.pointer}/operationId", "spec-operation-id-style", {"name": name}


def operation_tagged(tree: Tree) -> Iterator[Finding]:
    """Every operation has a tag, and the document declares it."""
    declared = {text(node.value.get("name")) for node in tree.of("tag")}
    for node in tree.of("operation"):
        tags = items(node.value.get("tags"))
        if not tags:
            yield node.pointer, "spec-tag-missing", {"operation": label(node.pointer)}
        for index, name in enumerate(tags):
            if isinstance(name, str) and name not in declared:
                yield f"{node.pointer}/tags/{index}", "spec-tag-undeclared", {"name": name}


def success_present(tree: Tree) -> Iterator[Finding]:
    """Every operation documents how it succeeds: 2xx, a redirect, a switch of protocols, or ``default``."""
    for node in tree.of("operation"):
        if not any(_SUCCESS.fullmatch(status) for status in mapping(node.value.get("responses"))):
            yield f"{node.pointer}/responses", "spec-success-missing", {"operation": label(node.pointer)}


def response_described(tree: Tree) -> Iterator[Finding]:
    """Every response has a description."""
    for node in tree.of("response"):
        if not text(node.value.get("description")).strip():
            yield node.pointer, "spec-response-undescribed", {"name": split(node.pointer)[-1]}


def path_well_formed(tree: Tree) -> Iterator[Finding]:
    """A path has no query, fragment or empty segment, and names no placeholder twice."""
    for path in mapping(tree.document.get("paths")):
        faults = [f'"{mark}"' for mark in ("?", "#", "//") if mark in path]
        counts = Counter(_PLACEHOLDER.findall(path))
        faults += [f'"{{{name}}}" twice' for name, count in counts.items() if count > 1]
        if path[:2] != "x-" and faults:
            yield join("/paths", path), "spec-path-malformed", {"path": path, "what": ", ".join(faults)}


def path_unambiguous(tree: Tree) -> Iterator[Finding]:
    """No two paths differ in the names of placeholders only."""
    known: dict[str, str] = {}
    for path in mapping(tree.document.get("paths")):
        other = known.setdefault(_PLACEHOLDER.sub("{}", path), path)
        if other != path:
            yield join("/paths", path), "spec-path-ambiguous", {"path": path, "other": other}


def path_parameters(tree: Tree) -> Iterator[Finding]:
    """The path parameters of an operation are the placeholders of its path, all of them required."""
    for call in tree.calls:
        parameters = list(_parameters(tree, call))
        names = {text(value.get("name")) for _, value in parameters if value.get("in") == "path"}
        placeholders = set(_PLACEHOLDER.findall(call.path))
        if all(value for _, value in parameters):  # one that cannot be resolved may be the one
            for name in sorted(placeholders - names):
                details = {"name": name, "operation": label(call.operation.pointer)}
                yield call.operation.pointer, "spec-path-parameter-undefined", details
        for pointer, value in parameters:
            if value.get("in") != "path":
                continue
            name = text(value.get("name"))
            if name not in placeholders:
                yield pointer, "spec-path-parameter-extra", {"name": name, "path": call.path}
            if value.get("required") is not True:
                place = pointer + "/required" if "required" in value and "$ref" not in value else pointer
                yield place, "spec-path-parameter-optional", {"name": name}


def _parameters(tree: Tree, call: Call) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (pointer in this operation or its path item, parameter); {} for one that cannot be resolved."""
    for node in (call.item, call.operation):
        for index, value in enumerate(items(node.value.get("parameters"))):
            yield f"{node.pointer}/parameters/{index}", tree.resolve(value)


def parameters_unique(tree: Tree) -> Iterator[Finding]:
    """No list of parameters has two of one name and place; names of headers are equal whatever their case."""
    for node in (*tree.of("path_item"), *tree.of("operation")):
        seen: set[tuple[str, str]] = set()
        for index, reference in enumerate(items(node.value.get("parameters"))):
            value = tree.resolve(reference)
            name, place = text(value.get("name")), text(value.get("in"))
            key = (name.lower() if place == "header" else name, place)
            if name and key in seen and not (place == "header" and key[0] in _IGNORED_HEADERS):
                yield f"{node.pointer}/parameters/{index}", "spec-parameter-duplicate", {"name": name, "place": place}
            seen.add(key)


def body_allowed(tree: Tree) -> Iterator[Finding]:
    """GET and HEAD have no request body."""
    for node in tree.of("operation"):
        if node.pointer.endswith(("/get", "/head")) and "requestBody" in node.value:
            yield f"{node.pointer}/requestBody", "spec-body-unexpected", {"operation": label(node.pointer)}
