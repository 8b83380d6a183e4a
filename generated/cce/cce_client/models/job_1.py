"""The model Job1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_metadata import JobMetadata
    from .job_spec import JobSpec
    from .job_status import JobStatus


@dataclass(kw_only=True, slots=True)
class Job1(_runtime.Model):
    """Job1.

    Attributes:
        kind: Always **Job**.
        api_version: Always **v3**.
        metadata: Identity of the job.
        spec: Content of the job.
        status: Progress of the job.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "JobMetadata", "spec": "JobSpec", "status": "JobStatus"}

    kind: str | None = None
    api_version: str | None = None
    metadata: JobMetadata | None = None
    spec: JobSpec | None = None
    status: JobStatus | None = None
