"""The model Trigger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Trigger(_runtime.Model):
    """Trigger.

    Attributes:
        metric_name: 监控指标名。
            At most 64 characters.
        metric_value: 指标的阈值，整数或两位小数。
        evaluation_periods: 连续满足阈值的周期数，5分钟算一个周期。
            取值范围：1~288
        comparison_operator: 比较方式。
            枚举值：
            - **LT**
            - **GT**
            - **LTOE**
            - **GTOE**
    """

    metric_name: str
    metric_value: str
    evaluation_periods: int
    comparison_operator: Literal["LT", "GT", "LTOE", "GTOE"] | None = None
