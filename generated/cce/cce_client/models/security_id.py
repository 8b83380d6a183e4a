"""The model SecurityID."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class SecurityID(_runtime.Model):
    """SecurityID.

    Attributes:
        id: Security group ID.
    """

    id: str | None = None
