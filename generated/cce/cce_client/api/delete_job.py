"""DeleteJob: DELETE /api/v2/projects/{project_id}/jobs/{job_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="DeleteJob",
    method="DELETE",
    path="/api/v2/projects/{project_id}/jobs/{job_id}",
    responses={"204": None},
)


def _arguments(project_id: str, job_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "job_id": job_id},
    )


def sync(project_id: str, job_id: str, *, client: Client) -> None:
    """Deleting a Job

    Removes one job record from a project.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/DeleteJob.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: ID of the project that the job was started in. Look it up as described in [Finding the
            Parameters of a URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
            Options: Any project of the account
        job_id: ID of the job to remove. Look it up as described in [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, job_id=job_id)).parsed


def sync_detailed(project_id: str, job_id: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, job_id=job_id))


async def asyncio(project_id: str, job_id: str, *, client: Client) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, job_id=job_id))).parsed


async def asyncio_detailed(project_id: str, job_id: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, job_id=job_id))
