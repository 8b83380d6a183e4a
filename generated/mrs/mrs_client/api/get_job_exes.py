"""GetJobExes: GET /v1.1/{project_id}/job-exes/{job_exe_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.get_job_exes_response_body import GetJobExesResponseBody

_OPERATION: _runtime.Operation[GetJobExesResponseBody] = _runtime.Operation(
    name="GetJobExes",
    method="GET",
    path="/v1.1/{project_id}/job-exes/{job_exe_id}",
    responses={"200": _runtime.Json("GetJobExesResponseBody")},
)


def _arguments(project_id: str, job_exe_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "job_exe_id": job_exe_id},
    )


def sync(project_id: str, job_exe_id: str, *, client: Client) -> GetJobExesResponseBody:
    """查询作业exe对象详情

    读取单个作业执行对象的内容。

    See https://support.huaweicloud.com/api-mrs/GetJobExes.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        job_exe_id: 执行对象的ID。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, job_exe_id=job_exe_id)).parsed


def sync_detailed(project_id: str, job_exe_id: str, *, client: Client) -> _runtime.Response[GetJobExesResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, job_exe_id=job_exe_id))


async def asyncio(project_id: str, job_exe_id: str, *, client: Client) -> GetJobExesResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, job_exe_id=job_exe_id))).parsed


async def asyncio_detailed(
    project_id: str, job_exe_id: str, *, client: Client
) -> _runtime.Response[GetJobExesResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, job_exe_id=job_exe_id))
