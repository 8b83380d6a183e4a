"""What changes mean for a version."""

from __future__ import annotations

import pytest

from scraper.model import Location
from scraper.outputs.diff.compare import Comparison, Settings, Side, compare
from scraper.outputs.diff.versions import bumped, package_version, step


def api(**properties: dict[str, object]) -> Side:
    schema = {"type": "object", "properties": properties}
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {"operationId": "Make", "requestBody": body, "responses": {"204": {"description": "Made"}}}
    document = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {"/a": {"post": operation}}}
    return Side(document, {"": Location("a.html", 1)}, "a")


def compared(old: Side, new: Side) -> Comparison:
    return compare(old, new, Settings(wording=True))


NAME = {"type": "string", "maxLength": 8}


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ({"name": NAME}, {"name": NAME}, 3),
        ({"name": NAME}, {"name": {**NAME, "description": "Its name"}}, 2),
        ({"name": NAME}, {"name": {**NAME, "x-unit": "s"}}, 1),
        ({"name": NAME}, {"name": NAME, "size": {"type": "integer"}}, 1),
        ({"name": NAME}, {"name": {**NAME, "maxLength": 9}}, 1),
        ({"name": NAME}, {"name": {**NAME, "maxLength": 7}}, 0),
        ({"name": NAME, "size": {"type": "integer"}}, {"name": NAME}, 2),
    ],
)
def test_the_worst_change_decides(old: dict[str, object], new: dict[str, object], place: int) -> None:
    assert step(compared(api(**old), api(**new))) == place


def test_names_of_the_client_that_are_gone_break_it() -> None:
    same = api(name=NAME)
    assert step(compared(same, same), names_gone=True) == 0


@pytest.mark.parametrize(
    ("version", "place", "then"),
    [
        ("1.4.2", 0, "2.0.0"),
        ("1.4.2", 1, "1.5.0"),
        ("1.4.2", 2, "1.4.3"),
        ("1.4.2", 3, "1.4.2"),
        ("0.4.2", 0, "0.5.0"),
        ("0.4.2", 1, "0.4.3"),
        ("0.4.2", 2, "0.4.3"),
        ("9.9.9", 0, "10.0.0"),
    ],
)
def test_one_place_goes_up(version: str, place: int, then: str) -> None:
    assert bumped(version, place) == then


def test_a_version_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'1\.4' is no version of three numbers"):
        bumped("1.4", 0)


@pytest.mark.parametrize(
    ("stated", "version"),
    [("v2.1", "2.1.0"), ("v3", "3.0.0"), ("2024-01-02", "2024.1.2"), ("1.2.3.4", "1.2.3"), ("beta", "0.0.0")],
)
def test_a_package_has_the_numbers_of_the_spec(stated: str, version: str) -> None:
    assert package_version(stated) == version
