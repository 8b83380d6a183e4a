"""The model DeleteNodePoolResponseNodePoolStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class DeleteNodePoolResponseNodePoolStatus(_runtime.Model):
    """DeleteNodePoolResponseNodePoolStatus.

    Attributes:
        phase: State of the pool.
            Enumeration values:
            - **Synchronizing**
            - **Synchronized**
            - **SoldOut**
            - **Deleting**
            - **Error**
        job_id: Job that deletes the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"job_id": "jobId"}

    phase: str | None = None
    job_id: str | None = None
