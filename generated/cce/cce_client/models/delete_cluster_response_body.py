"""The model DeleteClusterResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_spec_response import ClusterSpecResponse
    from .delete_cluster_response_cluster_metadata import DeleteClusterResponseClusterMetadata
    from .delete_cluster_response_cluster_status import DeleteClusterResponseClusterStatus


@dataclass(kw_only=True, slots=True)
class DeleteClusterResponseBody(_runtime.Model):
    """DeleteClusterResponseBody.

    Attributes:
        kind: Always **Cluster**.
        api_version: Always **v3**.
        metadata: Identity of the cluster being removed.
        spec: Its configuration.
        status: State of the removal.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "DeleteClusterResponseClusterMetadata",
        "spec": "ClusterSpecResponse",
        "status": "DeleteClusterResponseClusterStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: DeleteClusterResponseClusterMetadata | None = None
    spec: ClusterSpecResponse | None = None
    status: DeleteClusterResponseClusterStatus | None = None
