"""ListClusterTags: GET /v1.1/{project_id}/clusters/{cluster_id}/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.list_cluster_tags_response_body import ListClusterTagsResponseBody

_OPERATION: _runtime.Operation[ListClusterTagsResponseBody] = _runtime.Operation(
    name="ListClusterTags",
    method="GET",
    path="/v1.1/{project_id}/clusters/{cluster_id}/tags",
    responses={"200": _runtime.Json("ListClusterTagsResponseBody")},
)


def _arguments(project_id: str, cluster_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
    )


def sync(project_id: str, cluster_id: str, *, client: Client) -> ListClusterTagsResponseBody:
    """查询指定集群的标签

    返回一个集群上的全部标签。

    See https://support.huaweicloud.com/api-mrs/ListClusterTags.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client
) -> _runtime.Response[ListClusterTagsResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))


async def asyncio(project_id: str, cluster_id: str, *, client: Client) -> ListClusterTagsResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client
) -> _runtime.Response[ListClusterTagsResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))
