"""ListNodePools: GET /api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.node_pools import NodePools

_OPERATION: _runtime.Operation[NodePools] = _runtime.Operation(
    name="ListNodePools",
    method="GET",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools",
    responses={"200": _runtime.Json("NodePools")},
)


def _arguments(project_id: str, cluster_id: str, *, show_default_node_pool: str | None = None) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        query={"showDefaultNodePool": show_default_node_pool},
    )


def sync(project_id: str, cluster_id: str, *, client: Client, show_default_node_pool: str | None = None) -> NodePools:
    """Listing All Node Pools in a Cluster

    Lists the node pools of a cluster.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListNodePools.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        show_default_node_pool: Set it to **true** to see the default pool too. The pool is hidden otherwise.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, show_default_node_pool=show_default_node_pool),
    ).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, show_default_node_pool: str | None = None
) -> _runtime.Response[NodePools]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, show_default_node_pool=show_default_node_pool),
    )


async def asyncio(
    project_id: str, cluster_id: str, *, client: Client, show_default_node_pool: str | None = None
) -> NodePools:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(project_id=project_id, cluster_id=cluster_id, show_default_node_pool=show_default_node_pool),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, show_default_node_pool: str | None = None
) -> _runtime.Response[NodePools]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, show_default_node_pool=show_default_node_pool),
    )
