"""The model Matches."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Matches(_runtime.Model):
    """Matches.

    Attributes:
        key: 要匹配的字段
            取值范围：resource_name
        value: 要匹配的值
            约束：空串按精确匹配，其余按模糊匹配
            取值范围：0-64个字符
    """

    key: str | None = None
    value: str | None = None
