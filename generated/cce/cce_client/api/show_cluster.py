"""ShowCluster: GET /api/v3/projects/{project_id}/clusters/{cluster_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.show_cluster_response_body import ShowClusterResponseBody

_OPERATION: _runtime.Operation[ShowClusterResponseBody] = _runtime.Operation(
    name="ShowCluster",
    method="GET",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}",
    responses={"200": _runtime.Json("ShowClusterResponseBody")},
)


def _arguments(project_id: str, cluster_id: str, *, detail: str | None = None) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        query={"detail": detail},
    )


def sync(project_id: str, cluster_id: str, *, client: Client, detail: str | None = None) -> ShowClusterResponseBody:
    """Reading a Specified Cluster

    Reads configuration and state of one cluster.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ShowCluster.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        detail: With **true**, the annotations carry node counts, resource totals, and the add-ons installed.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, detail=detail)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, detail: str | None = None
) -> _runtime.Response[ShowClusterResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, detail=detail))


async def asyncio(
    project_id: str, cluster_id: str, *, client: Client, detail: str | None = None
) -> ShowClusterResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, detail=detail))
    ).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, detail: str | None = None
) -> _runtime.Response[ShowClusterResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, detail=detail))
