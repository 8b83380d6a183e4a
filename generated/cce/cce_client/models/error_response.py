"""The model ErrorResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ErrorResponse(_runtime.Model):
    """ErrorResponse.

    Attributes:
        error_code: Error code.
        error_message: Error text.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"error_code": "errorCode", "error_message": "errorMessage"}

    error_code: str | None = None
    error_message: str | None = None
