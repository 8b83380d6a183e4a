"""BatchCreateClusterTags: POST /v1.1/{project_id}/clusters/{cluster_id}/tags/action"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.batch_create_cluster_tags_request_body import BatchCreateClusterTagsRequestBody

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="BatchCreateClusterTags",
    method="POST",
    path="/v1.1/{project_id}/clusters/{cluster_id}/tags/action",
    responses={"204": None},
)


def _arguments(project_id: str, cluster_id: str, *, body: BatchCreateClusterTagsRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(project_id: str, cluster_id: str, *, client: Client, body: BatchCreateClusterTagsRequestBody) -> None:
    """批量添加/删除集群标签

    一次添加或删除集群的多个标签，可重复调用。
    - 添加时，已有的键会被新值替换。
    - 删除时，不存在的标签会被忽略。

    See https://support.huaweicloud.com/api-mrs/BatchTagsMutation.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的ID。
        body: What is sent, a ``BatchCreateClusterTagsRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: BatchCreateClusterTagsRequestBody
) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(project_id: str, cluster_id: str, *, client: Client, body: BatchCreateClusterTagsRequestBody) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: BatchCreateClusterTagsRequestBody
) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
