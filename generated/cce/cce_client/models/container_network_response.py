"""The model ContainerNetworkResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .container_cidr_response import ContainerCIDRResponse


@dataclass(kw_only=True, slots=True)
class ContainerNetworkResponse(_runtime.Model):
    """ContainerNetworkResponse.

    Attributes:
        mode: Pod network model: **overlay_l2**, **vpc-router**, or **eni**.
        cidr: First CIDR block of the pods.
        cidrs: All CIDR blocks of the pods.
    """

    shapes: ClassVar[_runtime.Shapes] = {"cidrs": ["ContainerCIDRResponse"]}

    mode: str | None = None
    cidr: str | None = None
    cidrs: list[ContainerCIDRResponse] | None = None
