"""The model ResourceTag."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ResourceTag(_runtime.Model):
    """ResourceTag.

    Attributes:
        key: Tag key with at most 128 characters.
        value: Tag value with at most 255 characters. May be empty.
    """

    key: str | None = None
    value: str | None = None
