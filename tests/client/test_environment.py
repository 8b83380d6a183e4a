"""Credentials are found under the names that other tools use; half of them is an error that says what is missing."""

from __future__ import annotations

import json

import httpx
import pytest
from runtime.environment import CredentialsMissing, auth_from_environment
from runtime.signing import AkSkAuth
from runtime.tokens import TokenAuth

HUAWEI = {"HUAWEICLOUD_SDK_AK": "hw-key", "HUAWEICLOUD_SDK_SK": "hw-secret"}
KEYS = {"OS_ACCESS_KEY": "os-key", "OS_SECRET_KEY": "os-secret"}
TOKEN = {"OS_TOKEN": "os-token"}
USER = {
    "OS_USERNAME": "ada", "OS_PASSWORD": "s3cret", "OS_USER_DOMAIN_NAME": "OTC-1",
    "OS_AUTH_URL": "https://iam.example.com/v3",
}  # fmt: skip
USER_IN_DOMAIN = {**USER, "OS_USER_DOMAIN_NAME": "", "OS_DOMAIN_NAME": "OTC-1"}


def first_request(environ: dict[str, str]) -> httpx.Request:
    """Return what is sent first for a request with the credentials found."""
    return next(auth_from_environment(environ).sync_auth_flow(httpx.Request("GET", "https://vpc.example.com/")))


@pytest.mark.parametrize(
    ("environ", "kind", "header", "value"),
    [
        ({**HUAWEI, **KEYS, **TOKEN, **USER}, AkSkAuth, "Authorization", "SDK-HMAC-SHA256 Access=hw-key,"),
        ({**KEYS, **TOKEN, **USER}, AkSkAuth, "Authorization", "SDK-HMAC-SHA256 Access=os-key,"),
        ({**TOKEN, **USER}, TokenAuth, "X-Auth-Token", "os-token"),
        ({"OS_AUTH_TOKEN": "other", **TOKEN}, TokenAuth, "X-Auth-Token", "os-token"),
        ({"OS_AUTH_TOKEN": "other", "OS_TOKEN": ""}, TokenAuth, "X-Auth-Token", "other"),
        (USER, TokenAuth, "Host", "iam.example.com"),
        ({"HUAWEICLOUD_SDK_AK": "", **KEYS}, AkSkAuth, "Authorization", "SDK-HMAC-SHA256 Access=os-key,"),
    ],
)
def test_the_first_complete_credentials_win(environ: dict[str, str], kind: type, header: str, value: str) -> None:
    assert type(auth_from_environment(environ)) is kind
    assert first_request(environ).headers[header].startswith(value)


@pytest.mark.parametrize(
    ("environ", "headers"),
    [
        (HUAWEI, [None, None, None]),
        ({**HUAWEI, "OS_PROJECT_ID": "p", "OS_SECURITY_TOKEN": "t"}, [None, None, None]),
        ({**HUAWEI, "HUAWEICLOUD_SDK_SECURITY_TOKEN": "t", "HUAWEICLOUD_SDK_PROJECT_ID": "p"}, ["t", "p", None]),
        ({**HUAWEI, "HUAWEICLOUD_SDK_DOMAIN_ID": "d"}, [None, None, "d"]),
        ({**KEYS, "OS_SECURITY_TOKEN": "t", "OS_PROJECT_ID": "p"}, ["t", "p", None]),
    ],
)
def test_what_goes_with_keys(environ: dict[str, str], headers: list[str | None]) -> None:
    sent = first_request(environ).headers
    assert [sent.get(name) for name in ("X-Security-Token", "X-Project-Id", "X-Domain-Id")] == headers


