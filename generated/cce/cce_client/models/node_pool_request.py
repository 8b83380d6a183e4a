"""The model NodePoolRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_metadata_request import NodePoolMetadataRequest
    from .node_pool_spec_request import NodePoolSpecRequest


@dataclass(kw_only=True, slots=True)
class NodePoolRequest(_runtime.Model):
    """NodePoolRequest.

    Attributes:
        kind: Set it to **NodePool**.
        api_version: Set it to **v3**.
        metadata: Identity of the pool.
        spec: Configuration of the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "NodePoolMetadataRequest", "spec": "NodePoolSpecRequest"}

    kind: str
    api_version: str
    metadata: NodePoolMetadataRequest
    spec: NodePoolSpecRequest
