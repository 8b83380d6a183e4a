"""The model NodePoolNodeAutoscalingResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolNodeAutoscalingResponse(_runtime.Model):
    """NodePoolNodeAutoscalingResponse.

    Attributes:
        enable: Whether autoscaling is on.
        min_node_count: Lower limit.
        max_node_count: Upper limit.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"min_node_count": "minNodeCount", "max_node_count": "maxNodeCount"}

    enable: bool | None = None
    min_node_count: int | None = None
    max_node_count: int | None = None
