"""The model UserTag."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UserTag(_runtime.Model):
    """UserTag.

    Attributes:
        key: Tag key. Prefix **CCE-** is reserved.
        value: Tag value.
    """

    key: str | None = None
    value: str | None = None
