"""DeleteNamespaceCloudpersistentvolumeclaim

DELETE /api/v1/namespaces/{namespace}/cloudpersistentvolumeclaims/{name}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.persistent_volume_claim import PersistentVolumeClaim

_OPERATION: _runtime.Operation[PersistentVolumeClaim] = _runtime.Operation(
    name="DeleteNamespaceCloudpersistentvolumeclaim",
    method="DELETE",
    path="/api/v1/namespaces/{namespace}/cloudpersistentvolumeclaims/{name}",
    responses={"200": _runtime.Json("PersistentVolumeClaim")},
)


def _arguments(
    namespace: str,
    name: str,
    *,
    delete_volume: Literal["true", "false"] | None = None,
    storage_type: Literal["bs", "nfs", "obs", "efs"] | None = None,
    x_cluster_id: str | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"namespace": namespace, "name": name},
        query={"deleteVolume": delete_volume, "storageType": storage_type},
        headers={"X-Cluster-ID": x_cluster_id},
    )


def sync(
    namespace: str,
    name: str,
    *,
    client: Client,
    delete_volume: Literal["true", "false"] | None = None,
    storage_type: Literal["bs", "nfs", "obs", "efs"] | None = None,
    x_cluster_id: str | None = None,
) -> PersistentVolumeClaim:
    """Deleting a PVC (Discarded)

    Deprecated by the vendor.

    Deletes a PersistentVolumeClaim and, on request, the storage behind it.

    This API is deprecated. Call the PVC API of Kubernetes instead.

    The address is **https://**\\_{clusterid}\\_**.***Endpoint***/***uri*. With a plain
    **https://***Endpoint***/***uri*, add the **X-Cluster-ID** header.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0253.html

    Args:
        client: Where the service is, and as whom it is called.
        namespace: Namespace of the claim.
        name: Name of the claim to delete.
        delete_volume: Whether the storage is deleted too. The value can be **true** or **false**.
            Default: false
        storage_type: Storage type, mandatory when **deleteVolume** is present. The options are as follows:
            - **bs**: EVS disk
            - **nfs**: SFS file system
            - **obs**: OBS bucket
            - **efs**: SFS Turbo file system
        x_cluster_id: Cluster ID, needed if it is not part of the host name.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            namespace=namespace,
            name=name,
            delete_volume=delete_volume,
            storage_type=storage_type,
            x_cluster_id=x_cluster_id,
        ),
    ).parsed


def sync_detailed(
    namespace: str,
    name: str,
    *,
    client: Client,
    delete_volume: Literal["true", "false"] | None = None,
    storage_type: Literal["bs", "nfs", "obs", "efs"] | None = None,
    x_cluster_id: str | None = None,
) -> _runtime.Response[PersistentVolumeClaim]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            namespace=namespace,
            name=name,
            delete_volume=delete_volume,
            storage_type=storage_type,
            x_cluster_id=x_cluster_id,
        ),
    )


async def asyncio(
    namespace: str,
    name: str,
    *,
    client: Client,
    delete_volume: Literal["true", "false"] | None = None,
    storage_type: Literal["bs", "nfs", "obs", "efs"] | None = None,
    x_cluster_id: str | None = None,
) -> PersistentVolumeClaim:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                namespace=namespace,
                name=name,
                delete_volume=delete_volume,
                storage_type=storage_type,
                x_cluster_id=x_cluster_id,
            ),
        )
    ).parsed


async def asyncio_detailed(
    namespace: str,
    name: str,
    *,
    client: Client,
    delete_volume: Literal["true", "false"] | None = None,
    storage_type: Literal["bs", "nfs", "obs", "efs"] | None = None,
    x_cluster_id: str | None = None,
) -> _runtime.Response[PersistentVolumeClaim]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            namespace=namespace,
            name=name,
            delete_volume=delete_volume,
            storage_type=storage_type,
            x_cluster_id=x_cluster_id,
        ),
    )
