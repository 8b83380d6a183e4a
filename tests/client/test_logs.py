"""Logs show what was called and never a secret, at any level, of any library below."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import httpx
import pytest
from runtime import AkSkAuth, Arguments, TokenAuth

from tests.client.conftest import Script, operation, real, send

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.client.conftest import Connect


@pytest.fixture(autouse=True)
def _no_filters_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each package has a filter of its own, and that of one would hide what another leaves."""
    for name in ("httpx", *filter(re.compile("httpcore|httpx_retries").match, logging.root.manager.loggerDict)):
        monkeypatch.setattr(logging.getLogger(name), "filters", [])


def logins(address: str) -> list[Callable[[], httpx.Auth]]:
    user = {"username": "ada", "password": "s3cret-password", "domain": "d", "iam_endpoint": address}
    return [
        lambda: TokenAuth(token="s3cret"),
        lambda: TokenAuth(**user),
        lambda: AkSkAuth(access_key="key", secret_key="s3cret", security_token="s3cret"),
    ]


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize("login", range(3))
def test_no_secret_is_logged(address: str, mode: str, login: int, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with real(address, logins(address)[login]()) as client:
        query = {"private_key": "s3cret", "name": "shown", "adminPassword": "s3cret +", "accessKey": "s3cret"}
        arguments = Arguments(path={"id": "a\nb"}, query=query, body={"password": "s3cret"})
        send(client, mode, operation("PUT"), arguments)
    names = {record.name.partition(".")[0] for record in caplog.records}
    assert names >= {"httpx", "httpcore", "httpx_retries", "tests"}
    assert "s3cret" not in caplog.text
    assert "name=shown" in caplog.text
    assert "(b'X-Subject-Token', b…)" in caplog.text
    own = next(record.getMessage() for record in caplog.records if record.name == "tests")
    assert own.startswith("ShowThing: PUT /things/a%0Ab -> 200 in ")
    assert own.endswith(" ms, request id r-1")


def test_other_logs_are_left_alone(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    send(connect(Script(200)), "sync", operation(), Arguments(path={"id": "1"}, query={"sort_key": "name"}))
    (record,) = caplog.records
    assert record.name == "httpx"
    assert isinstance(record.args, tuple)
    assert record.args[1] == httpx.URL("https://thing.test/v3/things/1?sort_key=name")
