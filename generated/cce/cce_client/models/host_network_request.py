"""The model HostNetworkRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class HostNetworkRequest(_runtime.Model):
    """HostNetworkRequest.

    Attributes:
        vpc: ID of the VPC for the master nodes.
        subnet: Network ID of a subnet in that VPC.
        security_group: Security group bound to worker nodes. If it is missing, CCE creates one.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"security_group": "SecurityGroup"}

    vpc: str
    subnet: str
    security_group: str | None = None
