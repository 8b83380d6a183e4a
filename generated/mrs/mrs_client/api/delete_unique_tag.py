"""DeleteUniqueTag: DELETE /v1.1/{project_id}/clusters/{cluster_id}/tags/{key}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="DeleteUniqueTag",
    method="DELETE",
    path="/v1.1/{project_id}/clusters/{cluster_id}/tags/{key}",
    responses={"204": None},
)


def _arguments(project_id: str, cluster_id: str, key: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id, "key": key},
    )


def sync(project_id: str, cluster_id: str, key: str, *, client: Client) -> None:
    """删除指定集群的标签

    按标签键从集群上摘除一个标签。

    See https://support.huaweicloud.com/api-mrs/DeleteUniqueTag.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。
        key: 要摘除的标签键。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, key=key)).parsed


def sync_detailed(project_id: str, cluster_id: str, key: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, key=key))


async def asyncio(project_id: str, cluster_id: str, key: str, *, client: Client) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, key=key))).parsed


async def asyncio_detailed(project_id: str, cluster_id: str, key: str, *, client: Client) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, key=key))
