"""The model ClusterStatusResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterStatusResponse(_runtime.Model):
    """ClusterStatusResponse.

    Attributes:
        phase: State of the cluster, **Creating** right after the call.
        job_id: Job to poll with [Querying a
            Job](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ShowJob.html).
    """

    wire_names: ClassVar[_runtime.WireNames] = {"job_id": "jobID"}

    phase: str | None = None
    job_id: str | None = None
