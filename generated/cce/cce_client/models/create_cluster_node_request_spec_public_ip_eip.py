"""The model CreateClusterNodeRequestSpecPublicIPEip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_spec_public_ip_eip_bandwidth import (
        CreateClusterNodeRequestSpecPublicIPEipBandwidth,
    )


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecPublicIPEip(_runtime.Model):
    """CreateClusterNodeRequestSpecPublicIPEip.

    Attributes:
        iptype: EIP type, for example **5_bgp**.
        bandwidth: Bandwidth of the EIP.
    """

    shapes: ClassVar[_runtime.Shapes] = {"bandwidth": "CreateClusterNodeRequestSpecPublicIPEipBandwidth"}

    iptype: str | None = None
    bandwidth: CreateClusterNodeRequestSpecPublicIPEipBandwidth | None = None
