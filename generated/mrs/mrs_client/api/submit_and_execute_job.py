"""SubmitAndExecuteJob: POST /v1.1/{project_id}/jobs/submit-job"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.submit_and_execute_job_request_body import SubmitAndExecuteJobRequestBody
    from ..models.submit_and_execute_job_response_body import SubmitAndExecuteJobResponseBody

_OPERATION: _runtime.Operation[SubmitAndExecuteJobResponseBody] = _runtime.Operation(
    name="SubmitAndExecuteJob",
    method="POST",
    path="/v1.1/{project_id}/jobs/submit-job",
    responses={"200": _runtime.Json("SubmitAndExecuteJobResponseBody")},
)


def _arguments(project_id: str, *, body: SubmitAndExecuteJobRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        body=body,
    )


def sync(project_id: str, *, client: Client, body: SubmitAndExecuteJobRequestBody) -> SubmitAndExecuteJobResponseBody:
    """新增作业并执行（废弃）

    Deprecated by the vendor.

    旧版的作业提交接口，已停止演进，请改用
    [新增并执行作业](https://support.huaweicloud.com/api-mrs/SubmitJobV2.html)。
    - DistCp作业必须给出file_action。
    - Spark SQL作业必须同时给出hql和hive_script_path。
    - 开启Kerberos的集群不能使用。

    See https://support.huaweicloud.com/api-mrs/SubmitAndExecuteJob.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        body: What is sent, a ``SubmitAndExecuteJobRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body)).parsed


def sync_detailed(
    project_id: str, *, client: Client, body: SubmitAndExecuteJobRequestBody
) -> _runtime.Response[SubmitAndExecuteJobResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body))


async def asyncio(
    project_id: str, *, client: Client, body: SubmitAndExecuteJobRequestBody
) -> SubmitAndExecuteJobResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, *, client: Client, body: SubmitAndExecuteJobRequestBody
) -> _runtime.Response[SubmitAndExecuteJobResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))
