"""The model HostNetworkResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class HostNetworkResponse(_runtime.Model):
    """HostNetworkResponse.

    Attributes:
        vpc: VPC ID.
        subnet: Network ID of the subnet.
        security_group: Security group of the worker nodes.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"security_group": "SecurityGroup"}

    vpc: str | None = None
    subnet: str | None = None
    security_group: str | None = None
