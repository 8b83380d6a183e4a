"""The model Rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .trigger import Trigger


@dataclass(kw_only=True, slots=True)
class Rules(_runtime.Model):
    """Rules.

    Attributes:
        name: 规则名，组内唯一。
            最小长度：1
            最大长度：64
        adjustment_type: 调整方向。
            枚举值：
            - **scale_out**
            - **scale_in**
        cool_down_minutes: 两次伸缩之间的冷却时间，单位：分钟，取值范围[0～10080]。
        scaling_adjustment: 一次增减的节点数。
            最小值：1
            最大值：100
        trigger: 规则的触发条件。
        description: 规则的备注。
            At most 1024 characters.
    """

    shapes: ClassVar[_runtime.Shapes] = {"trigger": "Trigger"}

    name: str
    adjustment_type: Literal["scale_out", "scale_in"]
    cool_down_minutes: int
    scaling_adjustment: int
    trigger: Trigger
    description: str | None = None
