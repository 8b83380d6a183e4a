"""Operations, parameters, media types, headers, security, and wording."""

from __future__ import annotations

import copy

import pytest

from tests.diff.golden import changes
from tests.diff.small import TEXT, WHOLE, answer, answers, asks, document, ids, parameter, structure, takes


def get(path: str, identifier: str, **rest: object) -> dict:
    return {path: {"get": {"operationId": identifier, "responses": {"200": {"description": "OK"}}, **rest}}}


def test_an_operation_of_the_same_id_has_moved() -> None:
    (change,) = changes(document(get("/v1/clusters", "List")), document(get("/v2/clusters", "List")))
    assert (change.id, change.old, change.new) == ("operation-moved", "GET /v1/clusters", "GET /v2/clusters")


def test_an_operation_that_moved_is_compared() -> None:
    new = document(get("/v2/clusters", "List", parameters=[parameter("limit", required=True)]))
    found = ids(changes(document(get("/v1/clusters", "List")), new))
    assert found == ["operation-moved", "request-parameter-added-required"]


def test_operations_of_ambiguous_ids_have_not_moved() -> None:
    old = document(get("/a", "List") | get("/b", "List"))
    found = ids(changes(old, document(get("/c", "List"))))
    assert found == ["operation-added", "operation-removed", "operation-removed"]


def test_a_parameter_of_the_path_is_renamed() -> None:
    names = ("id", "cluster_id")
    old, new = (asks(parameter(name, "path", required=True), path=f"/clusters/{{{name}}}") for name in names)
    (change,) = changes(old, new)
    assert (change.id, change.level) == ("request-path-parameter-renamed", "info")


def test_a_parameter_is_probably_renamed() -> None:
    (change,) = changes(asks(parameter("page_size", schema=WHOLE)), asks(parameter("pagesize", schema=WHOLE)))
    assert (change.id, change.name) == ("request-parameter-renamed", "pagesize")


def test_a_property_is_probably_renamed_by_its_description() -> None:
    said = "The number of nodes that the cluster is made with."
    old, new = (answers(structure(**{name: WHOLE | {"description": said}})) for name in ("amount", "replicas"))
    assert ids(changes(old, new)) == ["response-property-renamed"]


NO_RENAMES = {
    "another type": (structure(node_num=WHOLE), structure(node_number=TEXT)),
    "other names": (structure(size=WHOLE), structure(flavor=WHOLE)),
    "another place": (structure(a=structure(node_num=WHOLE)), structure(a=structure(), node_num=WHOLE)),
    "another requiredness": (structure(node_num=WHOLE), structure("node_number", node_number=WHOLE)),
    "both there before": (structure(node_num=WHOLE, node_number=WHOLE), structure(node_number=WHOLE)),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_RENAMES)
def test_no_rename(name: str) -> None:
    found = changes(*map(answers, NO_RENAMES[name]))
    assert found
    assert not [change for change in found if "renamed" in change.id]


def test_header_names_have_no_case() -> None:
    assert changes(asks(parameter("X-Project", "header")), asks(parameter("x-project", "header"))) == []


def test_a_header_of_an_answer_changes() -> None:
    def with_headers(**headers: object) -> dict:
        responses = {"200": {"description": "OK", "headers": headers}}
        return document(get("/clusters", "List", responses=responses))

    one, other = {"X-Total": {"schema": WHOLE}}, {"X-Total": {"schema": structure(a=TEXT)}}
    assert ids(changes(with_headers(**one), with_headers(**other))) == ["response-header-type-changed"]
    assert ids(changes(with_headers(**one), with_headers())) == ["response-header-removed"]


def test_a_status_takes_its_media_types_with_it() -> None:
    old, new = answers(TEXT), answers(TEXT)
    new["paths"]["/clusters"]["get"]["responses"] = {"202": {"description": "Accepted"}}
    assert ids(changes(old, new)) == ["response-status-added", "response-status-removed"]


def test_a_media_type_is_another() -> None:
    old, new = takes(TEXT), takes(TEXT)
    content = new["paths"]["/clusters"]["post"]["requestBody"]["content"]
    content["application/yaml"] = content.pop("application/json")
    assert ids(changes(old, new)) == ["request-media-type-added", "request-media-type-removed"]


