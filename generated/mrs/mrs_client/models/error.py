"""The model Error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .error_error import ErrorError


@dataclass(kw_only=True, slots=True)
class Error(_runtime.Model):
    """Error envelope. Services answer with `error_code` and `error_msg`, with `error`, or with `code` and `message`.

    Attributes:
        error_code: Error code of the service
        error_msg: Error message
        error_message: Error message
        is_success: Whether the request succeeded
        err_code: Error code
        external_message: Error message
        request_id: ID of the request
        code: Error code: a string, in some services a number
        message: Error message
        error: Error details
    """

    wire_names: ClassVar[_runtime.WireNames] = {"err_code": "errCode", "external_message": "externalMessage"}
    shapes: ClassVar[_runtime.Shapes] = {"error": "ErrorError"}

    error_code: str | None = None
    error_msg: str | None = None
    error_message: str | None = None
    is_success: bool | None = None
    err_code: str | None = None
    external_message: str | None = None
    request_id: str | None = None
    code: Any | None = None
    message: str | None = None
    error: ErrorError | None = None
