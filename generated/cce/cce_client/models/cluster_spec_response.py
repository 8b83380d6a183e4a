"""The model ClusterSpecResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .authentication_response import AuthenticationResponse
    from .container_network_response import ContainerNetworkResponse
    from .host_network_response import HostNetworkResponse
    from .master_spec import MasterSpec
    from .package_configuration import PackageConfiguration


@dataclass(kw_only=True, slots=True)
class ClusterSpecResponse(_runtime.Model):
    """ClusterSpecResponse.

    Attributes:
        category: Product line, **CCE** or **Turbo**.
        type_: Architecture of the masters, **VirtualMachine** or **ARM64**.
        flavor: Size class.
        version: Kubernetes version.
        platform_version: Platform build behind the version, in the form **cce.***X***.***Y*.
        description: Description entered by the user.
        custom_san: Names added to the server certificate.
        ipv6enable: Whether IPv6 is on.
        host_network: Node network.
        container_network: Pod network.
        authentication: Authentication settings.
        billing_mode: **0**: pay-per-use; **1**: yearly/monthly.
        masters: Placement of the masters.
        kubernetes_svc_ip_range: Service CIDR block.
        configurations_override: Component parameters that differ from the preset ones.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "type_": "type",
        "platform_version": "platformVersion",
        "custom_san": "customSan",
        "host_network": "hostNetwork",
        "container_network": "containerNetwork",
        "billing_mode": "billingMode",
        "kubernetes_svc_ip_range": "kubernetesSvcIpRange",
        "configurations_override": "configurationsOverride",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "host_network": "HostNetworkResponse",
        "container_network": "ContainerNetworkResponse",
        "authentication": "AuthenticationResponse",
        "masters": ["MasterSpec"],
        "configurations_override": ["PackageConfiguration"],
    }

    category: str | None = None
    type_: str | None = None
    flavor: str | None = None
    version: str | None = None
    platform_version: str | None = None
    description: str | None = None
    custom_san: list[str] | None = None
    ipv6enable: bool | None = None
    host_network: HostNetworkResponse | None = None
    container_network: ContainerNetworkResponse | None = None
    authentication: AuthenticationResponse | None = None
    billing_mode: int | None = None
    masters: list[MasterSpec] | None = None
    kubernetes_svc_ip_range: str | None = None
    configurations_override: list[PackageConfiguration] | None = None
