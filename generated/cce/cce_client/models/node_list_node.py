"""The model NodeListNode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_list_node_node_metadata import NodeListNodeNodeMetadata
    from .node_list_node_node_status import NodeListNodeNodeStatus
    from .node_spec_response import NodeSpecResponse


@dataclass(kw_only=True, slots=True)
class NodeListNode(_runtime.Model):
    """NodeListNode.

    Attributes:
        kind: Always **Node**.
        api_version: Always **v3**.
        metadata: Identity of the node.
        spec: Configuration of the node.
        status: State of the node.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "NodeListNodeNodeMetadata",
        "spec": "NodeSpecResponse",
        "status": "NodeListNodeNodeStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: NodeListNodeNodeMetadata | None = None
    spec: NodeSpecResponse | None = None
    status: NodeListNodeNodeStatus | None = None
