"""Traps in schemas, which the generator drops, renames or breaks: nothing is lost, the wire has the docs' names."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.client.traps import TEXT, Made, answer, content, document, make, operation, thing, to

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_NAMES: Final = {
    "equal up to case": ["VpcId", "VPCId", "vpcid", "VPCID"],
    "full-width": ["ＶＰＣ", "VPC", "ｖｐｃ"],
    "chinese": ["服务器", "网络", "服务器Server"],
    "of Python": ["list", "None", "True", "import", "Exception", "type", "str", "object", "self", "match", "async"],
    "of generated modules": ["Any", "Literal", "Client", "ClassVar", "Iterator", "AsyncIterator", "TYPE_CHECKING"],
    "of the runtime": ["Model", "Response", "Error", "File", "Null", "Json", "Operation", "ApiError", "dataclass"],
    "of shared components": ["Map", "Values", "Map2", "ShowResponseBody"],
    "unicode forms": ["caf\u00e9", "cafe\u0301", "cafe"],
    "numbers and marks": ["1st", "_", "-", "a.b-c_d", "A_B_C_D", "$ref", "{x}", "a b", "é"],
    "devices of Windows": ["con", "AUX", "nul", "Com1", "LPT9"],
    "long": ["Long" * 100, "Long" * 101, "aB" * 200, "A1b" * 150],
}


@pytest.mark.parametrize("names", SCHEMA_NAMES.values(), ids=SCHEMA_NAMES)
def test_schema_names(tmp_path: Path, names: list[str]) -> None:
    inside = {name: thing(**{f"p{index}": to(pointer(each)) for index, each in enumerate(names)}) for name in names}
    paths = {"/show": {"post": operation("Show", requestBody=content(to(pointer(names[0]))))}}
    made = make(tmp_path, document(paths, **inside))
    made.check_whole(1, len(names))
    for name in dir(made.module("models")):
        value = {f"p{index}": {"p0": {"unknown": 1}} for index in range(len(names))}
        assert made.model(name).from_dict(value).to_dict() == value


def pointer(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


PROPERTY_NAMES: Final = (
    "additional_properties additional_properties_field to_dict from_dict cls d field_dict wire_names shapes class type"
    " list str Any self id src_dict _runtime dataclass field fields None true 1st a_b a-b a.b A_B AB aB 名称 ｎａｍｅ"
    " caf\u00e9 cafe\u0301 cafe name x-y x_y os:scheduler_hints OS-EXT-STS:vm_state @type $ref-like __init__ __class__"
    " __slots__ mro copy keys {x} a\"b a\\b a'b a\nb 'a b' \u202e \u2028 import def async match wire_names_field"
).split(" ")


@pytest.mark.parametrize("sent", [True, False], ids=["sent", "received"])
@pytest.mark.parametrize("required", [True, False], ids=["required", "optional"])
def test_property_names(tmp_path: Path, sent: bool, required: bool) -> None:
    names = [*PROPERTY_NAMES, "", " ", "Long" * 200, "Long" * 201]
    schema = {**thing(**dict.fromkeys(names, TEXT)), "required": names if required else []}
    body = {"requestBody": content(to("Thing"))} if sent else {}
    responses = {"200": answer(to("Thing"))}
    made = make(tmp_path, document({"/x": {"post": operation("Show", responses=responses, **body)}}, Thing=schema))
    made.check_whole(1, 1)
    value = {name: f"value {index}" for index, name in enumerate(names)}
    read = made.result("show", json=value)
    assert read.to_dict() == value
    assert read.additional_properties == {}
    kept = made.model("Thing")(**{each.name: getattr(read, each.name) for each in fields(read)})
    assert kept.to_dict() == value
    if sent:
        assert made.body("show", body=kept) == value


#: A schema, a value of it as the program has it, what is on the wire, and the type of the field.
SCHEMAS: Final[dict[str, tuple[Any, Any, str]]] = {
    "enum that collides": ({"enum": ["a_b", "a-b", "A-B"]}, "A-B", "Literal['a_b', 'a-b', 'A-B']"),
    "enum of texts and numbers": ({"enum": ["a", 1]}, 1, "Any"),
    "enum of floats": ({"type": "number", "enum": [0.5, 1.5]}, 0.5, "float"),
    "enum of booleans": ({"type": "boolean", "enum": [True, False]}, True, "bool"),
    "enum of null": ({"enum": [None]}, 1, "Any | _runtime.Null"),
    "enum with null": ({"type": "string", "nullable": True, "enum": ["a", None]}, "a", "Literal['a'] | _runtime.Null"),
    "enum with null, 3.1": ({"type": ["string", "null"], "enum": ["a", None]}, "a", "Literal['a'] | _runtime.Null"),
    "enum of numbers": ({"type": "integer", "enum": [2, 1, 2]}, 2, "Literal[2, 1]"),
    "enum of another type": ({"type": "integer", "enum": ["1", "2"]}, 1, "int"),
    "enum of hard texts": ({"enum": ["", '"', "\\", "]", ", "]}, "]", r"""Literal['', '"', '\\', ']', ', ']"""),
    "const": ({"const": "a"}, "a", "Literal['a']"),
    "default not in enum": ({"type": "string", "enum": ["a"], "default": "z"}, "a", "Literal['a']"),
    "default of another type": ({"type": "integer", "default": "abc"}, 1, "int"),
    "default that is a date": ({"type": "string", "format": "date-time", "default": "now"}, "now", "str"),
    "array without items": ({"type": "array"}, [1, "a"], "list[Any]"),
    "array of arrays": ({"type": "array", "items": {"type": "array"}}, [[1]], "list[list[Any]]"),
    "prefixItems": ({"type": "array", "prefixItems": [TEXT, {"type": "integer"}]}, ["a", 1], "list[Any]"),
    "boolean schema": (True, {"a": 1}, "Any"),
    "schema that nothing fits": (False, 1, "Any"),
    "empty schema": ({}, [1], "Any"),
    "type of no one": ({"type": "String"}, "a", "Any"),
    "two types": ({"type": ["string", "integer"]}, 1, "str | int"),
    "null only": ({"type": "null"}, None, "_runtime.Null"),
    "nullable": ({"type": "string", "nullable": True}, "a", "str | _runtime.Null"),
    "nullable, 3.1": ({"type": ["string", "null"]}, "a", "str | _runtime.Null"),
    "nullable by anyOf": ({"anyOf": [TEXT, {"type": "null"}]}, "a", "str | _runtime.Null"),
    "conflicting allOf": ({"allOf": [TEXT, {"type": "integer"}]}, "a", "str"),
    "allOf of one": ({"allOf": [to("Other")], "description": "d", "nullable": True}, ..., "Other | _runtime.Null"),
    "reference with a remark": ({**to("Other"), "description": "d"}, ..., "Other"),
    "alias": (to("Alias"), ..., "Alias"),
    "alias of a list": (to("Others"), ..., "list[Other]"),
    "list that holds itself": (to("Lists"), [[], []], "list[Any]"),
    "choice that holds itself": (to("Choice"), "a", "str | Any"),
    "allOf that holds itself": (to("Eater"), ..., "Eater"),
    "reference to a property": (to("Other/properties/id"), "a", "str"),
    "reference to a definition": (to("Other/$defs/Size"), 1, "int"),
    "nested choices": ({"oneOf": [{"oneOf": [TEXT, {"type": "integer"}]}, TEXT, to("Other")]}, 1, "str | int | Other"),
    "choice with a discriminator": (
        {"oneOf": [to("Other"), to("Alias")], "discriminator": {"propertyName": "id"}}, ..., "Other | Alias",
    ),
    "map": ({"type": "object", "additionalProperties": {"type": "integer"}}, {"a": 1}, "dict[str, int]"),
    "map of objects": ({"type": "object", "additionalProperties": to("Other")}, ..., "dict[str, Other]"),
    "map of anything": ({"type": "object"}, {"a": [1]}, "dict[str, Any]"),
    "closed object": ({"type": "object", "additionalProperties": False}, {"a": [1]}, "dict[str, Any]"),
    "map that holds itself": (to("Maps"), {"a": {"b": {}}}, "dict[str, Any]"),
    "patterns of keys": ({"type": "object", "patternProperties": {"^a": TEXT}}, {"a": "b"}, "dict[str, Any]"),
    "file in JSON": ({"type": "string", "format": "binary"}, "a", "str"),
}  # fmt: skip
OTHERS: Final = {
    "Other": {"type": "object", "properties": {"id": TEXT}, "$defs": {"Size": {"type": "integer"}}},
    "Alias": {"allOf": [to("Other")]},
    "Others": {"type": "array", "items": to("Other")},
    "Maps": {"type": "object", "additionalProperties": to("Maps")},
    "Lists": {"type": "array", "items": to("Lists")},
    "Choice": {"oneOf": [TEXT, to("Choice")]},
    "Eater": {"allOf": [to("Eater"), to("Other"), {"properties": {"eaten": to("Eater"), "id": {"description": "d"}}}]},
}


ENDLESS: Final = {"Choice", "Lists", "Maps"}


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One client of all schemas above: each is a property of the body of an operation and of its answer."""
    properties = {f"p{index}": schema for index, (schema, _, _) in enumerate(SCHEMAS.values())}
    show = operation("Show", requestBody=content(to("Body")), responses={"200": answer(to("Body"))})
    made = make(tmp_path_factory.mktemp("zoo"), document({"/x": {"post": show}}, Body=thing(**properties), **OTHERS))
    made.check_whole(1, 4)
    return made


