"""The model JobSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job import Job


@dataclass(kw_only=True, slots=True)
class JobSpec(_runtime.Model):
    """JobSpec.

    Attributes:
        type_: Job type, for example **CreateCluster**.
        cluster_uid: Cluster that the job works on.
        resource_id: Resource that the job works on.
        resource_name: Name of that resource.
        extend_param: Extra values.
        sub_jobs: Steps of the job. The job succeeds after all of them have succeeded.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "type_": "type",
        "cluster_uid": "clusterUID",
        "resource_id": "resourceID",
        "resource_name": "resourceName",
        "extend_param": "extendParam",
        "sub_jobs": "subJobs",
    }
    shapes: ClassVar[_runtime.Shapes] = {"sub_jobs": ["Job"]}

    type_: str | None = None
    cluster_uid: str | None = None
    resource_id: str | None = None
    resource_name: str | None = None
    extend_param: dict[str, str] | None = None
    sub_jobs: list[Job] | None = None
