"""The model TagWithMultiValue."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class TagWithMultiValue(_runtime.Model):
    """TagWithMultiValue.

    Attributes:
        key: 标签键。
        values: 该键出现过的值。
    """

    key: str | None = None
    values: list[str] | None = None