@pytest.mark.parametrize("user", [USER, USER_IN_DOMAIN])
@pytest.mark.parametrize(
    ("project", "scope"),
    [
        ({}, {"domain": {"name": "OTC-1"}}),
        ({"OS_PROJECT_NAME": "eu-de"}, {"project": {"name": "eu-de", "domain": {"name": "OTC-1"}}}),
        ({"OS_TENANT_NAME": "eu-de"}, {"project": {"name": "eu-de", "domain": {"name": "OTC-1"}}}),
        ({"OS_PROJECT_NAME": "eu-de", "OS_PROJECT_ID": "p"}, {"project": {"id": "p"}}),
        ({"OS_TENANT_ID": "p"}, {"project": {"id": "p"}}),
    ],
)
def test_what_goes_with_a_user(user: dict[str, str], project: dict[str, str], scope: dict[str, object]) -> None:
    auth = json.loads(first_request({**user, **project}).content)["auth"]
    assert auth["scope"] == scope
    assert auth["identity"]["password"]["user"] == {"name": "ada", "password": "s3cret", "domain": {"name": "OTC-1"}}


@pytest.mark.parametrize("end", ["", "/", "/v3", "/v3/", ":443/v3"])
def test_the_address_of_iam_may_name_its_version(end: str) -> None:
    request = first_request({**USER, "OS_AUTH_URL": f"https://iam.example.com{end}"})
    assert str(request.url) == "https://iam.example.com/v3/auth/tokens"


def test_the_address_of_iam_must_be_https() -> None:
    with pytest.raises(ValueError, match="https"):
        auth_from_environment({**USER, "OS_AUTH_URL": "http://iam.example.com/v3"})


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"HUAWEICLOUD_SDK_AK": "s3cret", **KEYS, **TOKEN}, "HUAWEICLOUD_SDK_AK; HUAWEICLOUD_SDK_SK"),
        ({"HUAWEICLOUD_SDK_SK": "s3cret"}, "HUAWEICLOUD_SDK_SK; HUAWEICLOUD_SDK_AK"),
        ({"OS_ACCESS_KEY": "s3cret", "OS_SECRET_KEY": "", **TOKEN}, "OS_ACCESS_KEY; OS_SECRET_KEY"),
        ({**USER, "OS_PASSWORD": ""}, "OS_USERNAME, OS_USER_DOMAIN_NAME, OS_AUTH_URL; OS_PASSWORD"),
        (
            {**USER, "OS_USER_DOMAIN_NAME": ""},
            "OS_USERNAME, OS_PASSWORD, OS_AUTH_URL; OS_USER_DOMAIN_NAME or OS_DOMAIN_NAME",
        ),
        (
            {"OS_AUTH_URL": "https://iam"},
            "OS_AUTH_URL; OS_USERNAME, OS_PASSWORD, OS_USER_DOMAIN_NAME or OS_DOMAIN_NAME",
        ),
    ],
)
def test_half_of_credentials_is_an_error(environ: dict[str, str], message: str) -> None:
    with pytest.raises(CredentialsMissing) as caught:
        auth_from_environment(environ)
    found, missing = message.split("; ")
    assert str(caught.value) == f"Incomplete credentials: found {found} in the environment; set {missing} too"


@pytest.mark.parametrize("environ", [{}, dict.fromkeys([*HUAWEI, *KEYS, *TOKEN, *USER], ""), {"OS_PROJECT_ID": "p"}])
def test_no_credentials_are_an_error_that_names_all_ways(environ: dict[str, str]) -> None:
    with pytest.raises(CredentialsMissing) as caught:
        auth_from_environment(environ)
    message = str(caught.value)
    assert "\n" not in message
    assert all(name in message for name in [*HUAWEI, *KEYS, *TOKEN, *USER_IN_DOMAIN, "OS_AUTH_TOKEN"])


def test_the_environment_of_the_process_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*HUAWEI, *KEYS]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OS_TOKEN", "mine")
    request = next(auth_from_environment().sync_auth_flow(httpx.Request("GET", "https://vpc.example.com/")))
    assert request.headers["X-Auth-Token"] == "mine"
