"""The model TagPlain."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class TagPlain(_runtime.Model):
    """TagPlain.

    Attributes:
        key: 标签键。
            首尾不能有空格，也不能出现“=”、“\\*”、“<”、“>”、“\\”、“|”、“/”。
        value: 标签值。
            首尾不能有空格，也不能出现“=”、“\\*”、“<”、“>”、“\\”、“|”、“/”。
    """

    key: str | None = None
    value: str | None = None
