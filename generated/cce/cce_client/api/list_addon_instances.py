"""ListAddonInstances: GET /api/v3/addons"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.addon_instances import AddonInstances

_OPERATION: _runtime.Operation[AddonInstances] = _runtime.Operation(
    name="ListAddonInstances",
    method="GET",
    path="/api/v3/addons",
    responses={"200": _runtime.Json("AddonInstances")},
)


def _arguments(*, cluster_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        query={"cluster_id": cluster_id},
    )


def sync(*, client: Client, cluster_id: str) -> AddonInstances:
    """Listing Add-on Instances

    Lists the add-ons that are installed in one cluster.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListAddonInstances.html

    Args:
        client: Where the service is, and as whom it is called.
        cluster_id: Cluster ID, see [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(cluster_id=cluster_id)).parsed


def sync_detailed(*, client: Client, cluster_id: str) -> _runtime.Response[AddonInstances]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(cluster_id=cluster_id))


async def asyncio(*, client: Client, cluster_id: str) -> AddonInstances:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(cluster_id=cluster_id))).parsed


async def asyncio_detailed(*, client: Client, cluster_id: str) -> _runtime.Response[AddonInstances]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(cluster_id=cluster_id))
