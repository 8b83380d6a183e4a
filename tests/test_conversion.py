"""Documents from one version of OpenAPI to the other: valid, and meaning the same."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from scraper.document.conversion import OpenAPI, convert

ROOT: Final = Path(__file__).parents[1]
DOCUMENTS: Final = [*sorted((ROOT / "spec").glob("???.yaml")), *sorted((ROOT / "tests/pages").glob("*/expected.yaml"))]
VALIDATORS: Final = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
REF: Final = {"$ref": "#/components/schemas/Other"}
OLD_NULL: Final = {"type": "object", "nullable": True, "enum": [None]}
NULL: Final = {"type": "null"}
#: Schemas of 3.1 and 3.0 that say the same.
SAME: Final[dict[str, tuple[Any, Any]]] = {
    "reference": (REF, REF),
    "reference with text": ({"description": "d", **REF}, {"description": "d", "allOf": [REF]}),
    "null": (NULL, OLD_NULL),
    "type or null": ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
    "list or null": (
        {"type": ["array", "null"], "items": REF}, {"type": "array", "items": REF, "nullable": True},
    ),
    "values or null": (
        {"type": ["string", "null"], "enum": ["a", None]}, {"type": "string", "enum": ["a", None], "nullable": True},
    ),
    "reference or null": ({"anyOf": [REF, NULL]}, {"anyOf": [REF, OLD_NULL]}),
    "bounds": ({"exclusiveMinimum": 0, "maximum": 9}, {"minimum": 0, "exclusiveMinimum": True, "maximum": 9}),
    "inner": (
        {"properties": {"a": {"items": {"type": ["string", "null"]}}}},
        {"properties": {"a": {"items": {"type": "string", "nullable": True}}}},
    ),
    "open": ({"type": "object", "additionalProperties": False}, {"type": "object", "additionalProperties": False}),
    "extension": ({"x-unit": "GB", **REF}, {"x-unit": "GB", "allOf": [REF]}),
    "names like keywords": (
        {"properties": {"type": {"type": ["string", "null"]}, "nullable": {}, "const": {}, "$ref": {}}},
        {"properties": {"type": {"type": "string", "nullable": True}, "nullable": {}, "const": {}, "$ref": {}}},
    ),
}  # fmt: skip
#: Schemas of 3.1 that 3.0 says otherwise or in part, and would not be given back.
OLDER: Final[dict[str, tuple[Any, Any]]] = {
    "option or null": (
        {"description": "d", "anyOf": [{"type": "string", "enum": ["a"]}, NULL]},
        {"description": "d", "type": "string", "enum": ["a", None], "nullable": True},
    ),
    "null only": ({"type": ["null"], "description": "d"}, {"description": "d", **OLD_NULL}),
    "several types": (
        {"type": ["string", "array", "null"]},
        {"anyOf": [{"type": "string", "nullable": True}, {"type": "array", "items": {}, "nullable": True}]},
    ),
    "several types among options": (
        {"type": ["string", "integer"], "anyOf": [REF, {}]},
        {"anyOf": [REF, {}], "allOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}]},
    ),
    "list of anything": ({"type": "array"}, {"type": "array", "items": {}}),
    "no type": ({"type": []}, {}),
    "constant": ({"const": 1}, {"enum": [1]}),
    "examples": ({"examples": [1, 2]}, {"example": 1}),
    "file": ({"type": "string", "contentMediaType": "image/png"}, {"type": "string", "format": "binary"}),
    "base64": ({"type": "string", "contentEncoding": "base64"}, {"type": "string", "format": "byte"}),
    "tighter bound": ({"minimum": 5, "exclusiveMinimum": 0}, {"minimum": 5}),
    "looser bound": ({"maximum": 9, "exclusiveMaximum": 5}, {"maximum": 5, "exclusiveMaximum": True}),
    "true and false": ({"items": True, "not": False}, {"items": {}, "not": {"not": {}}}),
    "new keywords": ({"$comment": "c", "patternProperties": {"a": {}}, "if": {}, "$defs": {}}, {}),
    "reference in all of several": ({**REF, "allOf": [{}]}, {"allOf": [REF, {}]}),
}  # fmt: skip
KEYWORDS: Final = {"nullable", *(key for pairs in (SAME, OLDER) for new, _ in pairs.values() for key in new)}
#: Schemas of 3.0 that 3.1 says otherwise.
NEWER: Final[dict[str, tuple[Any, Any]]] = {
    "not nullable": ({"type": "string", "nullable": False}, {"type": "string"}),
    "nullable, no type": ({"description": "d", "nullable": True}, {"description": "d"}),
    "nullable reference": (
        {"description": "d", "x-a": 1, "allOf": [REF], "nullable": True},
        {"description": "d", "x-a": 1, "anyOf": [REF, NULL]},
    ),
    "nullable options": ({"oneOf": [REF, {}], "nullable": True}, {"anyOf": [{"oneOf": [REF, {}]}, NULL]}),
    "inclusive": ({"minimum": 1, "exclusiveMinimum": False}, {"minimum": 1}),
    "exclusive": ({"maximum": 1, "exclusiveMaximum": True}, {"exclusiveMaximum": 1}),
    "exclusive of nothing": ({"exclusiveMaximum": True}, {}),
    "several in allOf": ({"allOf": [REF, {}]}, {"allOf": [REF, {}]}),
}  # fmt: skip


def document(schema: Any, openapi: str) -> dict[str, Any]:
    return {
        "openapi": f"{openapi}.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": {"Schema": schema, "Other": {"type": "object"}}},
    }


def check(schema: Any, expected: Any, openapi: OpenAPI) -> None:
    given = document(schema, "3.0" if openapi == "3.1" else "3.1")
    before = copy.deepcopy(given)
    made = convert(given, openapi)
    assert made["components"]["schemas"]["Schema"] == expected
    assert list(VALIDATORS[openapi](made).iter_errors()) == []
    assert given == before


@pytest.mark.parametrize(("new", "old"), [*SAME.values(), *OLDER.values()], ids=[*SAME, *OLDER])
def test_older(new: Any, old: Any) -> None:
    check(new, old, "3.0")


@pytest.mark.parametrize(
    ("old", "new"), [*((old, new) for new, old in SAME.values()), *NEWER.values()], ids=[*SAME, *NEWER]
)
def test_newer(old: Any, new: Any) -> None:
    check(old, new, "3.1")


def test_schemas_are_found_wherever_they_are_and_nowhere_else() -> None:
    schema = {"type": ["string", "null"]}
    holder = {"description": "d", "schema": schema, "example": schema}
    body = {"content": {"application/json": {"schema": schema, "example": schema, "x-a": schema}}}
    operation = {
        "parameters": [{"name": "a", "in": "query", **holder}],
        "requestBody": body,
        "responses": {"200": {"description": "d", "headers": {"example": holder}, **body}, "x-a": schema},
        "callbacks": {"c": {"{$request.query.url}": {"get": {"responses": {}, "x-a": schema}}}},
    }
    given = document({"default": schema, "enum": [schema], "x-a": schema}, "3.1")
    given |= {"paths": {"/schema": {"get": operation}, "x-a": schema}, "webhooks": {}}
    text = repr(convert(given, "3.0"))
    assert text.count("'nullable': True") == 4
    assert text.count(repr(schema)) == repr(given).count(repr(schema)) - 4


def test_what_the_older_version_does_not_have() -> None:
    given: dict[str, Any] = document({}, "3.1") | {"jsonSchemaDialect": "https://example.com", "webhooks": {}}
    given["info"] |= {"summary": "s", "license": {"name": "MIT", "identifier": "MIT"}}
    given["components"]["pathItems"] = {}
    del given["paths"]
    made = convert(given, "3.0")
    assert made == document({}, "3.0") | {
        "openapi": "3.0.3", "info": {"title": "T", "version": "1", "license": {"name": "MIT"}},
    }  # fmt: skip
    assert next(iter(made)) == "openapi"


def test_the_version_it_has() -> None:
    for openapi in ("3.0", "3.1"):
        given = document(True, openapi)
        assert convert(given, openapi) is given


def test_odd_documents_are_no_harm() -> None:
    for odd in (None, 1, "a", [], [None], {"a": None}, True):
        for key in ("paths", "components", "info", "servers", "tags"):
            convert({"openapi": "3.1.0", key: odd}, "3.0")
            convert({"openapi": "3.0.0", key: odd}, "3.1")
        for key in ("schemas", "parameters", "responses", "callbacks"):
            convert({"openapi": "3.1.0", "components": {key: odd}}, "3.0")
        for key in KEYWORDS:
            convert(document({key: odd}, "3.1"), "3.0")
            convert(document({"nullable": True, key: odd, "minimum": 1}, "3.0"), "3.1")


@pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: path.parent.name if path.parent.name != "spec" else path.stem
)
def test_documents_made_here_there_and_back(path: Path) -> None:
    given = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    given = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, **given}
    old = convert(given, "3.0")
    new = convert(old, "3.1")
    assert convert(new, "3.0") == old
    if path.parent.name == "spec":
        assert list(OpenAPIV30SpecValidator(old).iter_errors()) == []
        assert list(OpenAPIV31SpecValidator(new).iter_errors()) == []
