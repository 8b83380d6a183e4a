"""UpdateAddonInstance: PUT /api/v3/addons/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.update_addon_instance_request_body import UpdateAddonInstanceRequestBody
    from ..models.update_addon_instance_response_body import UpdateAddonInstanceResponseBody

_OPERATION: _runtime.Operation[UpdateAddonInstanceResponseBody] = _runtime.Operation(
    name="UpdateAddonInstance",
    method="PUT",
    path="/api/v3/addons/{id}",
    responses={"200": _runtime.Json("UpdateAddonInstanceResponseBody")},
)


def _arguments(id: str, *, body: UpdateAddonInstanceRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"id": id},
        body=body,
    )


def sync(id: str, *, client: Client, body: UpdateAddonInstanceRequestBody) -> UpdateAddonInstanceResponseBody:
    """Updating an Add-on Instance

    Upgrades an add-on or changes its parameters.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/UpdateAddonInstance.html

    Args:
        client: Where the service is, and as whom it is called.
        id: ID of the add-on instance.
        body: What is sent, a ``UpdateAddonInstanceRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(id=id, body=body)).parsed


def sync_detailed(
    id: str, *, client: Client, body: UpdateAddonInstanceRequestBody
) -> _runtime.Response[UpdateAddonInstanceResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(id=id, body=body))


async def asyncio(id: str, *, client: Client, body: UpdateAddonInstanceRequestBody) -> UpdateAddonInstanceResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(id=id, body=body))).parsed


async def asyncio_detailed(
    id: str, *, client: Client, body: UpdateAddonInstanceRequestBody
) -> _runtime.Response[UpdateAddonInstanceResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(id=id, body=body))
