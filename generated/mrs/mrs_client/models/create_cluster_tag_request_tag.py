"""The model CreateClusterTagRequestTag."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterTagRequestTag(_runtime.Model):
    """CreateClusterTagRequestTag.

    Attributes:
        key: 标签键，不能是空串，最多36个Unicode字符。
            首尾不能有空格，也不能出现“=”、“\\*”、“<”、“>”、“\\”、“|”、“/”。
        value: 标签值，允许是空串，最多43个Unicode字符。
            首尾不能有空格，也不能出现“=”、“\\*”、“<”、“>”、“\\”、“|”、“/”。
    """

    key: str
    value: str
