"""CreateNodePool: POST /api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.node_pool_request import NodePoolRequest
    from ..models.node_pool_response import NodePoolResponse

_OPERATION: _runtime.Operation[NodePoolResponse] = _runtime.Operation(
    name="CreateNodePool",
    method="POST",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools",
    responses={"201": _runtime.Json("NodePoolResponse")},
)


def _arguments(project_id: str, cluster_id: str, *, body: NodePoolRequest) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(project_id: str, cluster_id: str, *, client: Client, body: NodePoolRequest) -> NodePoolResponse:
    """Creating a Node Pool

    Creates a node pool, that is, a group of nodes built from one template. The cluster has to be available or busy
    with scaling.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/CreateNodePool.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        body: What is sent, a ``NodePoolRequest`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: NodePoolRequest
) -> _runtime.Response[NodePoolResponse]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(project_id: str, cluster_id: str, *, client: Client, body: NodePoolRequest) -> NodePoolResponse:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: NodePoolRequest
) -> _runtime.Response[NodePoolResponse]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
