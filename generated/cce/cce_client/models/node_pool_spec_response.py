"""The model NodePoolSpecResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_node_autoscaling_response import NodePoolNodeAutoscalingResponse


@dataclass(kw_only=True, slots=True)
class NodePoolSpecResponse(_runtime.Model):
    """NodePoolSpecResponse.

    Attributes:
        type_: Server type in the pool.
        initial_node_count: Number of nodes that the pool should have.
        autoscaling: Autoscaling limits.
        custom_security_groups: Security groups bound to new nodes.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "type_": "type",
        "initial_node_count": "initialNodeCount",
        "custom_security_groups": "customSecurityGroups",
    }
    shapes: ClassVar[_runtime.Shapes] = {"autoscaling": "NodePoolNodeAutoscalingResponse"}

    type_: str | None = None
    initial_node_count: int | None = None
    autoscaling: NodePoolNodeAutoscalingResponse | None = None
    custom_security_groups: list[str] | None = None
