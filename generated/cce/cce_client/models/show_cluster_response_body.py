"""The model ShowClusterResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_spec_response import ClusterSpecResponse
    from .delete_cluster_response_cluster_metadata import DeleteClusterResponseClusterMetadata
    from .show_cluster_response_cluster_status import ShowClusterResponseClusterStatus


@dataclass(kw_only=True, slots=True)
class ShowClusterResponseBody(_runtime.Model):
    """ShowClusterResponseBody.

    Attributes:
        kind: Fixed value **Cluster**.
        api_version: Fixed value **v3**.
        metadata: Identity of the cluster.
        spec: Configuration in effect.
        status: Observed state.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "DeleteClusterResponseClusterMetadata",
        "spec": "ClusterSpecResponse",
        "status": "ShowClusterResponseClusterStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: DeleteClusterResponseClusterMetadata | None = None
    spec: ClusterSpecResponse | None = None
    status: ShowClusterResponseClusterStatus | None = None
