"""The model CreateClusterNodeRequestSpecPublicIP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_node_request_spec_public_ip_eip import CreateClusterNodeRequestSpecPublicIPEip


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecPublicIP(_runtime.Model):
    """CreateClusterNodeRequestSpecPublicIP.

    Attributes:
        ids: EIPs that exist already. Not more than nodes are created.
        count: Number of EIPs to allocate. Set it together with **eip**.
        eip: How new EIPs look.
    """

    shapes: ClassVar[_runtime.Shapes] = {"eip": "CreateClusterNodeRequestSpecPublicIPEip"}

    ids: list[str] | None = None
    count: int | None = None
    eip: CreateClusterNodeRequestSpecPublicIPEip | None = None
