"""BatchDeleteJobs: POST /v2/{project_id}/clusters/{cluster_id}/job-executions/batch-delete"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.batch_delete_jobs_request_body import BatchDeleteJobsRequestBody

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="BatchDeleteJobs",
    method="POST",
    path="/v2/{project_id}/clusters/{cluster_id}/job-executions/batch-delete",
    responses={"200": None},
)


def _arguments(project_id: str, cluster_id: str, *, body: BatchDeleteJobsRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(project_id: str, cluster_id: str, *, client: Client, body: BatchDeleteJobsRequestBody) -> None:
    """批量删除作业

    一次清除同一集群上的多条作业记录。

    See https://support.huaweicloud.com/api-mrs/BatchDeleteJobs.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。
        body: What is sent, a ``BatchDeleteJobsRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: BatchDeleteJobsRequestBody
) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(project_id: str, cluster_id: str, *, client: Client, body: BatchDeleteJobsRequestBody) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: BatchDeleteJobsRequestBody
) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
