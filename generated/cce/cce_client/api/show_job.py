"""ShowJob: GET /api/v3/projects/{project_id}/jobs/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.job_1 import Job1

_OPERATION: _runtime.Operation[Job1] = _runtime.Operation(
    name="ShowJob",
    method="GET",
    path="/api/v3/projects/{project_id}/jobs/{job_id}",
    responses={"200": _runtime.Json("Job1")},
)


def _arguments(project_id: str, job_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "job_id": job_id},
    )


def sync(project_id: str, job_id: str, *, client: Client) -> Job1:
    """Querying a Job

    Shows how far a job has come. The job ID is part of the answer to every call that starts one.

    Poll this API while a cluster or node is being created or deleted.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ShowJob.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        job_id: Job ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, job_id=job_id)).parsed


def sync_detailed(project_id: str, job_id: str, *, client: Client) -> _runtime.Response[Job1]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, job_id=job_id))


async def asyncio(project_id: str, job_id: str, *, client: Client) -> Job1:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, job_id=job_id))).parsed


async def asyncio_detailed(project_id: str, job_id: str, *, client: Client) -> _runtime.Response[Job1]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, job_id=job_id))
