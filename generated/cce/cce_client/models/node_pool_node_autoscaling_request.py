"""The model NodePoolNodeAutoscalingRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolNodeAutoscalingRequest(_runtime.Model):
    """NodePoolNodeAutoscalingRequest.

    Attributes:
        enable: Whether autoscaling is on.
        min_node_count: Lower limit of nodes.
        max_node_count: Upper limit of nodes.
        priority: Weight; pools with a larger one grow first.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"min_node_count": "minNodeCount", "max_node_count": "maxNodeCount"}

    enable: bool | None = None
    min_node_count: int | None = None
    max_node_count: int | None = None
    priority: int | None = None
