"""GetSingleJobExe: GET /v2/{project_id}/clusters/{cluster_id}/job-executions/{job_execution_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.get_single_job_exe_response_body import GetSingleJobExeResponseBody

_OPERATION: _runtime.Operation[GetSingleJobExeResponseBody] = _runtime.Operation(
    name="GetSingleJobExe",
    method="GET",
    path="/v2/{project_id}/clusters/{cluster_id}/job-executions/{job_execution_id}",
    responses={"200": _runtime.Json("GetSingleJobExeResponseBody")},
)


def _arguments(project_id: str, cluster_id: str, job_execution_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id, "job_execution_id": job_execution_id},
    )


def sync(project_id: str, cluster_id: str, job_execution_id: str, *, client: Client) -> GetSingleJobExeResponseBody:
    """查询单个作业信息

    按作业ID读取一个作业的状态、参数和耗时。

    See https://support.huaweicloud.com/api-mrs/GetSingleJobExe.html

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
) -> _runtime.Response[GetSingleJobExeResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
    )


async def asyncio(
    project_id: str, cluster_id: str, job_execution_id: str, *, client: Client
) -> GetSingleJobExeResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
        )
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, job_execution_id: str, *, client: Client
) -> _runtime.Response[GetSingleJobExeResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, job_execution_id=job_execution_id)
    )
