"""CreateClusterClustercert: POST /api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cert_duration import CertDuration
    from ..models.cluster_cert_response_body import ClusterCertResponseBody

_OPERATION: _runtime.Operation[ClusterCertResponseBody] = _runtime.Operation(
    name="CreateClusterClustercert",
    method="POST",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert",
    responses={"200": _runtime.Json("ClusterCertResponseBody")},
)


def _arguments(project_id: str, cluster_id: str, *, body: CertDuration) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        body=body,
    )


def sync(project_id: str, cluster_id: str, *, client: Client, body: CertDuration) -> ClusterCertResponseBody:
    """Obtaining a Cluster Certificate

    Issues a certificate bundle with which kubectl can reach a cluster.

    The cluster must run v1.13 or later.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0248.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        body: What is sent, a ``CertDuration`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body)).parsed


def sync_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: CertDuration
) -> _runtime.Response[ClusterCertResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))


async def asyncio(project_id: str, cluster_id: str, *, client: Client, body: CertDuration) -> ClusterCertResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, cluster_id: str, *, client: Client, body: CertDuration
) -> _runtime.Response[ClusterCertResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, cluster_id=cluster_id, body=body))
