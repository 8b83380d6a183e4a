"""Client of Cloud Container Engine, version v3 of its API."""

from __future__ import annotations

from ._runtime import (
    NULL,
    AkSkAuth,
    ApiError,
    AuthenticationError,
    BadRequest,
    Conflict,
    CredentialsMissing,
    File,
    Forbidden,
    NotFound,
    RateLimited,
    Response,
    ServerError,
    TokenAuth,
    Unauthorized,
    UnexpectedResponse,
    auth_from_environment,
)
from .client import Client

__version__ = "4.0.0"

__all__ = [
    "NULL",
    "AkSkAuth",
    "ApiError",
    "AuthenticationError",
    "BadRequest",
    "Client",
    "Conflict",
    "CredentialsMissing",
    "File",
    "Forbidden",
    "NotFound",
    "RateLimited",
    "Response",
    "ServerError",
    "TokenAuth",
    "Unauthorized",
    "UnexpectedResponse",
    "auth_from_environment",
]
