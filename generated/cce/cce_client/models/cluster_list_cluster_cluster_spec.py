"""The model ClusterListClusterClusterSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_list_cluster_cluster_spec_host_network import ClusterListClusterClusterSpecHostNetwork


@dataclass(kw_only=True, slots=True)
class ClusterListClusterClusterSpec(_runtime.Model):
    """ClusterListClusterClusterSpec.

    Attributes:
        type_: Architecture of the masters.
        flavor: Size class.
        version: Kubernetes version including the patch level.
        custom_san: Extra names in the server certificate.
        host_network: Node network.
        billing_mode: Billing mode: **0** or **1**.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "type_": "type",
        "custom_san": "customSan",
        "host_network": "hostNetwork",
        "billing_mode": "billingMode",
    }
    shapes: ClassVar[_runtime.Shapes] = {"host_network": "ClusterListClusterClusterSpecHostNetwork"}

    type_: str | None = None
    flavor: str | None = None
    version: str | None = None
    custom_san: list[str] | None = None
    host_network: ClusterListClusterClusterSpecHostNetwork | None = None
    billing_mode: int | None = None
