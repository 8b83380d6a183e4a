"""DeleteAddonInstance: DELETE /api/v3/addons/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client

_OPERATION: _runtime.Operation[None] = _runtime.Operation(
    name="DeleteAddonInstance",
    method="DELETE",
    path="/api/v3/addons/{id}",
    responses={"200": None},
)


def _arguments(id: str, *, cluster_id: str | None = None) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"id": id},
        query={"cluster_id": cluster_id},
    )


def sync(id: str, *, client: Client, cluster_id: str | None = None) -> None:
    """Uninstalling an Add-on Instance

    Uninstalls an add-on.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/DeleteAddonInstance.html

    Args:
        client: Where the service is, and as whom it is called.
        id: ID of the add-on instance to uninstall.
        cluster_id: Cluster in which the add-on runs. See [Finding the Parameters of a
            URI](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/cce_02_0271.html).

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(id=id, cluster_id=cluster_id)).parsed


def sync_detailed(id: str, *, client: Client, cluster_id: str | None = None) -> _runtime.Response[None]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(id=id, cluster_id=cluster_id))


async def asyncio(id: str, *, client: Client, cluster_id: str | None = None) -> None:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(id=id, cluster_id=cluster_id))).parsed


async def asyncio_detailed(id: str, *, client: Client, cluster_id: str | None = None) -> _runtime.Response[None]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(id=id, cluster_id=cluster_id))
