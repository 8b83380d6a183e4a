"""DeleteNodePool: DELETE /api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools/{nodepool_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.delete_node_pool_response_body import DeleteNodePoolResponseBody

_OPERATION: _runtime.Operation[DeleteNodePoolResponseBody] = _runtime.Operation(
    name="DeleteNodePool",
    method="DELETE",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools/{nodepool_id}",
    responses={"200": _runtime.Json("DeleteNodePoolResponseBody")},
)


def _arguments(project_id: str, cluster_id: str, nodepool_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id, "nodepool_id": nodepool_id},
    )


def sync(project_id: str, cluster_id: str, nodepool_id: str, *, client: Client) -> DeleteNodePoolResponseBody:
    """Deleting a Node Pool

    Deletes a node pool and all of its nodes.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/DeleteNodePool.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        nodepool_id: ID of the pool to delete.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, nodepool_id=nodepool_id)
    ).parsed


def sync_detailed(
    project_id: str, cluster_id: str, nodepool_id: str, *, client: Client
) -> _runtime.Response[DeleteNodePoolResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, nodepool_id=nodepool_id))


async def asyncio(project_id: str, cluster_id: str, nodepool_id: str, *, client: Client) -> DeleteNodePoolResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, nodepool_id=nodepool_id)
        )
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, nodepool_id: str, *, client: Client
) -> _runtime.Response[DeleteNodePoolResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, nodepool_id=nodepool_id)
    )
