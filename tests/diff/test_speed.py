"""Work grows with the size of documents, not with how often a schema is used. Times are in ``make bench``."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from scraper.outputs.diff import pairs
from tests.diff.golden import changes
from tests.diff.small import TEXT, WHOLE, answer, document, ref, schemas, structure


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
    assert len(compared) == 2 * 10 * 3  # both sides, each schema and what is below it


def test_what_is_the_same_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "attributes", lambda found: pytest.fail("compared"))
    assert changes(service(10, WHOLE), copy.deepcopy(service(10, WHOLE))) == []
