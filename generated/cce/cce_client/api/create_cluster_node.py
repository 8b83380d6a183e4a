"""CreateClusterNode: POST /api/v3/projects/{project_id}/clusters/{cluster_id}/nodes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.create_cluster_node_request_body import CreateClusterNodeRequestBody
    from ..models.create_cluster_node_response_body import CreateClusterNodeResponseBody

_OPERATION: _runtime.Operation[CreateClusterNodeResponseBody] = _runtime.Operation(
    name="CreateClusterNode",
    method="POST",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes",
    responses={"201": _runtime.Json("CreateClusterNodeResponseBody")},
)


def _arguments(
    project_id: str, cluster_id: str, *, body: CreateClusterNodeRequestBody, nodepool_scale_up: str | None = None
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        query={"nodepoolScaleUp": nodepool_scale_up},
        body=body,
    )


def sync(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    body: CreateClusterNodeRequestBody,
    nodepool_scale_up: str | None = None,
) -> CreateClusterNodeResponseBody:
    """Creating a Node

    Adds one or several nodes to a cluster.

    Create the cluster first if there is none yet. See [Creating a
    Cluster](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/CreateCluster.html).

    Only nodes on KVM virtualization work properly.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0242.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID. [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html) tells how to look it
            up.
        cluster_id: ID of the cluster to extend.
        body: What is sent, a ``CreateClusterNodeRequestBody`` of ``models``.
        nodepool_scale_up: Marks a call that a node pool has issued. Any value other than **NodepoolScaleUp**
            also adjusts the node count of the pool.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, body=body, nodepool_scale_up=nodepool_scale_up),
    ).parsed


def sync_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    body: CreateClusterNodeRequestBody,
    nodepool_scale_up: str | None = None,
) -> _runtime.Response[CreateClusterNodeResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, body=body, nodepool_scale_up=nodepool_scale_up),
    )


async def asyncio(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    body: CreateClusterNodeRequestBody,
    nodepool_scale_up: str | None = None,
) -> CreateClusterNodeResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(project_id=project_id, cluster_id=cluster_id, body=body, nodepool_scale_up=nodepool_scale_up),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    body: CreateClusterNodeRequestBody,
    nodepool_scale_up: str | None = None,
) -> _runtime.Response[CreateClusterNodeResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(project_id=project_id, cluster_id=cluster_id, body=body, nodepool_scale_up=nodepool_scale_up),
    )
