"""The model ClusterListClusterClusterStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_list_cluster_cluster_status_cluster_endpoints import ClusterListClusterClusterStatusClusterEndpoints


@dataclass(kw_only=True, slots=True)
class ClusterListClusterClusterStatus(_runtime.Model):
    """ClusterListClusterClusterStatus.

    Attributes:
        phase: State, with the values listed for the **status** filter.
        endpoints: Addresses of the API server.
    """

    shapes: ClassVar[_runtime.Shapes] = {"endpoints": ["ClusterListClusterClusterStatusClusterEndpoints"]}

    phase: str | None = None
    endpoints: list[ClusterListClusterClusterStatusClusterEndpoints] | None = None