def test_endless_schemas_are_told_of(zoo: Made) -> None:
    assert zoo.codes == {"client-schema-endless"}
    assert {each.message.split()[0] for each in zoo.outcome.findings if each.code in zoo.codes} == ENDLESS


@pytest.mark.parametrize("case", SCHEMAS)
def test_schemas(zoo: Made, case: str) -> None:
    name, (_, value, shown) = f"p{[*SCHEMAS].index(case)}", SCHEMAS[case]
    assert zoo.types("Body")[name].replace('"', "'") == f"{shown} | None".replace('"', "'")
    if value is ...:
        other = zoo.model(next(each for each in OTHERS if each in shown))(id="a")
        value = [other] if shown.startswith("list") else {"k": other} if shown.startswith("dict") else other
    given = zoo.module("_runtime").NULL if value is None else value
    sent = zoo.body("show", body=zoo.model("Body")(**{name: given}))
    assert sent == {name: zoo.module("_runtime.model").encode(value)}
    assert getattr(zoo.result("show", json=sent), name) == value


def test_null_can_be_sent(zoo: Made) -> None:
    names = {f"p{index}" for index, (_, _, shown) in enumerate(SCHEMAS.values()) if "Null" in shown}
    body = zoo.model("Body")(**dict.fromkeys(names, zoo.module("_runtime").NULL))
    assert len(names) == 8
    assert zoo.body("show", body=body) == dict.fromkeys(names)


