"""DeleteCluster: DELETE /api/v3/projects/{project_id}/clusters/{cluster_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.delete_cluster_response_body import DeleteClusterResponseBody

_OPERATION: _runtime.Operation[DeleteClusterResponseBody] = _runtime.Operation(
    name="DeleteCluster",
    method="DELETE",
    path="/api/v3/projects/{project_id}/clusters/{cluster_id}",
    responses={"200": _runtime.Json("DeleteClusterResponseBody")},
)


def _arguments(
    project_id: str,
    cluster_id: str,
    *,
    delete_efs: str | None = None,
    delete_eni: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_evs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_net: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_obs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_sfs: str | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        query={
            "delete_efs": delete_efs,
            "delete_eni": delete_eni,
            "delete_evs": delete_evs,
            "delete_net": delete_net,
            "delete_obs": delete_obs,
            "delete_sfs": delete_sfs,
        },
    )


def sync(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    delete_efs: str | None = None,
    delete_eni: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_evs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_net: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_obs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_sfs: str | None = None,
) -> DeleteClusterResponseBody:
    """Deleting a Cluster

    Removes a cluster. Query parameters decide what happens to storage and network resources that the cluster has
    brought into being.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/DeleteCluster.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: Project ID. See [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        cluster_id: ID of the cluster to remove. See [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).
        delete_efs: What to do with SFS Turbo volumes. The options are as follows:
            - **true** or **block**: The step runs, and a failure stops the deletion.
            - **try**: The step runs, and a failure is ignored.
            - **false** or **skip**: The step is left out.
            Default: skip
        delete_eni: What to do with elastic network interface ports. The value can be **true**, **block**,
            **try**, **false**, or **skip**.
            The default value is **block**.
            Default: `block`.
        delete_evs: What to do with EVS disks.
            Enumeration values:
            - **true**
            - **block**
            - **try**
            - **false**
            - **skip**
            Default: skip
        delete_net: What to do with load balancers and other resources of Services and ingresses. The value can
            be **true**, **block**, **try**, **false**, or **skip**.
            The default value is **block**.
            Default: `block`.
        delete_obs: What to do with OBS volumes.
            Enumeration values:
            - **true**
            - **block**
            - **try**
            - **false**
            - **skip**
            Default: skip
        delete_sfs: What to do with SFS volumes. Same options as **delete_efs**.
            Default: skip

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            delete_efs=delete_efs,
            delete_eni=delete_eni,
            delete_evs=delete_evs,
            delete_net=delete_net,
            delete_obs=delete_obs,
            delete_sfs=delete_sfs,
        ),
    ).parsed


def sync_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    delete_efs: str | None = None,
    delete_eni: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_evs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_net: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_obs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_sfs: str | None = None,
) -> _runtime.Response[DeleteClusterResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            delete_efs=delete_efs,
            delete_eni=delete_eni,
            delete_evs=delete_evs,
            delete_net=delete_net,
            delete_obs=delete_obs,
            delete_sfs=delete_sfs,
        ),
    )


async def asyncio(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    delete_efs: str | None = None,
    delete_eni: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_evs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_net: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_obs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_sfs: str | None = None,
) -> DeleteClusterResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                project_id=project_id,
                cluster_id=cluster_id,
                delete_efs=delete_efs,
                delete_eni=delete_eni,
                delete_evs=delete_evs,
                delete_net=delete_net,
                delete_obs=delete_obs,
                delete_sfs=delete_sfs,
            ),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    delete_efs: str | None = None,
    delete_eni: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_evs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_net: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_obs: Literal["true", "block", "try", "false", "skip"] | None = None,
    delete_sfs: str | None = None,
) -> _runtime.Response[DeleteClusterResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            delete_efs=delete_efs,
            delete_eni=delete_eni,
            delete_evs=delete_evs,
            delete_net=delete_net,
            delete_obs=delete_obs,
            delete_sfs=delete_sfs,
        ),
    )
