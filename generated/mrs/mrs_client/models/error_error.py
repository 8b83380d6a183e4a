"""The model ErrorError."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ErrorError(_runtime.Model):
    """Error details

    Attributes:
        code: Error code: a string, in some services a number
        message: Error message
    """

    code: Any | None = None
    message: str | None = None
