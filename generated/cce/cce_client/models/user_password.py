"""The model UserPassword."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UserPassword(_runtime.Model):
    """UserPassword.

    Attributes:
        password: Encrypted password.
        username: Account.
            Default: root
    """

    password: str = _field(repr=False)
    username: str | None = None
