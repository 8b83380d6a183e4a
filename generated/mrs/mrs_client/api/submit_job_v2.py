"""SubmitJobV2: POST /v2/{project_id}/clusters/{cluster_id}/job-executions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.submit_job_v2_request_body import SubmitJobV2RequestBody
    from ..models.submit_job_v2_response_body import SubmitJobV2ResponseBody

_OPERATION: _runtime.Operation[SubmitJobV2ResponseBody] = _runtime.Operation(
    name="SubmitJobV2",
    method="POST",
    path="/v2/{project_id}/clusters/{cluster_id}/job-executions",
    responses={"200": _runtime.Json("SubmitJobV2ResponseBody")},
)


def _arguments(project_id: str, cluster_id: str, *, body: SubmitJobV2RequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(project_id: str, cluster_id: str, *, client: Client, body: SubmitJobV2RequestBody) -> SubmitJobV2ResponseBody:
    """新增并执行作业

    向运行中的集群提交一个作业，提交后立即排队执行。

    提交前须在集群详情页完成IAM用户同步。

    **说明：** 作业参数会原样出现在日志里，请勿在其中写入密码。

    See https://support.huaweicloud.com/api-mrs/SubmitJobV2.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。
        body: What is sent, a ``SubmitJobV2RequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: SubmitJobV2RequestBody
) -> _runtime.Response[SubmitJobV2ResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(
    project_id: str, cluster_id: str, *, client: Client, body: SubmitJobV2RequestBody
) -> SubmitJobV2ResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: SubmitJobV2RequestBody
) -> _runtime.Response[SubmitJobV2ResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