def test_endless_objects_are_objects(tmp_path: Path) -> None:
    """What holds itself by a property is a class that does; so do two that hold each other, inside one document."""
    tree = {**thing(), "properties": {"id": TEXT, "below": {"type": "array", "items": to("Tree")}}}
    left, right = thing(right={"allOf": [to("Right")]}), thing(left={"oneOf": [to("Left"), {"type": "null"}]})
    inline = thing(inner=thing(again=to("Outer/properties/inner")))
    made = make(
        tmp_path,
        document(
            {"/x": {"post": operation("Show", requestBody=content(to("Tree")))}},
            Tree=tree,
            Left=left,
            Right=right,
            Outer=inline,
        ),
    )
    made.check_whole(1, 5)
    assert made.codes == set()
    assert made.types("Tree")["below"] == "list[Tree] | None"
    assert made.types("Left")["right"] == "Right | None"
    assert made.types("Right")["left"] == "Left | None"
    assert made.types("OuterInner")["again"] == "OuterInner | None"


@pytest.mark.parametrize("keyword", ["allOf", "oneOf", "anyOf"])
def test_documents_that_grow_without_bound_do_not(tmp_path: Path, keyword: str) -> None:
    steps = {f"Step{n}": {keyword: [to(f"Step{n + 1}"), {"allOf": [to(f"Step{n + 1}")]}]} for n in range(60)}
    made = make(
        tmp_path,
        document({"/x": {"get": operation("Show", responses={"200": answer(to("Step0"))})}}, Step60=thing(), **steps),
    )
    assert not made.outcome.failed


def test_alternatives_of_an_object_are_optional_properties(tmp_path: Path) -> None:
    schema = {**thing(id=TEXT), "required": ["id"], "oneOf": [thing(a=TEXT), {"allOf": [thing(b={"type": "integer"})]}]}
    made = make(tmp_path, document({"/x": {"post": operation("Show", requestBody=content(to("Thing")))}}, Thing=schema))
    assert made.types("Thing") == {"id": "str", "a": "str | None", "b": "int | None"}


def test_what_a_schema_says_last_wins_and_what_it_does_not_say_stays(tmp_path: Path) -> None:
    base = thing(id={"type": "integer", "description": "Of the base."}, kind=TEXT)
    schema = {
        "allOf": [to("Base")],
        "properties": {"id": {"description": "Of the thing."}, "kind": {"type": "boolean"}},
    }
    made = make(tmp_path, document({}, Base=base, Thing=schema))
    assert made.types("Thing") == {"id": "int | None", "kind": "bool | None"}
    assert "Of the thing." in made.model("Thing").__doc__


def test_inline_objects_are_made_once_wherever_they_are_inherited(tmp_path: Path) -> None:
    parts = {
        "Base": thing(meta=thing(at=TEXT)),
        "One": {"allOf": [to("Base"), thing(x=TEXT)]},
        "Two": {"allOf": [to("Base")]},
    }
    made = make(tmp_path, document({}, **parts))
    made.check_whole(0, 4)
    assert {made.types(name)["meta"] for name in parts} == {"BaseMeta | None"}


def test_deep_documents(tmp_path: Path) -> None:
    lists: dict[str, Any] = {"type": "string"}
    objects: dict[str, Any] = {"type": "string"}
    for _ in range(60):
        lists, objects = {"type": "array", "items": lists}, thing(below=objects)
    made = make(tmp_path, document({"/x": {"get": operation("Show", responses={"200": answer(lists)})}}, Deep=objects))
    made.check_whole(1, 60)


def test_openapi_3_0(tmp_path: Path) -> None:
    part = {"type": "string", "nullable": True, "minLength": 1, "maxLength": 9, "exclusiveMinimum": True}
    show = operation("Show", requestBody=content(to("Thing")))
    made = make(
        tmp_path,
        document({"/x": {"post": show}}, openapi="3.0.3", Thing=thing(name=part, other={"allOf": [to("Thing")]})),
    )
    made.check_whole(1, 1)
    assert made.types("Thing") == {"name": "str | _runtime.Null | None", "other": "Thing | None"}
