"""Every change says where it stands: in the docs of either side, or in a spec that no docs are known of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from scraper.model import Location
from scraper.outputs.diff.compare import Settings, Side, compare
from tests.called import run
from tests.diff.small import (
    TEXT,
    WHOLE,
    answer,
    answers,
    asks,
    document,
    parameter,
    ref,
    schemas,
    structure,
    takes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.outputs.diff.compare import Comparison, Entry

_LIST, _SHOW = "/paths/~1things/get", "/paths/~1things~1{id}/get"


def pages(**more: str) -> dict[str, Location]:
    places = {_LIST: "list.md:7", f"{_LIST}/parameters/0": "list.md:21", _SHOW: "show.md:9"} | more
    return {pointer: Location(path, int(line)) for pointer, (path, line) in
            ((pointer, place.split(":")) for pointer, place in places.items())}  # fmt: skip


def found(
    before: dict[str, Any], after: dict[str, Any], *,
    old: dict[str, Location] | None = None, new: dict[str, Location] | None = None,
) -> Comparison:  # fmt: skip
    return compare(Side(before, old or pages(), "old"), Side(after, new or pages(), "new"))


def only(comparison: Comparison) -> Entry:
    (entry,) = comparison.entries
    return entry


def shared(kind: dict[str, Any], *, item: bool = False) -> dict[str, Any]:
    """Return a document whose operations share a parameter, that of the first from its path if asked for."""
    given = {"parameters": [{"$ref": "#/components/parameters/Limit"}]}
    done = {"responses": {"200": {"description": ""}}}
    listing = {"get": done, **given} if item else {"get": given | done}
    components = {"parameters": {"Limit": parameter("limit", schema=kind)}}
    return document({"/things": listing, "/things/{id}": {"get": given | done}}, components=components)


def test_a_shared_parameter_stands_where_its_operation_has_it() -> None:
    entry = only(found(shared(TEXT), shared(WHOLE), new=pages(**{f"{_LIST}/parameters/0": "list.md:25"})))
    assert [place.path for place in entry.change.places] == ["/things", "/things/{id}"]
    assert (entry.old, entry.new) == (Location("list.md", 21), Location("list.md", 25))


def test_a_shared_parameter_without_a_place_stands_at_its_operation() -> None:
    entry = only(found(shared(TEXT), shared(WHOLE), old={_LIST: Location("list.md", 7)}))
    assert (entry.old, entry.new) == (Location("list.md", 7), Location("list.md", 21))


def test_a_shared_parameter_of_a_path() -> None:
    sources = {"/paths/~1things/parameters/0": Location("list.md", 3)}
    entry = only(found(shared(TEXT, item=True), shared(WHOLE, item=True), old=sources, new=sources))
    assert (entry.old, entry.new) == (Location("list.md", 3), Location("list.md", 3))


def test_a_parameter_that_becomes_shared() -> None:
    own = shared(TEXT)
    own["paths"]["/things"]["get"]["parameters"] = [parameter("limit", schema=WHOLE)]
    own["paths"].pop("/things/{id}")
    both = shared(TEXT)
    both["paths"].pop("/things/{id}")
    entry = only(found(own, both, old=pages(**{f"{_LIST}/parameters/0": "list.md:4"})))
    assert (entry.old, entry.new) == (Location("list.md", 4), Location("list.md", 21))


def test_a_shared_response_stands_where_its_operation_has_it() -> None:
    def failing(kind: dict[str, Any]) -> dict[str, Any]:
        operation = {"responses": {"default": {"$ref": "#/components/responses/Error"}}}
        components = {"responses": {"Error": answer(structure(code=kind))["200"]}}
        return document({"/things": {"get": operation}}, components=components)

    sources = {_LIST: Location("list.md", 7), f"{_LIST}/responses/default": Location("list.md", 90)}
    entry = only(found(failing(TEXT), failing(WHOLE), old=sources, new={_LIST: Location("list.md", 8)}))
    assert (entry.old, entry.new) == (Location("list.md", 90), Location("list.md", 8))


def test_a_schema_no_docs_have_stands_at_the_operation() -> None:
    old, new = (
        document({"/things": {"get": {"responses": answer(ref("Error"))}}}, **schemas(Error=structure(code=kind)))
        for kind in (TEXT, WHOLE)
    )
    entry = only(found(old, new))
    assert (entry.old, entry.new) == (Location("list.md", 7), Location("list.md", 7))


def test_a_part_that_came_stands_at_its_operation_before() -> None:
    old, new = asks(path="/things"), asks(parameter("limit"), path="/things")
    assert only(found(old, new)).old == Location("list.md", 7)
    assert only(found(new, old)).new == Location("list.md", 7)


def test_an_operation_that_moved_is_found_on_both_sides() -> None:
    def at(path: str, kind: dict[str, Any]) -> dict[str, Any]:
        return document({path: {"get": {"operationId": "List", "parameters": [parameter("limit", schema=kind)]}}})

    sources = {"/paths/~1v2~1things/get/parameters/0": Location("new.md", 5)}
    comparison = found(at("/things", TEXT), at("/v2/things", WHOLE), new=sources)
    kinds = {each.change.id: (each.old, each.new) for each in comparison.entries}
    assert kinds["request-parameter-type-narrowed"] == (Location("list.md", 21), Location("new.md", 5))


def test_an_operation_of_one_side_only_has_no_other_place() -> None:
    entry = only(found(document({}), asks(path="/things")))
    assert (entry.old, entry.new) == (None, Location("list.md", 7))
    assert only(found(asks(path="/things"), document({}))).new is None


def test_a_side_without_a_place_is_a_hyphen(tmp_path: Path) -> None:
    for name, found_there in (("old", document({})), ("new", asks())):
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(found_there))
    sides = tmp_path / "old.yaml", tmp_path / "new.yaml"
    assert "  old -  new " in run("diff", *sides).stdout
    assert "; old `-`, new `" in run("diff", *sides, "--format", "markdown").stdout
    assert "<dt>old</dt> <dd>-</dd>" in run("diff", *sides, "--format", "html").stdout
    assert "old -, new " in run("diff", *sides, "--format", "junit").stdout
    assert json.loads(run("diff", *sides, "--format", "json").stdout)["changes"][0]["old_location"] is None


def test_what_is_said_of_the_api_as_a_whole_stands_in_its_spec_or_at_an_operation(tmp_path: Path) -> None:
    """A version made of docs is that of paths."""
    one, other = asks(path="/things"), asks(path="/things") | {"info": {"title": "Clusters", "version": "2"}}
    other["paths"]["/2/things"] = one["paths"]["/2/things"] = other["paths"]["/things"]
    places = {_LIST: Location("list.md", 7), "/paths/~12~1things/get": Location("new.md", 5)}
    entry = only(found(one, other, new=places))
    assert (entry.change.id, entry.old, entry.new) == ("version-changed", Location("list.md", 7), Location("new.md", 5))
    titled = one | {"info": {"title": "Things", "version": "1"}}
    for sources, expected in ((places, places[_LIST]), ({}, None)):
        sides = Side(one, sources, "old"), Side(titled, sources, "new")
        assert only(compare(*sides, Settings(wording=True))).new == expected
    (tmp_path / "old.yaml").write_text(yaml.safe_dump(one, sort_keys=False))
    (tmp_path / "new.json").write_text(json.dumps(other, indent=1))
    (tmp_path / "new.sources.json").write_text(json.dumps({"version": 1, "pointers": {_LIST: "list.md:7"}}))
    said = run("diff", tmp_path / "old.yaml", tmp_path / "new.json").stdout
    assert f"old {tmp_path / 'old.yaml'}:4  new {tmp_path / 'new.json'}:5" in said


def test_a_spec_of_no_docs_has_lines_of_its_own(tmp_path: Path) -> None:
    for name, kind in (("old", TEXT), ("new", WHOLE)):
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(answers(ref("T"), T=structure(size=kind))))
    line = (tmp_path / "new.yaml").read_text().splitlines().index("        size:") + 1
    (change,) = json.loads(run("diff", tmp_path / "old.yaml", tmp_path / "new.yaml", "--format", "json").stdout)[
        "changes"
    ]
    assert change["new_location"] == {"path": str(tmp_path / "new.yaml"), "line": line}
    assert change["old_location"] == {"path": str(tmp_path / "old.yaml"), "line": line}


def names(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each.change.id, each.change.places[0].name) for each in found(old, new).entries]


def test_the_only_media_type_is_not_named() -> None:
    assert names(takes(TEXT), takes(WHOLE)) == [("request-body-type-changed", "")]
    assert names(answers(TEXT), answers(WHOLE)) == [("response-body-type-changed", "200")]


def test_one_of_several_media_types_is_named() -> None:
    old, new = takes(TEXT), takes(WHOLE)
    content = new["paths"]["/clusters"]["post"]["requestBody"]["content"]
    content["application/yaml"] = {"schema": TEXT}
    assert names(old, new) == [
        ("request-body-type-changed", "application/json"), ("request-media-type-added", "application/yaml"),
    ]  # fmt: skip


def test_a_media_type_that_came_is_named() -> None:
    empty = takes(TEXT)
    empty["paths"]["/clusters"]["post"]["requestBody"] = {"content": {}}
    assert names(empty, takes(TEXT)) == [("request-media-type-added", "application/json")]


def test_wording_that_is_left_out_is_counted() -> None:
    old, new = (takes(structure(a=TEXT | {"description": said})) for said in ("One.", "Another."))
    sides = Side(old, {}, "old"), Side(new, {}, "new")
    assert [(len(each.entries), each.reworded) for each in (
        compare(*sides), compare(*sides, Settings(wording=True)), compare(*sides, Settings(across_languages=True)),
    )] == [(0, 1), (1, 0), (0, 0)]  # fmt: skip
