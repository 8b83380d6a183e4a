"""Reading documents, and validation as a whole: places, all errors at once, hostile documents."""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING, Any

import pytest

from scraper.model import Location
from scraper.outputs.load import DocumentError, load_document, load_sources, locate
from scraper.outputs.validate import validate
from tests.test_rules import CASES, CONTENT, JOB, JOBS, LIMIT, STATE, V30, patched

if TYPE_CHECKING:
    from pathlib import Path

READ = [
    (
        "a: no\nb: 2024-01-01\nc: '1'\nd: 010\ne: 1e3\nf: ~\ng: 12:30\n",
        {"a": "no", "b": "2024-01-01", "c": "1", "d": 10, "e": 1000.0, "f": None, "g": "12:30"},
    ),
    ("200: {x: [1, 0x1F, true, -.5]}\n", {200: {"x": [1, 31, True, -0.5]}}),
    ("a: &n {b: 1}\nc: [*n, *n]\n<<: !!str 5\n", {"a": {"b": 1}, "c": [{"b": 1}, {"b": 1}], "<<": "5"}),
    ("\ufeffa: |\n  x\n  y\n", {"a": "x\ny\n"}),
]
REFUSED = [
    ("a.yaml", b"a: 1\nb:\n  get: {}\n  get: {}\n", ':4: key "get" stands twice in one mapping; '),
    ("a.yaml", b"a: [1\nb: 2\n", ":2: is no YAML"),
    ("a.yaml", b"a: 1\n---\nb: 2\n", ":2: holds more than one YAML document; "),
    (
        "a.yaml",
        b"a: !!python/object/apply:os.system [ls]\n",
        ":1: tag tag:yaml.org,2002:python/object/apply:os.system is not",
    ),
    ("a.yaml", b"? [a]\n: 1\n", ":1: a key is a collection; "),
    ("a.yaml", b"a: &x [*x]\n", ":1: alias *x stands before or inside"),
    ("a.yaml", b"a: 1e999\n", ":1: holds a number no program reads (1e999 is not finite); "),
    ("a.yaml", b"- 1\n", ": holds no mapping; "),
    ("a.yaml", b"", ": is empty; "),
    ("a.yaml", b"a: \xff\n", ": is not UTF-8 text; "),
    ("a.yaml", b"[" * 200_000, ":1: is nested more than 200 levels deep; "),
    ("a.yaml", b"a:\n" + b"- " * 5000 + b"1", ":2: is nested more than 200 levels deep; "),
    ("a.json", b'{"a": 1,\n "b": }', ":2: is no JSON (Expecting value); "),
    ("a.json", b'{"a": 1, "a": 2}', ': key "a" stands twice in one object; '),
    ("a.json", b'{"a": NaN}', ": holds a number no program reads (NaN is not finite); "),
    ("a.json", b'{"a":' * 300 + b"1" + b"}" * 300, ": is nested more than 200 levels deep; "),
    ("a.json", b'{"a":' * 100_000, ": is nested more than 200 levels deep; "),
    ("a.json", b'{"a": ' + b"9" * 5000 + b"}", ": holds a number no program reads (Exceeds"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_yaml_is_read_as_openapi_prescribes(tmp_path: Path, text: str, expected: Any) -> None:
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    assert load_document(tmp_path / "a.yaml") == expected


@pytest.mark.parametrize(("name", "content", "message"), REFUSED)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        load_document(tmp_path / name)
    assert str(caught.value).startswith(str(tmp_path / name) + message)
    assert "\n" not in str(caught.value)


def test_aliases_are_bounded(tmp_path: Path) -> None:
    lines = ["a0: &a0 [1,1,1,1,1,1,1,1,1,1]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (tmp_path / "a.yaml").write_text("\n".join(lines), "utf-8")
    with pytest.raises(DocumentError, match="holds more than 5000000 values"):
        load_document(tmp_path / "a.yaml")


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        DocumentError, match=r"none\.yaml: cannot be read \(No such file or directory\); check the path"
    ):
        load_document(tmp_path / "none.yaml")


def test_sources_are_read_from_beside_the_document(tmp_path: Path) -> None:
    side = tmp_path / "a.sources.json"
    assert load_sources(tmp_path / "a.yaml") == {}
    side.write_text(json.dumps({"version": 1, "pointers": {"/paths/~1x/get": "创建 a:b.md:12"}}), "utf-8")
    assert load_sources(tmp_path / "a.yaml") == {"/paths/~1x/get": Location("创建 a:b.md", 12)}
    for content in (
        {"version": 2, "pointers": {}},
        {"version": 1},
        *({"version": 1, "pointers": {"": v}} for v in ("a.md", ":1", 5)),
    ):
        side.write_text(json.dumps(content), "utf-8")
        with pytest.raises(DocumentError, match=r"a\.sources\.json: "):
            load_sources(tmp_path / "a.yaml")


def test_a_finding_is_placed_at_its_nearest_known_ancestor() -> None:
    sources = {JOBS: Location("a.md", 3), STATE: Location("b.md", 9)}
    spec = Location("spec.yaml", 1)
    assert locate(STATE, sources, spec) == locate(f"{STATE}/enum/2", sources, spec) == Location("b.md", 9)
    assert locate(f"{STATE}s", sources, spec) == locate("", sources, spec) == spec
    findings = validate(patched({f"{STATE}/enum": ["on", "on"], f"{JOBS}/get/tags": []}), sources, "spec.yaml")
    assert [(str(each.location), each.code, each.pointer) for each in findings] == [
        ("a.md:3", "spec-tag-missing", f"{JOBS}/get"),
        ("b.md:9", "spec-enum-duplicate", f"{STATE}/enum/1"),
    ]


def test_an_unsupported_version_is_the_only_finding() -> None:
    (finding,) = validate({"swagger": "2.0", "info": 5}, {}, "spec.yaml")
    assert str(finding) == (
        "spec.yaml:1: error spec-version-unsupported OpenAPI version is 2.0; only 3.0.x and 3.1.x are supported"
    )


# changes, then the structural findings they lead to, all of them, each at its own place
STRUCTURE: list[tuple[dict[str, Any], list[str]]] = [
    ({f"{JOB}/type": 5}, [f"{JOB}/type 5 is not one of"]),
    (
        {**V30, f"{JOB}/type": 5, f"{STATE}/maxLength": "x"},
        [f"{JOB}/type 5 is not of type 'string'", f"{STATE}/maxLength 'x' is not of type"],
    ),
    ({**V30, f"{LIMIT}/in": "body"}, [f"{LIMIT}/in 'body' is not one of ['cookie', 'header', 'path', 'query']"]),
    ({**V30, f"{LIMIT}/schema": 5}, [f"{LIMIT}/schema 5 is not of type 'object'"]),
    ({**V30, f"{CONTENT}/extra": 1}, [f"{CONTENT} 'extra' not allowed here"]),
    ({f"{CONTENT}/extra": 1}, [f"{CONTENT} Unevaluated properties are not allowed ('extra' was unexpected)"]),
    (
        {f"{LIMIT}/schema": "x", "/info": {"title": "t", "description": "d"}},
        ["/info 'version' is a required property", f"{LIMIT}/schema 'x' is not of type 'object', 'boolean'"],
    ),
    ({f"{LIMIT}/name": "x" * 500, f"{LIMIT}/style": "x" * 500}, [f"{LIMIT}/style '" + "x" * 39 + "… is not one of"]),
    (
        {f"{JOBS}/post/responses/ok": {"description": "x"}},
        [f"{JOBS}/post/responses Unevaluated properties are not allowed ('ok'"],
    ),
    ({f"{STATE}/discriminator": {"mapping": {}}}, [f"{STATE}/discriminator 'propertyName' is a required property"]),
    ({"/components/schemas/作业": {}, "/paths/~1x": {"$ref": f"#{JOBS}"}}, []),
    ({f"{JOBS}/parameters/0/required": False, f"{JOBS}/post/responses/201": {}}, []),
]


@pytest.mark.parametrize(("changes", "expected"), STRUCTURE)
def test_structural_errors_are_all_found_in_place(changes: dict[str, Any], expected: list[str]) -> None:
    findings = [each for each in validate(patched(changes), {}, "s") if each.code == "spec-invalid"]
    shown = sorted(f"{each.pointer} {each.message}" for each in findings)
    assert len(shown) == len(expected), shown
    for line, beginning in zip(shown, sorted(expected), strict=True):
        assert line.startswith(beginning)


# schema, value, what the finding says ("" if there is none)
EXAMPLES: list[tuple[dict[str, Any], Any, str]] = [
    ({"type": "integer"}, "1", "'1' is not of type 'integer'"),
    ({"$ref": f"#{JOB}"}, {"name": 1}, "1 is not of type 'string'"),
    ({"type": "string", "format": "date-time"}, "yesterday", "'yesterday' is not a 'date-time'"),
    ({"type": "string", "format": "hostname"}, "-", ""),
    ({"type": "string", "pattern": "^[a-z]+$"}, "A", "'A' does not match '^[a-z]+$'"),
    ({"type": "string", "pattern": "^\\p{Lu}$"}, "A", ""),
    ({"type": "string", "pattern": "^(a|a)*$"}, "a" * 40 + "b", "takes too long"),
    (
        {"anyOf": [{"type": "integer"}, {"type": "object", "properties": {"a": {"type": "string"}}}]},
        {"a": 1},
        "1 is not of type 'string'",
    ),
    (
        {"oneOf": [{"type": "object"}, {"type": "object", "description": "x" * 99}]},
        {},
        "fits more than one of the alternatives",
    ),
]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(("schema", "value", "reason"), EXAMPLES)
def test_examples_are_judged(version: str, schema: dict[str, Any], value: Any, reason: str) -> None:
    findings = validate(patched({"/openapi": version, CONTENT: {"schema": schema, "example": value}}), {}, "s")
    unfit = [each.message for each in findings if each.code == "spec-example-unfit"]
    assert len(unfit) == bool(reason), unfit
    assert all(reason in message for message in unfit)


def test_nullable_and_other_formats_than_json_are_respected() -> None:
    null = {CONTENT: {"schema": {"type": "string", "nullable": True}, "example": None}}
    xml = f"{JOBS}/post/requestBody/content/application~1xml"
    assert validate(patched({**V30, **null, STATE: {"$ref": f"#{JOB}"}}), {}, "s") == []
    assert validate(patched({xml: {"schema": {"$ref": f"#{JOB}"}, "example": "<job/>"}}), {}, "s") == []


def test_shared_examples_are_followed_and_findings_limited() -> None:
    shared = {"/components/examples/A": {"value": [0] * 20}, f"{CONTENT}/example": None}
    schema = {"type": "array", "items": {"type": "string"}}
    media = {"schema": schema, "examples": {"a": {"$ref": "#/components/examples/A"}}}
    findings = validate(patched({**shared, CONTENT: media, "/openapi": "3.1.1", STATE: {"$ref": f"#{JOB}"}}), {}, "s")
    assert [each.pointer for each in findings] == [f"{CONTENT}/examples/a/{index}" for index in range(5)]


def test_nothing_a_document_names_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a document reached for the network")

    validate(patched({}), {}, "s")  # openapi-spec-validator opens its own schemas with urlopen, once
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr("urllib.request.urlopen", refuse)
    remote = {"$id": "http://x.example/a", "$schema": "http://x.example/b", "allOf": [{"$ref": "file:///etc/passwd"}]}
    findings = validate(patched({JOB: remote, STATE: {"$dynamicRef": "http://x.example/c"}, "/x-a": 1}), {}, "s")
    assert "spec-ref-remote" in {each.code for each in findings}
    assert not any("network" in each.message for each in findings)


def test_messages_are_short_single_lines_without_controls() -> None:
    (finding,) = validate(patched({f"{STATE}/enum": ["on", "on" + "\x1b[2J\n\u202e" + "x" * 999, 5]}), {}, "s")[:1]
    assert finding.code == "spec-enum-unfit"
    findings = validate(patched({"/tags/1": {"name": "\x1b[2J\n\u202e" + "x" * 999}}), {}, "s")
    assert [each.message[:14] for each in findings] == ['tag "[2J xxxxx']
    assert len(findings[0].message) < 200


def test_a_document_too_deep_to_walk_is_no_traceback() -> None:
    deep: dict[str, Any] = {}
    for _ in range(3000):
        deep = {"properties": {"a": deep}}
    document = patched({})
    document["components"]["schemas"]["Job"] = deep
    assert "spec-invalid" not in {each.code for each in validate(document, {}, "s")}
    document["x-job"] = {1: deep}
    assert {each.code for each in validate(document, {}, "s")} == {"spec-key-not-string", "spec-unchecked"}


#: Warnings here, errors to openapi-spec-validator: patterns of JavaScript, anchors.
_AS_SERIOUS = ("spec-pattern-unreadable", "spec-unchecked")


@pytest.mark.parametrize("changes", [case.changes for case in CASES] + [case[0] for case in STRUCTURE])
def test_what_openapi_spec_validator_rejects_is_found_here_too(changes: dict[str, Any]) -> None:
    os.environ["OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND"] = "jsonschema"
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    document = patched(changes)
    findings = validate(document, {}, "s")
    if {"spec-ref-remote", "spec-version-unsupported"} & {each.code for each in findings}:
        return  # one would open what it names, the other has no validator
    validator = OpenAPIV30SpecValidator if document["openapi"].startswith("3.0") else OpenAPIV31SpecValidator
    try:
        rejected = [error.message for error in validator(document).iter_errors()]
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # out of stack, its Rust part panics: no verdict
        if type(error).__name__ == "PanicException":
            return
        rejected = [repr(error)]
    serious = [each for each in findings if each.severity == "error" or each.code in _AS_SERIOUS]
    assert bool(rejected) <= bool(serious), rejected
