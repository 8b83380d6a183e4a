"""ShowClusterDetails: GET /v1.1/{project_id}/cluster_infos/{cluster_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.show_cluster_details_response_body import ShowClusterDetailsResponseBody

_OPERATION: _runtime.Operation[ShowClusterDetailsResponseBody] = _runtime.Operation(
    name="ShowClusterDetails",
    method="GET",
    path="/v1.1/{project_id}/cluster_infos/{cluster_id}",
    responses={"200": _runtime.Json("ShowClusterDetailsResponseBody")},
)


def _arguments(project_id: str, cluster_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
    )


def sync(project_id: str, cluster_id: str, *, client: Client) -> ShowClusterDetailsResponseBody:
    """查询集群详情

    读取单个集群的全部属性，包括组件、节点组和引导脚本。

    See https://support.huaweicloud.com/api-mrs/mrs_02_0031.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID。
            查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 要查看的集群的ID。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client
) -> _runtime.Response[ShowClusterDetailsResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))


async def asyncio(project_id: str, cluster_id: str, *, client: Client) -> ShowClusterDetailsResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client
) -> _runtime.Response[ShowClusterDetailsResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))
