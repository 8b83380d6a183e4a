"""Documents that are made to take long: schemas that hold each other, very many alternatives or accepted changes."""

from __future__ import annotations

import datetime as dt
import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from scraper.outputs.diff.accept import Acceptance, Accepted
from scraper.outputs.diff.compare import Comparison, Side, compare
from scraper.outputs.diff.reports.data import as_json
from scraper.outputs.diff.reports.human import human
from scraper.outputs.diff.reports.markdown import markdown
from scraper.outputs.diff.reports.webpage import html
from tests.diff.small import TEXT, WHOLE, answers, asks, document, parameter, ref, schemas, structure, takes

if TYPE_CHECKING:
    from collections.abc import Callable

#: Processor seconds that each of these takes at most; it takes a tenth of that.
MOST = 3.0


def compared(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    start = time.process_time()
    found = compare(Side(old, {}, "old"), Side(new, {}, "new"))
    assert time.process_time() - start < MOST
    return found


def mesh(size: int, width: int, kind: dict[str, Any], operations: int = 1) -> dict[str, Any]:
    """Return schemas each of which holds several of the others."""
    held = {
        f"N{n}": structure(v=kind, **{f"p{at}": ref(f"N{(7 * n + 3 * at + 1) % size}") for at in range(width)})
        for n in range(size)
    }
    body = {"content": {"application/json": {"schema": ref("N0")}}}
    paths = {f"/a{n}": {"post": {"requestBody": body, "responses": {}}} for n in range(operations)}
    return document(paths, **schemas(**held))


@pytest.mark.parametrize("operations", [1, 100])
def test_schemas_that_hold_each_other(operations: int) -> None:
    found = compared(mesh(40, 8, TEXT, operations), mesh(40, 8, WHOLE, operations))
    assert len(found.entries) == 40
    assert all(entry.change.places and entry.change.cut for entry in found.entries)
    paths = {place.path for entry in found.entries for place in entry.change.places}
    assert len(paths) == operations


def test_places_that_are_not_listed_are_told() -> None:
    found = compared(mesh(40, 8, TEXT), mesh(40, 8, WHOLE))
    forms: list[Callable[[Comparison], str]] = [human, markdown, html]
    for form in forms:
        assert form(found).count("and at least ") == 40
    assert all(each["more_places"] for each in json.loads(as_json(found))["changes"])


def test_all_places_are_listed_where_there_is_an_end() -> None:
    shared = [ref("Inner") for _ in range(30)]
    held = {f"p{n}": each for n, each in enumerate(shared)}
    old, new = (answers(structure(**held), Inner=structure(size=kind)) for kind in (TEXT, WHOLE))
    (entry,) = compared(old, new).entries
    assert len(entry.change.places) == 30
    assert not entry.change.cut


@pytest.mark.parametrize("renamed", [False, True])
def test_many_alternatives(renamed: bool) -> None:
    def options(kind: dict[str, Any], name: str) -> dict[str, Any]:
        return takes({"oneOf": [structure(kind=TEXT, **{f"{name}{n}": kind}) for n in range(1000)]})

    found = compared(options(TEXT, "p"), options(WHOLE, "q" if renamed else "p"))
    assert {entry.change.id for entry in found.entries} == (
        {"request-body-alternative-added", "request-body-alternative-removed"}
        if renamed
        else {"request-property-type-changed"}
    )
    assert len(found.entries) == (2000 if renamed else 1000)


def test_many_accepted_changes() -> None:
    old, new = (asks(*(parameter(f"p{n}", schema=kind) for n in range(2000))) for kind in (TEXT, WHOLE))
    found = compared(old, new)
    rule = "request-parameter-type-narrowed"
    entries = [Acceptance(rule, "known", f"GET /clusters query p{n}") for n in range(5000)]
    entries += [Acceptance(rule, "known", f"GET /clusters{n}*") for n in range(4000)]
    accepted = Accepted(entries, dt.date.min)
    start = time.process_time()
    assert all(accepted.accepts(entry.change) for entry in found.entries)
    assert time.process_time() - start < MOST
    assert len(accepted.stale()) == 7000


@pytest.mark.parametrize(
    ("pattern", "taken"),
    [
        ("GET /clusters query a?b[]", True), ("GET /clusters query axb[]", False), ("*", True), ("GET *", True),
        ("*b[]", True), ("GET /*/nothing*", False), ("G*T*c*a?b*", True), ("GET /clusters query a", False), ("", False),
    ],
)  # fmt: skip
def test_only_stars_mean_something_in_accepted_places(pattern: str, taken: bool) -> None:
    old, new = (asks(parameter("a?b[]", schema=kind)) for kind in (TEXT, WHOLE))
    (entry,) = compared(old, new).entries
    accepted = Accepted([Acceptance(entry.change.id, "known", pattern)], dt.date.min)
    assert accepted.accepts(entry.change) is taken
