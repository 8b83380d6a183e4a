"""The model Tags."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Tags(_runtime.Model):
    """Tags.

    Attributes:
        key: 标签键
            取值范围：1-127个字符
        values: 标签值，满足其中一个值即可
            约束：空列表表示值任意
            取值范围：每个值最多255个字符
    """

    key: str
    values: list[str] | None = None
