"""The model ContainerNetworkRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .container_cidr_request import ContainerCIDRRequest


@dataclass(kw_only=True, slots=True)
class ContainerNetworkRequest(_runtime.Model):
    """ContainerNetworkRequest.

    Attributes:
        mode: Pod network model. The options are as follows:
            - **overlay_l2**: tunnel network on top of Open vSwitch
            - **vpc-router**: routes inside the VPC
            - **eni**: pods with their own network interfaces, for Turbo clusters
        cidr: One CIDR block for pods. Deprecated: a value in **cidrs** wins.
        cidrs: CIDR blocks for pods. Clusters older than v1.21 look only at the first entry.
    """

    shapes: ClassVar[_runtime.Shapes] = {"cidrs": ["ContainerCIDRRequest"]}

    mode: Literal["overlay_l2", "vpc-router", "eni"]
    cidr: str | None = None
    cidrs: list[ContainerCIDRRequest] | None = None
