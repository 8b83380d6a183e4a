"""CreateClusterJobExecutionKill: POST /v2/{project_id}/clusters/{cluster_id}/job-executions/{job_execution_id}/kill"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="CreateClusterJobExecutionKill",
    method="POST",
    path="/v2/{project_id}/clusters/{cluster_id}/job-executions/{job_execution_id}/kill",
    responses={"200": None},
)


def _arguments(project_id: str, cluster_id: str, job_execution_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id, "job_execution_id": job_execution_id},
    )


def sync(project_id: str, cluster_id: str, job_execution_id: str, *, client: Client) -> None:
    """终止作业

    停止一个尚未结束的作业。

    See https://support.huaweicloud.com/api-mrs/KillJob.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。
        job_execution_id: 作业的唯一标识，查找步骤见
            [获取作业ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section247234143612)。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
    ).parsed


def sync_detailed(
    project_id: str, cluster_id: str, job_execution_id: str, *, client: Client
) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
    )


async def asyncio(project_id: str, cluster_id: str, job_execution_id: str, *, client: Client) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
        )
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, job_execution_id: str, *, client: Client
) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
    )
