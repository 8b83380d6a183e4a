"""Find credentials in the environment, under the names that the clouds' other tools use."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .signing import AkSkAuth
from .tokens import TokenAuth

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx


class CredentialsMissing(Exception):
    """The environment holds no credentials, or only half of them; the text names the variables to set."""


def auth_from_environment(environ: Mapping[str, str] = os.environ) -> httpx.Auth:
    """Return the credentials found first: a pair of keys, a token, or a user's password; empty variables are unset.

    Raise CredentialsMissing if there are none or half of them, ValueError if OS_AUTH_URL is no https address.
    """
    for way in _WAYS:
        found = _values(environ, way.required)
        if len(found) == len(way.required):
            return way.build(**found, **_values(environ, way.optional))
        if found:
            raise CredentialsMissing(_incomplete(environ, way))
    ways = "; or ".join(", ".join(map(_either, way.required.values())) for way in _WAYS)
    raise CredentialsMissing(f"No credentials in the environment; set {ways}")


def _password(*, iam_endpoint: str, **login: str) -> TokenAuth:
    """Return the credentials of a user; the endpoint may name the version of its API."""
    return TokenAuth(iam_endpoint=iam_endpoint.rstrip("/").removesuffix("/v3"), **login)


@dataclass(frozen=True)
class _Way:
    """One way to authenticate: arguments of `build`, each with the variables that may hold it, the first set wins."""

    build: Callable[..., httpx.Auth]
    required: Mapping[str, tuple[str, ...]]
    optional: Mapping[str, tuple[str, ...]]


_WAYS = (
    _Way(
        AkSkAuth,
        required={"access_key": ("HUAWEICLOUD_SDK_AK",), "secret_key": ("HUAWEICLOUD_SDK_SK",)},
        optional={
            "security_token": ("HUAWEICLOUD_SDK_SECURITY_TOKEN",),
            "project_id": ("HUAWEICLOUD_SDK_PROJECT_ID",),
            "domain_id": ("HUAWEICLOUD_SDK_DOMAIN_ID",),
        },
    ),
    _Way(
        AkSkAuth,
        required={"access_key": ("OS_ACCESS_KEY",), "secret_key": ("OS_SECRET_KEY",)},
        optional={"security_token": ("OS_SECURITY_TOKEN",), "project_id": ("OS_PROJECT_ID",)},
    ),
    _Way(TokenAuth, required={"token": ("OS_TOKEN", "OS_AUTH_TOKEN")}, optional={}),
    _Way(
        _password,
        required={
            "username": ("OS_USERNAME",),
            "password": ("OS_PASSWORD",),
            "domain": ("OS_USER_DOMAIN_NAME", "OS_DOMAIN_NAME"),
            "iam_endpoint": ("OS_AUTH_URL",),
        },
        optional={
            "project": ("OS_PROJECT_NAME", "OS_TENANT_NAME"),
            "project_id": ("OS_PROJECT_ID", "OS_TENANT_ID"),
        },
    ),
)


def _values(environ: Mapping[str, str], variables: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the arguments whose variables are set."""
    found = {argument: next(filter(None, map(environ.get, names)), None) for argument, names in variables.items()}
    return {argument: value for argument, value in found.items() if value}


def _incomplete(environ: Mapping[str, str], way: _Way) -> str:
    """Return a line that tells which variables of a way are set and which are not."""
    found = _values(environ, way.required)
    present = ", ".join(name for names in way.required.values() for name in names if environ.get(name))
    absent = ", ".join(_either(names) for argument, names in way.required.items() if argument not in found)
    return f"Incomplete credentials: found {present} in the environment; set {absent} too"


def _either(names: tuple[str, ...]) -> str:
    """Return the names of variables of which one is enough."""
    return " or ".join(names)
