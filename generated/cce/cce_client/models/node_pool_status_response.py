"""The model NodePoolStatusResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolStatusResponse(_runtime.Model):
    """NodePoolStatusResponse.

    Attributes:
        current_node: Nodes in the pool.
        phase: State of the pool, empty if all is well.
        job_id: Job of the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"current_node": "currentNode", "job_id": "jobId"}

    current_node: int | None = None
    phase: str | None = None
    job_id: str | None = None
