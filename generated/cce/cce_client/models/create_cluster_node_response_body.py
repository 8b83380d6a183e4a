"""The model CreateClusterNodeResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_metadata import CreateClusterNodeRequestMetadata
    from .create_cluster_node_request_spec import CreateClusterNodeRequestSpec
    from .create_cluster_node_response_status import CreateClusterNodeResponseStatus


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeResponseBody(_runtime.Model):
    """CreateClusterNodeResponseBody.

    Attributes:
        kind: **Node**.
        api_version: **v3**.
        metadata:
        spec:
        status:
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "CreateClusterNodeRequestMetadata",
        "spec": "CreateClusterNodeRequestSpec",
        "status": "CreateClusterNodeResponseStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: CreateClusterNodeRequestMetadata | None = None
    spec: CreateClusterNodeRequestSpec | None = None
    status: CreateClusterNodeResponseStatus | None = None
