"""Does a document have the structure OpenAPI prescribes? Judged by the JSON Schemas of openapi-spec-validator.

Only its schemas are used, on the ``jsonschema`` backend whatever else is installed. Its further checks name no place,
end at the first bad reference, may open files and addresses a document names, and take most of its time; the rules
state them again, and a test compares both.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from scraper.grammar import GRAMMAR
from scraper.outputs.tree import Finding, Tree, items, join, mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema.exceptions import ValidationError


#: How jsonschema says that a key is unknown where extensions are allowed.
_NO_MATCH = re.compile(r" do(es)? not match any of the regexes: '\^x-'$")
#: Keywords whose values no metaschema constrains, or that a rule judges.
_FREE: Final = frozenset(("description", "title", "example", "examples", "default", "pattern", "const", "$ref"))


def check_structure(tree: Tree) -> Iterator[Finding]:
    """Yield what the OpenAPI schema of the document's version rejects, each error at its own place."""
    pruned = _without_schemas(tree.document, {id(node.value) for node in tree.of("schema")})
    for error in _plain_errors(_document_validator(tree.version).iter_errors(pruned)):
        yield pointer_of(error.absolute_path), "spec-invalid", {"reason": describe(error)}
    yield from _check_schemas(tree)


def _check_schemas(tree: Tree) -> Iterator[Finding]:
    """Check each schema without the schemas in it. Those that differ in names and texts only are checked once."""
    validator = _schema_validator(tree.version)
    known: dict[str, list[tuple[str, str]]] = {}
    for node in tree.of("schema"):
        shape = {key: _shape(key, value) for key, value in node.value.items() if not _is_free(key, value)}
        key = json.dumps(shape, sort_keys=True)
        if key not in known:
            errors = _plain_errors(validator.iter_errors(shape))
            known[key] = [(pointer_of(error.absolute_path), describe(error)) for error in errors]
        for tail, reason in known[key]:
            yield node.pointer + tail, "spec-invalid", {"reason": reason}


def _is_free(key: str, value: Any) -> bool:
    if key.startswith("x-"):
        return True
    expected = list if key == "examples" else str if key in ("description", "title", "pattern", "$ref") else object
    return key in _FREE and isinstance(value, expected)


def _shape(key: str, value: Any) -> Any:
    """A keyword's value with every schema below it made empty."""
    place = GRAMMAR["schema"].get(key, "")
    if place == "{schema}" and isinstance(value, dict):
        return {name: each for name, each in value.items() if not isinstance(each, dict)}
    if place == "[schema]" and isinstance(value, list):
        return [{} if isinstance(each, dict) else each for each in value]
    if place == "schema" and isinstance(value, dict):
        return {}
    if key == "enum" and value and isinstance(value, list):
        return [0]
    return value


def _without_schemas(value: Any, schemas: set[int]) -> Any:
    if isinstance(value, dict):
        return {} if id(value) in schemas else {key: _without_schemas(each, schemas) for key, each in value.items()}
    return [_without_schemas(each, schemas) for each in value] if isinstance(value, list) else value


@cache
def _document_validator(version: str) -> Any:
    from jsonschema import Draft4Validator, Draft202012Validator
    from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]
    from openapi_spec_validator.schemas import schema_v30, schema_v31
    from referencing.jsonschema import DRAFT202012

    if version == "3.0":
        return Draft4Validator(dict(schema_v30))
    schema = dict(schema_v31)
    # Crawled once; else jsonschema crawls the registry again for every $dynamicRef, most of its time.
    registry = REGISTRY.with_resource(schema["$id"], DRAFT202012.create_resource(schema)).crawl()
    return Draft202012Validator(schema, registry=registry)


@cache
def _schema_validator(version: str) -> Any:
    """A validator for one Schema Object whose own schemas are empty."""
    from jsonschema import Draft4Validator, Draft202012Validator
    from jsonschema_specifications import REGISTRY
    from openapi_spec_validator.schemas import schema_v30

    if version == "3.0":
        return Draft4Validator({"$ref": "#/definitions/Schema", "definitions": schema_v30["definitions"]})
    flat: dict[str, Any] = {"type": "object", "properties": dict(_OPENAPI_KEYWORDS), "$defs": {}}
    for name in ("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content"):
        vocabulary = REGISTRY.contents(f"https://json-schema.org/draft/2020-12/meta/{name}")
        flat["properties"].update(vocabulary["properties"])
        flat["$defs"].update(vocabulary.get("$defs", {}))
    return Draft202012Validator(_without_recursion(flat))


