"""The model ClusterListClusterClusterSpecHostNetwork."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterListClusterClusterSpecHostNetwork(_runtime.Model):
    """ClusterListClusterClusterSpecHostNetwork.

    Attributes:
        vpc: VPC ID.
        subnet: Network ID of the subnet.
    """

    vpc: str | None = None
    subnet: str | None = None
