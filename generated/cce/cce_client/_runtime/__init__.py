"""What all clients have in common: a copy of it is part of each generated package."""

from __future__ import annotations

from .client import BaseClient, Service
from .environment import CredentialsMissing, auth_from_environment
from .errors import (
    ApiError,
    BadRequest,
    Conflict,
    Forbidden,
    NotFound,
    RateLimited,
    ServerError,
    Unauthorized,
    UnexpectedResponse,
)
from .model import NULL, Model, Null, Shapes, WireNames
from .operation import Arguments, File, Json, Operation, Response
from .paging import Pages, aiterate, iterate
from .signing import AkSkAuth
from .tokens import AuthenticationError, TokenAuth

__all__ = [
    "NULL",
    "AkSkAuth",
    "ApiError",
    "Arguments",
    "AuthenticationError",
    "BadRequest",
    "BaseClient",
    "Conflict",
    "CredentialsMissing",
    "File",
    "Forbidden",
    "Json",
    "Model",
    "NotFound",
    "Null",
    "Operation",
    "Pages",
    "RateLimited",
    "Response",
    "ServerError",
    "Service",
    "Shapes",
    "TokenAuth",
    "Unauthorized",
    "UnexpectedResponse",
    "WireNames",
    "aiterate",
    "auth_from_environment",
    "iterate",
]
