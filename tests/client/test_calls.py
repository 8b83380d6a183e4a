"""Every function of the sample clients is called, and the mock takes what it sends: none is dead code."""

from __future__ import annotations

import inspect
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml

from tests.client.calls import Caller

if TYPE_CHECKING:
    from tests.client.calls import Mode

SPECS: Final = Path(__file__).parents[2] / "spec"
SERVICES: Final = ("cce", "mrs")


@cache
def caller(service: str) -> Caller:
    document: dict[str, Any] = yaml.load((SPECS / f"{service}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    return Caller(document, f"{service}_client")


CALLS: Final = [(service, function) for service in SERVICES for function in caller(service).operations]


@pytest.mark.parametrize("full", [True, False], ids=["all arguments", "required arguments"])
@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize(("service", "function"), CALLS)
def test_call(service: str, function: str, mode: Mode, full: bool) -> None:
    made = caller(service)
    before = len(made.service.calls)
    answer = made.call(function, mode, full=full)
    (call,) = made.service.calls[before:]
    assert call.operation_id == made.operations[function].name
    assert 200 <= answer.status_code < 300
    if answer.content:
        assert (answer.parsed.to_dict() if hasattr(answer.parsed, "to_dict") else answer.parsed) is not None


@pytest.mark.parametrize(("service", "function"), CALLS)
def test_results_are_of_the_types_they_say(service: str, function: str) -> None:
    made = caller(service)
    said = str(inspect.signature(made.module(function).sync).return_annotation)
    assert type(made.call(function, "sync", full=True).parsed).__name__ in said.replace("None", "NoneType")
