"""The model CreateClusterNodeRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_metadata import CreateClusterNodeRequestMetadata
    from .create_cluster_node_request_spec import CreateClusterNodeRequestSpec


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestBody(_runtime.Model):
    """CreateClusterNodeRequestBody.

    Attributes:
        kind: The value is fixed at **Node**.
        api_version: The value is fixed at **v3**.
        spec: Desired configuration.
        metadata: Name and labels of the node.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "spec": "CreateClusterNodeRequestSpec",
        "metadata": "CreateClusterNodeRequestMetadata",
    }

    kind: Literal["Node"]
    api_version: Literal["v3"]
    spec: CreateClusterNodeRequestSpec
    metadata: CreateClusterNodeRequestMetadata | None = None
