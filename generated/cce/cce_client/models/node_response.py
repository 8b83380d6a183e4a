"""The model NodeResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_metadata_response import NodeMetadataResponse
    from .node_status_response import NodeStatusResponse


@dataclass(kw_only=True, slots=True)
class NodeResponse(_runtime.Model):
    """NodeResponse.

    Attributes:
        kind: Always **Node**.
        api_version: Always **v3**.
        metadata: Identity of the node.
        status: State of the node.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "NodeMetadataResponse", "status": "NodeStatusResponse"}

    kind: str | None = None
    api_version: str | None = None
    metadata: NodeMetadataResponse | None = None
    status: NodeStatusResponse | None = None
