"""The model NodePoolResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_metadata_response import NodePoolMetadataResponse
    from .node_pool_status_response import NodePoolStatusResponse


@dataclass(kw_only=True, slots=True)
class NodePoolResponse(_runtime.Model):
    """NodePoolResponse.

    Attributes:
        kind: **NodePool**.
        api_version: **v3**.
        metadata: Identity of the pool.
        status: State of the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "NodePoolMetadataResponse", "status": "NodePoolStatusResponse"}

    kind: str | None = None
    api_version: str | None = None
    metadata: NodePoolMetadataResponse | None = None
    status: NodePoolStatusResponse | None = None