def test_security_is_equal_wherever_it_is_said() -> None:
    token = [{"Token": []}]
    assert changes(document(get("/c", "List"), security=token), document(get("/c", "List", security=token))) == []
    both = document(get("/c", "List", security=[*token, {"AkSk": []}]), security=token)
    assert ids(changes(document(get("/c", "List"), security=token), both)) == ["operation-security-changed"]


def test_another_security_for_all_is_one_change() -> None:
    paths = get("/a", "A") | get("/b", "B")
    (change,) = changes(document(paths, security=[{"Token": []}]), document(paths, security=[{"AkSk": []}]))
    assert len(change.places) == 2


def test_parameters_of_the_path_item_are_those_of_its_operations() -> None:
    old = asks(parameter("limit"))
    new = copy.deepcopy(old)
    new["paths"]["/clusters"]["parameters"] = new["paths"]["/clusters"]["get"].pop("parameters")
    assert changes(old, new) == []


def test_a_parameter_that_is_text_takes_numbers_too() -> None:
    (change,) = changes(asks(parameter("limit", schema=WHOLE)), asks(parameter("limit")))
    assert (change.id, change.level) == ("request-parameter-type-widened", "info")
    assert [change.level for change in changes(takes(WHOLE), takes(TEXT))] == ["breaking"]


def test_a_description_is_wording_only() -> None:
    old, new = (takes(structure(a=TEXT | {"description": said})) for said in ("One.", "Another."))
    assert [change.wording for change in changes(old, new)] == [True]


def test_texts_that_are_not_documents_do_not_fail() -> None:
    broken = document({"/a": {"get": {"parameters": [None, 3], "responses": {"200": None}}, "post": 3}, "/b": None})
    assert ids(changes(broken, broken)) == []
    assert ids(changes(broken, document({}))) == ["operation-removed"]


def test_answers_of_an_added_status_are_not_listed_on_their_own() -> None:
    old = document(get("/a", "A"))
    new = document(get("/a", "A", responses={"200": {"description": "OK"}, "404": answer(TEXT)["200"]}))
    assert ids(changes(old, new)) == ["response-error-status-added"]


def from_page(path: str, page: str, **rest: object) -> dict:
    """Return a path whose operationId is made of it, as where docs name none."""
    gone = {"204": {"description": "No Content"}}
    said = {"summary": "Deleting a Policy", "x-source": [page], "responses": gone, **rest}
    return {path: {"delete": {"operationId": f"Delete{path.title().replace('/', '')}", **said}}}


def test_an_operation_of_the_same_page_has_moved() -> None:
    old, new = from_page("/networks/policies", "delete.md:9"), from_page("/networking/policies", "delete.md:12")
    assert ids(changes(document(old), document(new))) == ["operation-id-changed", "operation-moved"]


NOT_MOVED = {
    "another title": from_page("/b", "delete.md:9", summary="Deleting a Rule"),
    "another page": from_page("/b", "other.md:9"),
    "one page of two operations": from_page("/b", "delete.md:9") | from_page("/c", "delete.md:40"),
    "no page": from_page("/b", "delete.md:9", **{"x-source": []}),
}


@pytest.mark.parametrize("name", NOT_MOVED)
def test_an_operation_of_docs_has_not_moved(name: str) -> None:
    old, new = document(from_page("/a", "delete.md:9")), document(NOT_MOVED[name])
    for found in (changes(old, new), changes(new, old)):
        assert {change.id for change in found} == {"operation-added", "operation-removed"}


def test_an_operation_of_no_docs_has_not_moved() -> None:
    old, new = (document(from_page(path, "", **{"x-source": None})) for path in ("/a", "/b"))
    assert ids(changes(old, new)) == ["operation-added", "operation-removed"]


def test_very_many_renames_are_not_guessed() -> None:
    old, new = (answers(structure(**{f"{name}{n}": TEXT for n in range(300)})) for name in ("alpha", "alphas"))
    assert set(ids(changes(old, new))) == {"response-property-added", "response-property-removed"}
