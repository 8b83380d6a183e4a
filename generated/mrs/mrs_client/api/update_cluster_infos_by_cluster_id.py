"""UpdateClusterInfosByClusterId: PUT /v1.1/{project_id}/cluster_infos/{cluster_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.update_cluster_infos_by_cluster_id_request_body import UpdateClusterInfosByClusterIdRequestBody
    from ..models.update_cluster_infos_by_cluster_id_response_body import UpdateClusterInfosByClusterIdResponseBody

_OPERATION: _runtime.Operation[UpdateClusterInfosByClusterIdResponseBody] = _runtime.Operation(
    name="UpdateClusterInfosByClusterId",
    method="PUT",
    path="/v1.1/{project_id}/cluster_infos/{cluster_id}",
    responses={"200": _runtime.Json("UpdateClusterInfosByClusterIdResponseBody")},
)


def _arguments(
    project_id: str, cluster_id: str, *, body: UpdateClusterInfosByClusterIdRequestBody
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(
    project_id: str, cluster_id: str, *, client: Client, body: UpdateClusterInfosByClusterIdRequestBody
) -> UpdateClusterInfosByClusterIdResponseBody:
    """调整集群节点

    增加或减少集群的Core、Task节点，Master节点数固定不变。

    只有running状态的集群可以调整，状态可用[查询集群列表](https://support.huaweicloud.com/api-mrs/mrs_02_0030.html)查
    看。

    See https://support.huaweicloud.com/api-mrs/mrs_02_0029.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 要调整的集群的ID。
        body: What is sent, a ``UpdateClusterInfosByClusterIdRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: UpdateClusterInfosByClusterIdRequestBody
) -> _runtime.Response[UpdateClusterInfosByClusterIdResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(
    project_id: str, cluster_id: str, *, client: Client, body: UpdateClusterInfosByClusterIdRequestBody
) -> UpdateClusterInfosByClusterIdResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: UpdateClusterInfosByClusterIdRequestBody
) -> _runtime.Response[UpdateClusterInfosByClusterIdResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
