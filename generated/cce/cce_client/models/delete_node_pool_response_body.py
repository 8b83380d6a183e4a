"""The model DeleteNodePoolResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .delete_node_pool_response_node_pool_status import DeleteNodePoolResponseNodePoolStatus
    from .node_pool_metadata_response import NodePoolMetadataResponse


@dataclass(kw_only=True, slots=True)
class DeleteNodePoolResponseBody(_runtime.Model):
    """DeleteNodePoolResponseBody.

    Attributes:
        kind: Always **NodePool**.
        api_version: Always **v3**.
        metadata: Identity of the pool.
        status: State of the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "NodePoolMetadataResponse",
        "status": "DeleteNodePoolResponseNodePoolStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: NodePoolMetadataResponse | None = None
    status: DeleteNodePoolResponseNodePoolStatus | None = None
