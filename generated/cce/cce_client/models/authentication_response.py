"""The model AuthenticationResponse."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class AuthenticationResponse(_runtime.Model):
    """AuthenticationResponse.

    Attributes:
        mode: Authentication mode.
    """

    mode: str | None = None
