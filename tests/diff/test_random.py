"""Any two documents: differences lead from one to the other, are mirrored, and do not depend on spelling."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.outputs.diff.walk import differences
from tests.diff.golden import tree
from tests.diff.small import document, ref, schemas
from tests.diff.test_facts import check

SCALARS = st.fixed_dictionaries(
    {"type": st.sampled_from(("string", "integer", "number"))},
    optional={
        "enum": st.lists(st.sampled_from(("x", "y", "z")), min_size=1, max_size=2, unique=True),
        "default": st.sampled_from(("x", "y", 1, None)),
        "minimum": st.integers(0, 2),
        "multipleOf": st.integers(1, 4),
        "maxLength": st.integers(1, 3),
        "format": st.sampled_from(("int32", "int64", "date")),
        "pattern": st.sampled_from(("^a", "^b")),
        "readOnly": st.just(True),
        "writeOnly": st.just(True),
        "nullable": st.just(True),
        "description": st.sampled_from(("One.", "Two.")),
    },
)


def _objects(held: st.SearchStrategy[Any], names: str) -> st.SearchStrategy[Any]:
    return st.builds(
        lambda properties, required, more: {
            "type": "object", "properties": properties, "required": sorted(required & properties.keys()), **more,
        },
        st.dictionaries(st.sampled_from(names), held, max_size=3),
        st.sets(st.sampled_from(names)),
        st.sampled_from(({}, {"additionalProperties": False}, {"additionalProperties": {"type": "string"}})),
    )  # fmt: skip


def _composed(held: st.SearchStrategy[Any], names: str) -> st.SearchStrategy[Any]:
    return st.one_of(
        held,
        _objects(held, names),
        st.builds(lambda items: {"type": "array", "items": items}, held),
        st.builds(lambda options: {"oneOf": options}, st.lists(held, min_size=1, max_size=3)),
        st.builds(lambda parts: {"allOf": parts}, st.lists(_objects(held, names), min_size=1, max_size=2)),
    )


#: Names differ by depth: a property below one of its own name is taken for the same again, as facts are finite.
NAMED = {"One": _objects(SCALARS, "abc"), "Two": _composed(st.one_of(SCALARS, st.just(ref("One"))), "def")}
COMPONENTS = st.sampled_from(sorted(NAMED))
LEAVES = st.one_of(SCALARS, st.builds(ref, COMPONENTS))
SCHEMAS = _composed(_composed(LEAVES, "ghi"), "jkl")
PARAMETERS = st.lists(
    st.builds(
        lambda name, place, required, schema: {"name": name, "in": place, "required": required, "schema": schema},
        st.sampled_from("abc"), st.sampled_from(("query", "header")), st.booleans(), LEAVES,
    ),
    max_size=3,
    unique_by=lambda each: (each["name"], each["in"]),
)  # fmt: skip


def _content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


OPERATIONS = st.builds(
    lambda parameters, body, answers, more: {
        "parameters": parameters,
        **({"requestBody": _content(body)} if body else {}),
        "responses": {status: {"description": "", **_content(schema)} for status, schema in answers.items()},
        **more,
    },
    PARAMETERS,
    st.one_of(st.none(), SCHEMAS),
    st.dictionaries(st.sampled_from(("200", "404", "default")), SCHEMAS, max_size=2),
    st.fixed_dictionaries(
        {},
        optional={
            "operationId": st.sampled_from(("List", "Show")),
            "deprecated": st.just(True),
            "security": st.sampled_from(([], [{"key": []}])),
            "tags": st.sampled_from((["A"], ["B"])),
        },
    ),
)  # fmt: skip
DOCUMENTS = st.builds(
    lambda paths, named: document(paths, **schemas(**named)),
    st.dictionaries(
        st.sampled_from(("/a", "/b/{x}", "/b/{y}")),
        st.dictionaries(st.sampled_from(("get", "post")), OPERATIONS, min_size=1, max_size=2),
        min_size=1,
        max_size=2,
    ),
    st.fixed_dictionaries(NAMED),
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS, DOCUMENTS)
def test_any_two_documents(old: dict[str, Any], new: dict[str, Any]) -> None:
    check(tree(old), tree(new))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS, st.data())
def test_one_schema_becomes_another(old: dict[str, Any], data: st.DataObject) -> None:
    """Most of a document stays as it is, as from one version of docs to the next."""
    new = copy.deepcopy(old)
    name = data.draw(COMPONENTS)
    new["components"]["schemas"][name] = data.draw(NAMED[name])
    check(tree(old), tree(new))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_how_it_is_written_is_no_difference(found: dict[str, Any]) -> None:
    """Keys in another order, null as OpenAPI 3.1 says it, lists of one alternative, alternatives in another order."""
    assert differences(tree(found), tree(_rewritten(found))) == []
    assert differences(tree(_rewritten(found)), tree(found)) == []


def _rewritten(value: Any) -> Any:
    if isinstance(value, list):
        return [_rewritten(each) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: _rewritten(each) for key, each in reversed(value.items())}
    if value.get("nullable") is True and isinstance(value.get("type"), str):
        del made["nullable"]
        made["type"] = [value["type"], "null"]
    if isinstance(value.get("required"), list):
        made["required"] = value["required"][::-1]
    if isinstance(value.get("enum"), list):
        made["enum"] = value["enum"][::-1]
    return made
