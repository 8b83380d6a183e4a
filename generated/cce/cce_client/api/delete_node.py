"""DeleteNode: DELETE /api/v3/projects/{project_id}/clusters/{cluster_id}/nodes/{node_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.node_response import NodeResponse

_OPERATION: _runtime.Operation[NodeResponse] = _runtime.Operation(
    name="DeleteNode",
    method="DELETE",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes/{node_id}",
    responses={"200": _runtime.Json("NodeResponse")},
)


def _arguments(
    project_id: str, cluster_id: str, node_id: str, *, nodepool_scale_down: str | None = None
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id, "node_id": node_id},
        query={"nodepoolScaleDown": nodepool_scale_down},
    )


def sync(
    project_id: str, cluster_id: str, node_id: str, *, client: Client, nodepool_scale_down: str | None = None
) -> NodeResponse:
    """Deleting a Node

    Takes a node out of its cluster and releases the server.

    Data on local disks is lost. Drain the node beforehand.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/DeleteNode.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        node_id: ID of the node to delete, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        nodepool_scale_down: Marks a call that a node pool has issued. Any value other than **NoScaleDown**
            lowers the node count of the pool as well.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id, cluster_id=cluster_id, node_id=node_id, nodepool_scale_down=nodepool_scale_down
        ),
    ).parsed


def sync_detailed(
    project_id: str, cluster_id: str, node_id: str, *, client: Client, nodepool_scale_down: str | None = None
) -> _runtime.Response[NodeResponse]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id, cluster_id=cluster_id, node_id=node_id, nodepool_scale_down=nodepool_scale_down
        ),
    )


async def asyncio(
    project_id: str, cluster_id: str, node_id: str, *, client: Client, nodepool_scale_down: str | None = None
) -> NodeResponse:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                project_id=project_id, cluster_id=cluster_id, node_id=node_id, nodepool_scale_down=nodepool_scale_down
            ),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, node_id: str, *, client: Client, nodepool_scale_down: str | None = None
) -> _runtime.Response[NodeResponse]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            project_id=project_id, cluster_id=cluster_id, node_id=node_id, nodepool_scale_down=nodepool_scale_down
        ),
    )
