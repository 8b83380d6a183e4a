"""Schemas that are shared, recursive, or written otherwise."""

from __future__ import annotations

import pytest

from tests.diff.golden import changes
from tests.diff.small import TEXT, WHOLE, answer, answers, document, ids, ref, schemas, structure, takes


def shared(kind: str) -> dict:
    paths = {f"/things/{n}": {"get": {"operationId": f"Show{n}", "responses": answer(ref("Thing"))}} for n in range(40)}
    return document(paths, **schemas(Thing=structure(size={"type": kind})))


def test_a_shared_schema_changes_once() -> None:
    (change,) = changes(shared("integer"), shared("boolean"))
    assert change.id == "response-property-type-changed"
    assert [place.path for place in change.places] == [f"/things/{n}" for n in range(40)]
    assert change.spot.old == change.spot.new == "/components/schemas/Thing/properties/size"


def test_a_schema_of_requests_and_answers_changes_once_for_each() -> None:
    def both(*required: str) -> dict:
        post = takes(ref("Thing"))["paths"]["/clusters"]["post"] | {"responses": answer(ref("Thing"))}
        return document({"/clusters": {"post": post}}, **schemas(Thing=structure(*required, size=WHOLE)))

    found = {change.id: change.level for change in changes(both(), both("size"))}
    assert found == {"request-property-became-required": "breaking", "response-property-became-required": "info"}


def nodes(kind: str, child: dict | None = None) -> dict:
    child = child or ref("Node")
    return answers(ref("Node"), Node=structure(size={"type": kind}, children={"type": "array", "items": child}))


def test_a_recursive_schema_ends() -> None:
    (change,) = changes(nodes("integer"), nodes("boolean"))
    assert [place.at for place in change.places] == ["size", "children[].size"]
    assert changes(nodes("integer"), nodes("integer")) == []


def test_a_recursive_schema_by_a_described_reference_ends() -> None:
    described = nodes("integer", ref("Node", description="A child."))
    assert {change.wording for change in changes(nodes("integer"), described)} <= {True}
    found = changes(described, nodes("boolean", ref("Node", description="A child.")))
    assert ids(found) == ["response-property-type-changed"]


def test_mutual_recursion_ends() -> None:
    def tree(kind: str) -> dict:
        one = structure(left=ref("Two"), right=ref("Two"), up=ref("One"))
        return answers(ref("One"), One=one, Two=structure(one=ref("One"), two=ref("Two"), size={"type": kind}))

    (change,) = changes(tree("integer"), tree("boolean"))
    assert change.places[0].at.endswith("size")


def test_a_schema_of_nothing_but_itself_ends() -> None:
    assert changes(answers(ref("One"), One=ref("One")), answers(ref("One"), One={"allOf": [ref("One")]})) == []


def test_a_long_chain_of_schemas_ends() -> None:
    def chain(kind: dict) -> dict:
        links = {f"S{n}": {"allOf": [ref(f"S{n + 1}")]} for n in range(3000)}
        return answers(ref("S0"), **links, S3000=structure(size=kind))

    (change,) = changes(chain(WHOLE), chain(TEXT))
    assert change.places[0].at == "size"


FLAT = structure("name", name=TEXT, size=WHOLE)
NULLABLE = {"type": ["string", "null"]}
SAME = {
    "renamed": (takes(ref("Cluster"), Cluster=FLAT), takes(ref("ClusterSpec"), ClusterSpec=FLAT)),
    "inlined": (takes(ref("Cluster"), Cluster=FLAT), takes(FLAT)),
    "composed": (
        takes(FLAT),
        takes({"allOf": [ref("Named"), structure(size=WHOLE)]}, Named=structure("name", name=TEXT)),
    ),
    "wrapped": (takes(FLAT), takes({"oneOf": [FLAT]})),
    "described reference": (
        takes(structure(spec=ref("S", description="d")), S=FLAT),
        takes(structure(spec={"allOf": [ref("S")], "description": "d"}), S=FLAT),
    ),
    "nullable": (
        takes(structure(name=NULLABLE)),
        takes(structure(name={"type": "string", "nullable": True}), version="3.0.3"),
    ),
    "nullable reference": (
        takes(structure(spec={"anyOf": [ref("S"), {"type": "null"}]}), S=FLAT),
        takes(structure(spec={"nullable": True, "allOf": [ref("S")]}), version="3.0.3", S=FLAT),
    ),
    "nullable list of values": (
        takes({"anyOf": [TEXT | {"enum": ["a"]}, {"type": "null"}]}),
        takes(TEXT | {"nullable": True, "enum": ["a", None]}, version="3.0.3"),
    ),
    "exclusive bounds": (
        takes(WHOLE | {"exclusiveMinimum": 3}),
        takes(WHOLE | {"minimum": 3, "exclusiveMinimum": True}, version="3.0.3"),
    ),
    "order of keys": (takes(structure(name=TEXT, size=WHOLE)), takes(structure(size=WHOLE, name=TEXT))),
    "order of required": (takes(structure("a", "b", a=TEXT, b=TEXT)), takes(structure("b", "a", a=TEXT, b=TEXT))),
    "order of values": (takes(TEXT | {"enum": ["a", "b"]}), takes(TEXT | {"enum": ["b", "a"]})),
    "order of alternatives": (takes({"oneOf": [TEXT, WHOLE]}), takes({"oneOf": [WHOLE, TEXT]})),
    "oneOf, anyOf": (takes({"oneOf": [TEXT, WHOLE]}), takes({"anyOf": [TEXT, WHOLE]})),
    "one value": (takes(TEXT | {"enum": ["a"]}), takes({"type": "string", "const": "a"})),
    "zero as a least length": (takes(TEXT), takes(TEXT | {"minLength": 0})),
    "open by default": (takes(structure(a=TEXT)), takes(structure(a=TEXT) | {"additionalProperties": True})),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_no_change(name: str) -> None:
    old, new = SAME[name]
    assert changes(old, new) == []
    assert changes(new, old) == []


def test_alternatives_that_gain_a_property_stay_themselves() -> None:
    start, stop = structure("start", start=TEXT), structure("stop", stop=TEXT, force=TEXT)
    more = structure("start", start=TEXT, after=WHOLE)
    (change,) = changes(takes({"oneOf": [start, stop]}), takes({"oneOf": [more, stop]}))
    assert change.id == "request-property-added-optional"
    assert change.places[0].at == "|after,start.after"


def test_an_object_that_becomes_one_of_several_keeps_its_properties() -> None:
    start, stop = structure("start", start=TEXT), structure("stop", stop=TEXT, force=TEXT)
    old, new = takes(start), takes({"oneOf": [start, stop]})
    assert ids(changes(old, new)) == ["request-body-alternative-added"]
    assert ids(changes(new, old)) == ["request-body-alternative-removed"]


def test_a_property_of_another_type_does_not_bring_its_properties() -> None:
    found = changes(takes(structure(a=TEXT)), takes(structure(a=structure("b", b=TEXT))))
    assert ids(found) == ["request-property-type-changed"]


def test_read_only_properties_break_no_request() -> None:
    old, new = (takes(structure("id", id=TEXT | {"readOnly": True, "maxLength": length})) for length in (64, 32))
    (change,) = changes(old, new)
    assert (change.id, change.level) == ("request-property-limit-tightened", "info")


def test_names_with_dots_are_quoted() -> None:
    (change,) = changes(answers(structure()), answers(structure(**{"kubernetes.io/name": TEXT})))
    assert change.places[0].at == ".`kubernetes.io/name`".removeprefix(".")
