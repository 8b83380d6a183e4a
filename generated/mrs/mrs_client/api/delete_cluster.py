"""DeleteCluster: DELETE /v1.1/{project_id}/clusters/{cluster_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="DeleteCluster",
    method="DELETE",
    path="/v1.1/{project_id}/clusters/{cluster_id}",
    responses={"200": None, "204": None},
)


def _arguments(project_id: str, cluster_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
    )


def sync(project_id: str, cluster_id: str, *, client: Client) -> None:
    """删除集群

    释放不再使用的集群及其节点。

    集群处于以下任一状态时会被拒绝：
    - scaling-out：正在扩容
    - scaling-in：正在缩容
    - starting：正在启动
    - terminating：正在删除
    - terminated：已经删除
    - failed：创建失败

    See https://support.huaweicloud.com/api-mrs/DeleteCluster.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id)).parsed


def sync_detailed(project_id: str, cluster_id: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))


async def asyncio(project_id: str, cluster_id: str, *, client: Client) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))).parsed


async def asyncio_detailed(project_id: str, cluster_id: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))
