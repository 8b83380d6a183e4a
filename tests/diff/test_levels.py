"""What a difference means where it takes more than the rule to say."""

from __future__ import annotations

from typing import Any

import pytest

from tests.diff.golden import changes
from tests.diff.small import TEXT, WHOLE, answers, asks, document, parameter, ref, schemas, structure, takes


def levels(old: dict[str, Any], new: dict[str, Any]) -> dict[str, str]:
    return {each.id.partition("-")[2]: each.level for each in changes(old, new)}


@pytest.mark.parametrize(("required", "level"), [(True, "info"), (False, "breaking")])
def test_a_default_of_what_has_to_be_sent_is_never_used(required: bool, level: str) -> None:
    old, new = (asks(parameter("a", schema=TEXT | {"default": value}, required=required)) for value in "xy")
    assert levels(old, new) == {"parameter-default-changed": level}


def test_a_default_that_is_used_from_now_on_breaks_nothing() -> None:
    old = asks(parameter("a", schema=TEXT | {"default": "x"}, required=True))
    new = asks(parameter("a", schema=TEXT | {"default": "y"}))
    assert levels(old, new) == {"parameter-default-changed": "info", "parameter-became-optional": "info"}
    assert levels(new, old) == {"parameter-default-changed": "breaking", "parameter-became-required": "breaking"}


def test_a_default_that_parameters_share_is_judged_for_each() -> None:
    def shared(default: str) -> dict[str, Any]:
        parameters = [parameter("a", schema=ref("Mode"), required=True), parameter("b", schema=ref("Mode"))]
        paths = {"/x": {"get": {"parameters": parameters, "responses": {}}}}
        return document(paths, **schemas(Mode=TEXT | {"default": default}))

    found = {each.places[0].name: (each.level, len(each.places)) for each in changes(shared("x"), shared("y"))}
    assert found == {"query a": ("info", 1), "query b": ("breaking", 1)}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (2, 4, "limit-tightened"), (4, 2, "limit-loosened"), (2, 3, "keyword-changed"), (0.1, 0.3, "limit-tightened"),
        (0.3, 0.1, "limit-loosened"), (1, 10**400, "keyword-changed"), (0, 2, "keyword-changed"),
    ],
)  # fmt: skip
def test_multiples(old: float, new: float, rule: str) -> None:
    sides = [takes(structure(a=WHOLE | {"multipleOf": value})) for value in (old, new)]
    assert levels(*sides).keys() == {f"property-{rule}"}


@pytest.mark.parametrize("keyword", ["minimum", "maxLength", "multipleOf"])
def test_limits_that_cannot_be_compared_are_mirrored(keyword: str) -> None:
    old, new = (takes(structure(a=WHOLE | {keyword: value})) for value in (5, "7"))
    assert levels(old, new) == levels(new, old) == {"property-keyword-changed": "breaking"}


def test_what_answers_hold_no_more_is_worth_a_look() -> None:
    old, new = (answers(structure(a=TEXT | more)) for more in ({}, {"writeOnly": True}))
    assert levels(old, new) == {"property-became-write-only": "warning"}


def test_an_alternative_of_a_body_is_a_body() -> None:
    old, new = (takes({"oneOf": [TEXT | {"maxLength": most}, WHOLE]}) for most in (9, 5))
    assert levels(old, new) == {"body-limit-tightened": "breaking"}


def test_a_date_is_no_date_with_a_time() -> None:
    old, new = (takes(structure(a=TEXT | {"format": name})) for name in ("date", "date-time"))
    assert levels(old, new) == {"property-format-changed": "breaking"}
