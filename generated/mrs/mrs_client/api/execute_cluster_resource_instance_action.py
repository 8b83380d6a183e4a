"""ExecuteClusterResourceInstanceAction: POST /v1.1/{project_id}/clusters/resource_instances/action"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.execute_cluster_resource_instance_action_request_body import (
        ExecuteClusterResourceInstanceActionRequestBody,
    )
    from ..models.execute_cluster_resource_instance_action_response_body import (
        ExecuteClusterResourceInstanceActionResponseBody,
    )

_OPERATION: _runtime.Operation[ExecuteClusterResourceInstanceActionResponseBody] = _runtime.Operation(
    name="ExecuteClusterResourceInstanceAction",
    method="POST",
    path="/v1.1/{project_id}/clusters/resource_instances/action",
    responses={"200": _runtime.Json("ExecuteClusterResourceInstanceActionResponseBody")},
)


def _arguments(project_id: str, *, body: ExecuteClusterResourceInstanceActionRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        body=body,
    )


def sync(
    project_id: str, *, client: Client, body: ExecuteClusterResourceInstanceActionRequestBody
) -> ExecuteClusterResourceInstanceActionResponseBody:
    """查询特定标签的集群列表

    按标签和名称查找集群，结果以创建时间从新到旧排列。

    See https://support.huaweicloud.com/api-mrs/mrs_02_0076.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID
            约束：必须是调用方有权访问的项目
        body: What is sent, a ``ExecuteClusterResourceInstanceActionRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body)).parsed


def sync_detailed(
    project_id: str, *, client: Client, body: ExecuteClusterResourceInstanceActionRequestBody
) -> _runtime.Response[ExecuteClusterResourceInstanceActionResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body))


async def asyncio(
    project_id: str, *, client: Client, body: ExecuteClusterResourceInstanceActionRequestBody
) -> ExecuteClusterResourceInstanceActionResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, *, client: Client, body: ExecuteClusterResourceInstanceActionRequestBody
) -> _runtime.Response[ExecuteClusterResourceInstanceActionResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))
