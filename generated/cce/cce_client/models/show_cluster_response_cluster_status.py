"""The model ShowClusterResponseClusterStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_endpoints_response import ClusterEndpointsResponse


@dataclass(kw_only=True, slots=True)
class ShowClusterResponseClusterStatus(_runtime.Model):
    """ShowClusterResponseClusterStatus.

    Attributes:
        phase: Cluster state, for example **Available**, **Creating**, or **Deleting**.
        job_id: Latest job.
        reason: Cause of a state other than **Available**.
        message: Details about **reason**.
        endpoints: Addresses of kube-apiserver.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"job_id": "jobID"}
    shapes: ClassVar[_runtime.Shapes] = {"endpoints": ["ClusterEndpointsResponse"]}

    phase: str | None = None
    job_id: str | None = None
    reason: str | None = None
    message: str | None = None
    endpoints: list[ClusterEndpointsResponse] | None = None
