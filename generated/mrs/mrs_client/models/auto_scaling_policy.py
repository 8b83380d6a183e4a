"""The model AutoScalingPolicy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .rules import Rules


@dataclass(kw_only=True, slots=True)
class AutoScalingPolicy(_runtime.Model):
    """AutoScalingPolicy.

    Attributes:
        auto_scaling_enable: 是否打开弹性伸缩。
        min_capacity: 缩容后至少留下的节点数。
            取值范围：[0～500]
        max_capacity: 扩容后允许达到的节点数。
            取值范围：[0～500]
        rules: 触发伸缩的规则，可填多条。
    """

    shapes: ClassVar[_runtime.Shapes] = {"rules": ["Rules"]}

    auto_scaling_enable: bool
    min_capacity: int
    max_capacity: int
    rules: list[Rules] | None = None
