"""The model TagRequest."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class TagRequest(_runtime.Model):
    """TagRequest.

    Attributes:
        key: 标签键，不能是空串，最多36个Unicode字符，同一资源内不可重复。
        value: 标签值，允许是空串，最多43个Unicode字符。
    """

    key: str
    value: str
