"""The model ClusterSpecRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .authentication_request import AuthenticationRequest
    from .cluster_extend_param import ClusterExtendParam
    from .container_network_request import ContainerNetworkRequest
    from .host_network_request import HostNetworkRequest
    from .resource_tag import ResourceTag


@dataclass(kw_only=True, slots=True)
class ClusterSpecRequest(_runtime.Model):
    """ClusterSpecRequest.

    Attributes:
        flavor: Size and availability class, for example **cce.s1.small** (one master, up to 50 nodes) or
            **cce.s2.large** (several masters, up to 1,000 nodes). It cannot be changed here afterwards.
        host_network: Network that the nodes are attached to.
        container_network: Network that the pods use.
        category: Product line of the cluster.
            Enumeration values:
            - **CCE**
            - **Turbo**
        type_: Architecture of the master nodes.
            Enumeration values:
            - **VirtualMachine**
            - **ARM64**
        version: Kubernetes release line, for example **v1.19**. Leave it out to get the newest one.
        description: Text shown on the console. UTF-8 only.
        custom_san: Extra subject alternative names for the certificate of the API server, either domain names or
            IP addresses. Duplicates are not allowed.
        ipv6enable: Whether to run the cluster in IPv6 mode (v1.15 and later).
        authentication: How users prove their identity to the cluster.
        billing_mode: Billing mode: **0** for pay-per-use and **1** for yearly/monthly.
            Default: 0
        kubernetes_svc_ip_range: CIDR block from which ClusterIP addresses are drawn.
        cluster_tags: Resource tags.
        kube_proxy_mode: Service forwarding mode. The value can be **iptables** or **ipvs**.
        extend_param: Settings outside the core model.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "host_network": "hostNetwork",
        "container_network": "containerNetwork",
        "type_": "type",
        "custom_san": "customSan",
        "billing_mode": "billingMode",
        "kubernetes_svc_ip_range": "kubernetesSvcIpRange",
        "cluster_tags": "clusterTags",
        "kube_proxy_mode": "kubeProxyMode",
        "extend_param": "extendParam",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "host_network": "HostNetworkRequest",
        "container_network": "ContainerNetworkRequest",
        "authentication": "AuthenticationRequest",
        "cluster_tags": ["ResourceTag"],
        "extend_param": "ClusterExtendParam",
    }

    flavor: str
    host_network: HostNetworkRequest
    container_network: ContainerNetworkRequest
    category: Literal["CCE", "Turbo"] | None = None
    type_: Literal["VirtualMachine", "ARM64"] | None = None
    version: str | None = None
    description: str | None = None
    custom_san: list[str] | None = None
    ipv6enable: bool | None = None
    authentication: AuthenticationRequest | None = None
    billing_mode: int | None = None
    kubernetes_svc_ip_range: str | None = None
    cluster_tags: list[ResourceTag] | None = None
    kube_proxy_mode: Literal["iptables", "ipvs"] | None = None
    extend_param: ClusterExtendParam | None = None
