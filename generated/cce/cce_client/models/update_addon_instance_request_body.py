"""The model UpdateAddonInstanceRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .update_addon_instance_request_instance_request_spec import UpdateAddonInstanceRequestInstanceRequestSpec
    from .update_addon_instance_request_metadata import UpdateAddonInstanceRequestMetadata


@dataclass(kw_only=True, slots=True)
class UpdateAddonInstanceRequestBody(_runtime.Model):
    """UpdateAddonInstanceRequestBody.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        metadata: Identity of the add-on.
        spec: New configuration.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "UpdateAddonInstanceRequestMetadata",
        "spec": "UpdateAddonInstanceRequestInstanceRequestSpec",
    }

    kind: str
    api_version: str
    metadata: UpdateAddonInstanceRequestMetadata
    spec: UpdateAddonInstanceRequestInstanceRequestSpec
