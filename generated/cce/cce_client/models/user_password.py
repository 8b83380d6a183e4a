"""The model UserPassword."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UserPassword(_runtime.Model):
    """UserPassword.

    Attributes:
        password: Encrypted password.
        username: Account.
            Default: root
    """

    password: str
    username: str | None = None
