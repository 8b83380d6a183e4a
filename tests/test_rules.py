"""Every code of document validation, by ``cases/rules.yaml``: where it is found, and what must not bring it up."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from scraper.diagnostics import codes
from scraper.outputs.rules import RULES
from scraper.outputs.syntax import parse_yaml
from scraper.outputs.tree import Tree, items, join, split
from scraper.outputs.validate import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

JOB = "/components/schemas/Job"
STATE = f"{JOB}/properties/state"
JOBS = "/paths/~1v1~1{project_id}~1jobs"
LIMIT = f"{JOBS}/get/parameters/0"
CONTENT = f"{JOBS}/post/requestBody/content/application~1json"
V30 = {"/openapi": "3.0.3"}
_SHORT = {"CONTENT": CONTENT, "JOBS": JOBS, "JOB": JOB, "LIMIT": LIMIT, "STATE": STATE}


class Case(NamedTuple):
    """A code, changes it is found with and where, changes it is not found with."""

    code: str
    changes: dict[str, Any]
    pointer: str
    near: dict[str, Any]


def _cases() -> list[Case]:
    rows = parse_yaml((Path(__file__).parent / "cases" / "rules.yaml").read_text("utf-8"))
    return [Case(row["code"], _long(row["change"]), _long(row["at"]), _long(row.get("near", {}))) for row in rows]


def _long(value: Any) -> Any:
    """Write out what the cases shorten: the beginnings of pointers, in keys as well as in references."""
    if isinstance(value, dict):
        return {_long(key): _long(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_long(child) for child in value]
    if not isinstance(value, str):
        return value
    return re.sub(r"^(#?)(CONTENT|JOBS|JOB|LIMIT|STATE)(?=/|$)", lambda match: match[1] + _SHORT[match[2]], value)


def document() -> dict[str, Any]:
    """A document without findings, in 3.1 as well as in 3.0."""
    body = {"content": {"application/json": {"schema": {"$ref": f"#{JOB}"}, "example": {"name": "a", "state": "on"}}}}
    listed = {"type": "array", "items": {"$ref": f"#{JOB}"}}
    project = {"name": "project_id", "in": "path", "required": True, "schema": {"type": "string"}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Jobs", "version": "v1", "description": "Runs jobs, see [the guide](guide.html)."},
        "servers": [{"url": "https://{region}.example.com", "variables": {"region": {"default": "eu"}}}],
        "tags": [{"name": "Jobs"}],
        "security": [{"token": []}],
        "paths": {
            "/v1/{project_id}/jobs": {
                "parameters": [project],
                "get": {
                    "tags": ["Jobs"],
                    "operationId": "ListJobs",
                    "parameters": [limit],
                    "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": listed}}}},
                },
                "post": {
                    "tags": ["Jobs"],
                    "operationId": "CreateJob",
                    "requestBody": body,
                    "responses": {"201": {"description": "Created"}},
                },
            }
        },
        "components": {
            "schemas": {
                "Job": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                        "name": {"type": "string", "minLength": 1, "maxLength": 64},
                        "state": {"type": "string", "enum": ["on", "off"], "default": "on"},
                    },
                }
            },
            "securitySchemes": {"token": {"type": "apiKey", "in": "header", "name": "X-Auth-Token"}},
        },
    }


def patched(changes: dict[str, Any]) -> dict[str, Any]:
    """The document with values put at JSON pointers, or removed."""
    changed = document()
    for pointer, value in changes.items():
        *parents, key = split(pointer)
        target: Any = changed
        for parent in parents:
            target = target[int(parent)] if isinstance(target, list) else target.setdefault(parent, {})
        if value == "REMOVE":
            del target[int(key) if isinstance(target, list) else key]
        elif isinstance(target, list):
            target[int(key) : int(key) + 1] = [copy.deepcopy(value)]
        else:
            target[key] = copy.deepcopy(value)
    return changed


def found(changes: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each.code, each.pointer) for each in validate(patched(changes), {}, "spec.yaml")]


CASES = _cases()


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_clean_document_has_no_findings(version: str) -> None:
    assert found({"/openapi": version}) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_code_is_found_where_it_belongs(case: Case) -> None:
    assert (case.code, case.pointer) in found(case.changes)
    assert case.code not in dict(found(case.near))


def test_every_code_has_a_case() -> None:
    assert {case.code for case in CASES} == {code for code in codes() if code.startswith("spec-")}


def test_rules_have_one_name_each_and_cope_with_an_empty_document() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert all(code in codes() for _, code, _ in rule(Tree({}, "3.1")))


JUNK: list[Any] = [None, 5, "x", [], {}, [None], {"a": 1}, {"$ref": "#/info"}, float("inf"), [[]]]


@pytest.mark.parametrize("turn", range(len(JUNK)))
def test_no_rule_stumbles_over_values_of_the_wrong_kind(turn: int) -> None:
    for index, pointer in enumerate(_pointers(document())):
        junk = JUNK[(index + turn) % len(JUNK)]
        if index % 3 == turn % 3:
            findings = validate(patched({pointer: junk}), {}, "spec.yaml")
            assert not [each for each in findings if " ended with " in each.message], (pointer, junk)


def _pointers(value: Any, pointer: str = "") -> Iterator[str]:
    for key, child in value.items() if isinstance(value, dict) else enumerate(items(value)):
        yield join(pointer, str(key))
        yield from _pointers(child, join(pointer, str(key)))
