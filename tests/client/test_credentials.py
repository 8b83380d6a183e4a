"""Credentials with line ends around or inside them, as files and variables have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from runtime.signing import AkSkAuth
from runtime.tokens import TokenAuth

if TYPE_CHECKING:
    from collections.abc import Callable


def test_blanks_around_are_no_part_of_them() -> None:
    (request,) = (next(TokenAuth(token=" abc\n").sync_auth_flow(httpx.Request("GET", "https://a.test"))),)
    assert request.headers["X-Auth-Token"] == "abc"
    keys = AkSkAuth(access_key="key\n", secret_key="secret\r\n", security_token="more\n")
    request = next(keys.sync_auth_flow(httpx.Request("GET", "https://a.test")))
    assert "Access=key," in request.headers["Authorization"]
    assert request.headers["X-Security-Token"] == "more"


@pytest.mark.parametrize(
    "made",
    [
        lambda value: TokenAuth(token=value),
        lambda value: AkSkAuth(access_key=value, secret_key="s"),
        lambda value: AkSkAuth(access_key="a", secret_key="s", security_token=value),
    ],
)
@pytest.mark.parametrize("value", ["se\ncret", "se\0cret", "sécret"])
def test_what_no_header_can_hold_is_refused_and_not_shown(made: Callable[[str], Any], value: str) -> None:
    with pytest.raises(ValueError, match="no header can") as raised:
        made(value)
    assert "cret" not in str(raised.value)
