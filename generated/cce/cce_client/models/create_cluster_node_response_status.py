"""The model CreateClusterNodeResponseStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeResponseStatus(_runtime.Model):
    """CreateClusterNodeResponseStatus.

    Attributes:
        phase: Node state.
        job_id: Job that creates the node.
        server_id: ID of the server below the node.
        private_ip: Address in the node subnet.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"job_id": "jobID", "server_id": "serverId", "private_ip": "privateIP"}

    phase: str | None = None
    job_id: str | None = None
    server_id: str | None = None
    private_ip: str | None = None
