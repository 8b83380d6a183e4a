"""The model DeleteClusterResponseClusterStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class DeleteClusterResponseClusterStatus(_runtime.Model):
    """DeleteClusterResponseClusterStatus.

    Attributes:
        phase: **Deleting** once the job has started.
        job_id: Job that carries out the deletion.
        delete_option: Options applied to this deletion.
        delete_status: Resources handled so far.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "job_id": "jobID",
        "delete_option": "deleteOption",
        "delete_status": "deleteStatus",
    }

    phase: str | None = None
    job_id: str | None = None
    delete_option: dict[str, Any] | None = None
    delete_status: dict[str, Any] | None = None
