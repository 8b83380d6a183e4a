"""The model UpdateAddonInstanceResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .instance_spec import InstanceSpec
    from .metadata_response import MetadataResponse
    from .update_addon_instance_response_addon_instance_status import UpdateAddonInstanceResponseAddonInstanceStatus


@dataclass(kw_only=True, slots=True)
class UpdateAddonInstanceResponseBody(_runtime.Model):
    """UpdateAddonInstanceResponseBody.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        metadata: Identity of the add-on.
        spec: Configuration of the add-on.
        status: State of the add-on.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "MetadataResponse",
        "spec": "InstanceSpec",
        "status": "UpdateAddonInstanceResponseAddonInstanceStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: MetadataResponse | None = None
    spec: InstanceSpec | None = None
    status: UpdateAddonInstanceResponseAddonInstanceStatus | None = None
