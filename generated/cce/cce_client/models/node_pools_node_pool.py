"""The model NodePoolsNodePool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_metadata_response import NodePoolMetadataResponse
    from .node_pool_spec_response import NodePoolSpecResponse
    from .node_pools_node_pool_node_pool_status import NodePoolsNodePoolNodePoolStatus


@dataclass(kw_only=True, slots=True)
class NodePoolsNodePool(_runtime.Model):
    """NodePoolsNodePool.

    Attributes:
        kind: Always **NodePool**.
        api_version: Always **v3**.
        metadata: Identity of the pool.
        spec: Configuration of the pool.
        status: State of the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "NodePoolMetadataResponse",
        "spec": "NodePoolSpecResponse",
        "status": "NodePoolsNodePoolNodePoolStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: NodePoolMetadataResponse | None = None
    spec: NodePoolSpecResponse | None = None
    status: NodePoolsNodePoolNodePoolStatus | None = None
