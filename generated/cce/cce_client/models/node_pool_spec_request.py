"""The model NodePoolSpecRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_node_autoscaling_request import NodePoolNodeAutoscalingRequest
    from .node_spec_request import NodeSpecRequest
    from .security_id import SecurityID


@dataclass(kw_only=True, slots=True)
class NodePoolSpecRequest(_runtime.Model):
    """NodePoolSpecRequest.

    Attributes:
        node_template: Template for every node.
        type_: Server type in the pool.
            Default: vm
            Enumeration values:
            - **vm**
            - **ElasticBMS**
        initial_node_count: Nodes to start with.
        autoscaling: Limits for autoscaling.
        pod_security_groups: Security groups of the pods, up to five.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "node_template": "nodeTemplate",
        "type_": "type",
        "initial_node_count": "initialNodeCount",
        "pod_security_groups": "podSecurityGroups",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "node_template": "NodeSpecRequest",
        "autoscaling": "NodePoolNodeAutoscalingRequest",
        "pod_security_groups": ["SecurityID"],
    }

    node_template: NodeSpecRequest
    type_: Literal["vm", "ElasticBMS"] | None = None
    initial_node_count: int | None = None
    autoscaling: NodePoolNodeAutoscalingRequest | None = None
    pod_security_groups: list[SecurityID] | None = None
