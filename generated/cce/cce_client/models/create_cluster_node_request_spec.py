"""The model CreateClusterNodeRequestSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_spec_data_volume import CreateClusterNodeRequestSpecDataVolume
    from .create_cluster_node_request_spec_extend_param import CreateClusterNodeRequestSpecExtendParam
    from .create_cluster_node_request_spec_login import CreateClusterNodeRequestSpecLogin
    from .create_cluster_node_request_spec_public_ip import CreateClusterNodeRequestSpecPublicIP
    from .create_cluster_node_request_spec_root_volume import CreateClusterNodeRequestSpecRootVolume
    from .create_cluster_node_request_spec_taint import CreateClusterNodeRequestSpecTaint


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpec(_runtime.Model):
    """CreateClusterNodeRequestSpec.

    Attributes:
        flavor: Specifications of the server, for example **c7.large.2**.
        az: AZ in which the node is placed.
        login: Key pair or password; one of the two has to be present.
        root_volume: System disk.
        data_volumes: Data disks.
        os: Operating system, for example **EulerOS 2.5**.
        public_ip: EIP of the node.
        count: Number of nodes to create in one go.
            Minimum: **1**
        billing_mode: Billing mode. The value can be **0**, **1**, or **2**. Mode **2** is deprecated.
            Deprecated.
        taints: Taints put on the node, at most 20.
        k8s_tags: Labels of the Kubernetes node, at most 20 pairs.
        extend_param: Extended settings.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "root_volume": "rootVolume",
        "data_volumes": "dataVolumes",
        "public_ip": "publicIP",
        "billing_mode": "billingMode",
        "k8s_tags": "k8sTags",
        "extend_param": "extendParam",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "login": "CreateClusterNodeRequestSpecLogin",
        "root_volume": "CreateClusterNodeRequestSpecRootVolume",
        "data_volumes": ["CreateClusterNodeRequestSpecDataVolume"],
        "public_ip": "CreateClusterNodeRequestSpecPublicIP",
        "taints": ["CreateClusterNodeRequestSpecTaint"],
        "extend_param": "CreateClusterNodeRequestSpecExtendParam",
    }

    flavor: str
    az: str
    login: CreateClusterNodeRequestSpecLogin
    root_volume: CreateClusterNodeRequestSpecRootVolume
    data_volumes: list[CreateClusterNodeRequestSpecDataVolume]
    os: str | None = None
    public_ip: CreateClusterNodeRequestSpecPublicIP | None = None
    count: int | None = None
    billing_mode: Literal[0, 1, 2] | None = None
    taints: list[CreateClusterNodeRequestSpecTaint] | None = None
    k8s_tags: dict[str, str] | None = None
    extend_param: CreateClusterNodeRequestSpecExtendParam | None = None
