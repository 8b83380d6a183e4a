"""The model NodeStatusResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .delete_status import DeleteStatus


@dataclass(kw_only=True, slots=True)
class NodeStatusResponse(_runtime.Model):
    """NodeStatusResponse.

    Attributes:
        phase: State of the node.
        job_id: Job that removes the node.
        delete_status: Counters of the deletion.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"job_id": "jobID", "delete_status": "deleteStatus"}
    shapes: ClassVar[_runtime.Shapes] = {"delete_status": "DeleteStatus"}

    phase: str | None = None
    job_id: str | None = None
    delete_status: DeleteStatus | None = None
