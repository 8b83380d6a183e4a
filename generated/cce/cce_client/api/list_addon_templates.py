"""ListAddonTemplates: GET /api/v3/addontemplates"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.addon_templates import AddonTemplates

_OPERATION: _runtime.Operation[AddonTemplates] = _runtime.Operation(
    name="ListAddonTemplates",
    method="GET",
    path="/api/v3/addontemplates",
    responses={"200": _runtime.Json("AddonTemplates")},
)


def _arguments(*, addon_template_name: str | None = None) -> _runtime.Arguments:
    return _runtime.Arguments(
        query={"addon_template_name": addon_template_name},
    )


def sync(*, client: Client, addon_template_name: str | None = None) -> AddonTemplates:
    """Querying Add-on Templates

    Lists the add-on templates offered in the region.

    See https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListAddonTemplates.html

    Args:
        client: Where the service is, and as whom it is called.
        addon_template_name: Returns only the template with this name.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(addon_template_name=addon_template_name)).parsed


def sync_detailed(*, client: Client, addon_template_name: str | None = None) -> _runtime.Response[AddonTemplates]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(addon_template_name=addon_template_name))


async def asyncio(*, client: Client, addon_template_name: str | None = None) -> AddonTemplates:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(addon_template_name=addon_template_name))).parsed


async def asyncio_detailed(
    *, client: Client, addon_template_name: str | None = None
) -> _runtime.Response[AddonTemplates]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(addon_template_name=addon_template_name))
