"""ListNodes: GET /api/v3/projects/{project_id}/clusters/{cluster_id}/nodes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.node_list import NodeList

_OPERATION: _runtime.Operation[NodeList] = _runtime.Operation(
    name="ListNodes",
    method="GET",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes",
    responses={"200": _runtime.Json("NodeList")},
)


def _arguments(project_id: str, cluster_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
    )


def sync(project_id: str, cluster_id: str, *, client: Client) -> NodeList:
    """Listing All Nodes in a Cluster

    Lists the nodes of a cluster with their configuration and state.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListNodes.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id)).parsed


def sync_detailed(project_id: str, cluster_id: str, *, client: Client) -> _runtime.Response[NodeList]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))


async def asyncio(project_id: str, cluster_id: str, *, client: Client) -> NodeList:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))).parsed


async def asyncio_detailed(project_id: str, cluster_id: str, *, client: Client) -> _runtime.Response[NodeList]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id))