#: The keywords OpenAPI 3.1 adds to JSON Schema (https://spec.openapis.org/oas/3.1/meta/base).
_OPENAPI_KEYWORDS: Final[dict[str, Any]] = {
    "discriminator": {
        "type": "object",
        "required": ["propertyName"],
        "properties": {
            "propertyName": {"type": "string"},
            "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
        },
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    },
    "externalDocs": {
        "type": "object",
        "required": ["url"],
        "properties": {"url": {"type": "string"}, "description": {"type": "string"}},
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    },
    "xml": {
        "type": "object",
        "properties": {
            **{key: {"type": "string"} for key in ("name", "namespace", "prefix")},
            **{key: {"type": "boolean"} for key in ("attribute", "wrapped")},
        },
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
    },
}


def _without_recursion(schema: Any) -> Any:
    if isinstance(schema, dict):
        if "$dynamicRef" in schema and isinstance(schema["$dynamicRef"], str):
            return {"type": ["object", "boolean"]}
        return {key: _without_recursion(value) for key, value in schema.items()}
    return [_without_recursion(value) for value in schema] if isinstance(schema, list) else schema


def _plain_errors(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """All errors, alternatives descended; left out are those that only follow from another."""
    found = [leaf for error in errors for leaf in leaves(error)]
    mistyped = {pointer_of(error.absolute_path) for error in found if error.validator == "type"}
    causes = [pointer_of(e.absolute_path) + "/" for e in found if e.validator != "unevaluatedProperties"]
    return [error for error in found if not _follows(error, mistyped, causes)]


def _follows(error: ValidationError, mistyped: set[str], causes: list[str]) -> bool:
    """A value of the wrong type is in no enum; where one thing is wrong, jsonschema calls its siblings unevaluated."""
    pointer = pointer_of(error.absolute_path)
    if error.validator == "enum":
        return pointer in mistyped
    return error.validator == "unevaluatedProperties" and any(cause.startswith(pointer + "/") for cause in causes)


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Yield an error, or in place of "not valid under any of the given schemas" those of the likeliest alternative."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    if error.validator not in ("anyOf", "oneOf") or not branches:
        yield error
        return
    best = min(branches.values(), key=lambda branch: _unlikeliness(error, branch))
    allowed = [_rejected_word(branch, best) for branch in branches.values()]
    if len(allowed) > 1 and len(best) == 1 and all(allowed):
        best[0].message = f"{best[0].instance!r} is not one of {sorted({w for each in allowed for w in each}, key=str)}"
    for inner in best:
        yield from leaves(inner)


def _unlikeliness(error: ValidationError, branch: list[ValidationError]) -> tuple[int, int, int]:
    """How unlikely it is that this alternative was meant: it is of another kind; its errors lie high; it has many."""
    plain = "$ref" not in mapping(error.instance)
    foreign = sum(
        inner.validator in ("enum", "const")
        or (inner.validator == "required" and plain and "$ref" in items(inner.validator_value))
        or (inner.validator == "type" and not inner.relative_path)
        for inner in branch
    )
    return foreign, -max(len(inner.relative_path) for inner in branch), len(branch)


def _rejected_word(branch: list[ValidationError], best: list[ValidationError]) -> list[Any]:
    """The values a branch allows where the best branch has its only error."""
    for inner in branch:
        if inner.validator == "enum" and inner.absolute_path == best[0].absolute_path:
            return items(inner.validator_value)
    return []


def pointer_of(path: Iterable[Any]) -> str:
    """Return the JSON pointer of a path of keys and indexes."""
    pointer = ""
    for key in path:
        pointer = join(pointer, str(key))
    return pointer


def describe(error: ValidationError) -> str:
    """Return an error's message with a long value in it cut short."""
    message = _NO_MATCH.sub(" not allowed here", error.message)
    if len(message) <= 100:
        return message
    if error.validator == "oneOf" and not error.context:
        return "fits more than one of the alternatives of oneOf"
    shown = repr(error.instance)
    return shown[:40] + "…" + message[len(shown) :] if message.startswith(shown) and len(shown) > 40 else message
