"""CreateCluster: POST /api/v3/projects/{project_id}/clusters"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cluster_request import ClusterRequest
    from ..models.cluster_response import ClusterResponse

_OPERATION: _runtime.Operation[ClusterResponse] = _runtime.Operation(
    name="CreateCluster",
    method="POST",
    path="/api/v3/projects/{project_id}/clusters",
    responses={"201": _runtime.Json("ClusterResponse")},
)


def _arguments(project_id: str, *, body: ClusterRequest) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        body=body,
    )


def sync(project_id: str, *, client: Client, body: ClusterRequest) -> ClusterResponse:
    """Creating a Cluster

    Creates a cluster that consists of master nodes only. Worker nodes join later through [Creating a
    Node](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0242.html) or a node pool.

    The path below is relative to the regional endpoint, so the full address is **https://***Endpoint***/***uri*.
    - A VPC and a subnet must be available before the call.
    - Container and service CIDR blocks are fixed once the cluster exists.
    - Each region allows five clusters per account unless the quota is raised.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/CreateCluster.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project in which the cluster is created. [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html) shows where to find
            the ID.
        body: What is sent, a ``ClusterRequest`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body)).parsed


def sync_detailed(project_id: str, *, client: Client, body: ClusterRequest) -> _runtime.Response[ClusterResponse]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body))


async def asyncio(project_id: str, *, client: Client, body: ClusterRequest) -> ClusterResponse:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, *, client: Client, body: ClusterRequest
) -> _runtime.Response[ClusterResponse]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))
