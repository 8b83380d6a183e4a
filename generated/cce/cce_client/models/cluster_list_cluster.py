"""The model ClusterListCluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_list_cluster_cluster_metadata import ClusterListClusterClusterMetadata
    from .cluster_list_cluster_cluster_spec import ClusterListClusterClusterSpec
    from .cluster_list_cluster_cluster_status import ClusterListClusterClusterStatus


@dataclass(kw_only=True, slots=True)
class ClusterListCluster(_runtime.Model):
    """ClusterListCluster.

    Attributes:
        kind: Always **Cluster**.
        api_version: Always **v3**.
        metadata: Identity of the cluster.
        spec: Configuration of the cluster.
        status: Current state.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "ClusterListClusterClusterMetadata",
        "spec": "ClusterListClusterClusterSpec",
        "status": "ClusterListClusterClusterStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: ClusterListClusterClusterMetadata | None = None
    spec: ClusterListClusterClusterSpec | None = None
    status: ClusterListClusterClusterStatus | None = None
