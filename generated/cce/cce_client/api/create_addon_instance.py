"""CreateAddonInstance: POST /api/v3/addons"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.addon_instance_response import AddonInstanceResponse
    from ..models.instance_request import InstanceRequest

_OPERATION: _runtime.Operation[AddonInstanceResponse] = _runtime.Operation(
    name="CreateAddonInstance",
    method="POST",
    path="/api/v3/addons",
    responses={"201": _runtime.Json("AddonInstanceResponse")},
)


def _arguments(*, body: InstanceRequest) -> _runtime.Arguments:
    return _runtime.Arguments(
        body=body,
    )


def sync(*, client: Client, body: InstanceRequest) -> AddonInstanceResponse:
    """Installing an Add-on Instance

    Installs an add-on in a cluster on the basis of an add-on template.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/CreateAddonInstance.html

    Args:
        client: Where the service is, and as whom it is called.
        body: What is sent, a ``InstanceRequest`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(body=body)).parsed


def sync_detailed(*, client: Client, body: InstanceRequest) -> _runtime.Response[AddonInstanceResponse]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(body=body))


async def asyncio(*, client: Client, body: InstanceRequest) -> AddonInstanceResponse:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(body=body))).parsed


async def asyncio_detailed(*, client: Client, body: InstanceRequest) -> _runtime.Response[AddonInstanceResponse]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(body=body))
