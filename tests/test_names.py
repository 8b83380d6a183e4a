"""Names: operationIds made of method and path, and singulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scraper.naming.operation_ids import derived
from scraper.naming.words import is_operation_name, singular
from tests.case_files import by_line

if TYPE_CHECKING:
    from tests.case_files import Case


@pytest.mark.parametrize(("case", "given", "expected"), by_line("names"))
def test_operation_id(case: Case, given: str, expected: str) -> None:
    method, path = given.split(" ")
    assert derived(method, path) == expected


@pytest.mark.parametrize(("case", "given", "expected"), by_line("singulars"))
def test_singular(case: Case, given: str, expected: str) -> None:
    assert singular(given) == expected


@pytest.mark.parametrize(("case", "given", "expected"), by_line("operation-names"))
def test_is_operation_name(case: Case, given: str, expected: str) -> None:
    assert is_operation_name(given) == (expected == "yes")
