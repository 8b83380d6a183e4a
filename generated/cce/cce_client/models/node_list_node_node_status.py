"""The model NodeListNodeNodeStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodeListNodeNodeStatus(_runtime.Model):
    """NodeListNodeNodeStatus.

    Attributes:
        phase: State of the node.
        server_id: ID of the ECS or BMS.
        private_ip: IPv4 address in the VPC.
        public_ip: EIP, if one is bound.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "server_id": "serverId",
        "private_ip": "privateIP",
        "public_ip": "publicIP",
    }

    phase: str | None = None
    server_id: str | None = None
    private_ip: str | None = None
    public_ip: str | None = None
