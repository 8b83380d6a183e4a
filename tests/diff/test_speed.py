"""Work grows with the size of documents, not with how often a schema is used. Times are in ``make bench``."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest

from scraper.model import Location
from scraper.outputs.diff import pairs
from scraper.outputs.diff.compare import Side, compare
from scraper.outputs.diff.unchanged import Unchanged
from scraper.outputs.lines import lines
from scraper.outputs.tree import Tree, join
from tests.diff.golden import changes, tree
from tests.diff.small import TEXT, WHOLE, answer, document, ref, schemas, structure, takes

if TYPE_CHECKING:
    from collections.abc import Iterator


def service(operations: int, kind: dict[str, Any]) -> dict[str, Any]:
    paths = {
        f"/things/{n}": {"get": {"operationId": f"Show{n}", "responses": answer(ref(f"Thing{n % 10}"))}}
        for n in range(operations)
    }
    things = {f"Thing{n}": structure(size=kind, **{f"name{n}": TEXT}) for n in range(10)}
    return document(paths, **schemas(**things))


@pytest.mark.parametrize("operations", [10, 100, 1000])
def test_each_pair_of_schemas_is_compared_once(operations: int, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    original = pairs.attributes
    monkeypatch.setattr(pairs, "attributes", lambda found: compared.append(found) or original(found))
    found = changes(service(operations, WHOLE), service(operations, TEXT))
    assert sum(len(change.places) for change in found) == operations
    assert len(compared) == 2 * 10 * 2  # both sides, each schema and what differs below it


def test_what_is_the_same_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "attributes", lambda found: pytest.fail("compared"))
    assert changes(service(10, WHOLE), copy.deepcopy(service(10, WHOLE))) == []


def test_no_document_is_walked_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tree, "_walked", property(lambda _: pytest.fail("walked")))
    sides = [Side(service(10, kind), {"/paths/~1things~10": Location("a.md", 1)}, "a") for kind in (WHOLE, TEXT)]
    found = compare(*sides)
    assert [each.new and each.new.path for each in found.entries] == ["a.md"] + [None] * 9


def test_equal_words_mean_another_thing_where_what_they_refer_to_changed() -> None:
    """A property, a list and alternatives that are the same to the letter lead to a schema that is not."""
    held = structure(
        one=ref("Inner"),
        many={"type": "array", "items": ref("Inner")},
        either={"oneOf": [ref("Inner"), TEXT]},
        own=TEXT,
    )
    old, new = (takes(held, Inner=structure(size=kind)) for kind in (WHOLE, TEXT))
    (found,) = changes(old, new)
    assert sorted(place.at for place in found.places) == ["either|size.size", "many[].size", "one.size"]


@pytest.mark.parametrize("mapped", ["Inner", "#/components/schemas/Inner"])
def test_a_schema_that_only_a_discriminator_names_is_no_equal_part(mapped: str) -> None:
    choice = {"type": "object", "discriminator": {"propertyName": "kind", "mapping": {"inner": mapped}}}
    sides = [takes(ref("Choice"), Choice=choice, Inner=structure(size=kind)) for kind in (WHOLE, TEXT)]
    unchanged = Unchanged(*map(tree, sides))
    pointer = "/components/schemas/Choice"
    assert not unchanged.component(pointer, pointer)
    assert unchanged.schema(TEXT, TEXT)
    assert not unchanged.schema(choice, choice)


def test_json_and_yaml_have_the_same_lines() -> None:
    """JSON is read by a way of its own; a blank line before it leads to the way of YAML."""
    made = service(10, TEXT)
    text = json.dumps(made, indent=2, ensure_ascii=False)
    pointers = list(every(made, ""))
    assert len(pointers) > 100
    assert lines(text, pointers) == {key: max(1, line - 1) for key, line in lines(f"\n{text}", pointers).items()}


def every(value: Any, pointer: str) -> Iterator[str]:
    yield pointer
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from every(each, join(pointer, str(key)))


@pytest.mark.parametrize("text", ['{"a": {"b" 1}}', "{a: {b: 1}}", '{"a": [', "{", '{"a": {"b": 1},}'])
def test_what_is_no_json_is_read_as_yaml(text: str) -> None:
    assert lines(text, ["/a/b"]) == {"/a/b": 1}
