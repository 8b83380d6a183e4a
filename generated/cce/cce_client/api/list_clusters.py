"""ListClusters: GET /api/v3/projects/{project_id}/clusters"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cluster_list import ClusterList

_OPERATION: _runtime.Operation[ClusterList] = _runtime.Operation(
    name="ListClusters",
    method="GET",
    path="/api/v3/projects/{project_id}/clusters",
    responses={"200": _runtime.Json("ClusterList")},
)


def _arguments(
    project_id: str,
    *,
    detail: str | None = None,
    status: Literal[
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "RollingBack",
        "RollbackFailed",
        "Empty",
    ]
    | None = None,
    type_: Literal["VirtualMachine", "ARM64"] | None = None,
    version: str | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        query={"detail": detail, "status": status, "type": type_, "version": version},
    )


def sync(
    project_id: str,
    *,
    client: Client,
    detail: str | None = None,
    status: Literal[
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "RollingBack",
        "RollbackFailed",
        "Empty",
    ]
    | None = None,
    type_: Literal["VirtualMachine", "ARM64"] | None = None,
    version: str | None = None,
) -> ClusterList:
    """Listing Clusters of a Project

    Returns every cluster that belongs to one project.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListClusters.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: ID of the project to read. See [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        detail: Set it to **true** to get node totals, CPU and memory totals, and installed add-ons as extra
            annotations.
        status: Returns only clusters in one state.
            Enumeration values:
            - **Available**
            - **Unavailable**
            - **ScalingUp**
            - **ScalingDown**
            - **Creating**
            - **Deleting**
            - **Upgrading**
            - **Resizing**
            - **RollingBack**
            - **RollbackFailed**
            - **Empty**
        type_: Filter by architecture. The value can be **VirtualMachine** or **ARM64**.
        version: Filter by cluster version.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION, _arguments(project_id=project_id, detail=detail, status=status, type_=type_, version=version)
    ).parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    detail: str | None = None,
    status: Literal[
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "RollingBack",
        "RollbackFailed",
        "Empty",
    ]
    | None = None,
    type_: Literal["VirtualMachine", "ARM64"] | None = None,
    version: str | None = None,
) -> _runtime.Response[ClusterList]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION, _arguments(project_id=project_id, detail=detail, status=status, type_=type_, version=version)
    )


async def asyncio(
    project_id: str,
    *,
    client: Client,
    detail: str | None = None,
    status: Literal[
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "RollingBack",
        "RollbackFailed",
        "Empty",
    ]
    | None = None,
    type_: Literal["VirtualMachine", "ARM64"] | None = None,
    version: str | None = None,
) -> ClusterList:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION, _arguments(project_id=project_id, detail=detail, status=status, type_=type_, version=version)
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    detail: str | None = None,
    status: Literal[
        "Available",
        "Unavailable",
        "ScalingUp",
        "ScalingDown",
        "Creating",
        "Deleting",
        "Upgrading",
        "Resizing",
        "RollingBack",
        "RollbackFailed",
        "Empty",
    ]
    | None = None,
    type_: Literal["VirtualMachine", "ARM64"] | None = None,
    version: str | None = None,
) -> _runtime.Response[ClusterList]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION, _arguments(project_id=project_id, detail=detail, status=status, type_=type_, version=version)
    )
