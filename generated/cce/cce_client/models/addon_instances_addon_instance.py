"""The model AddonInstancesAddonInstance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .addon_instances_addon_instance_addon_instance_status import AddonInstancesAddonInstanceAddonInstanceStatus
    from .instance_spec import InstanceSpec
    from .metadata_response import MetadataResponse


@dataclass(kw_only=True, slots=True)
class AddonInstancesAddonInstance(_runtime.Model):
    """AddonInstancesAddonInstance.

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
        "status": "AddonInstancesAddonInstanceAddonInstanceStatus",
    }

    kind: str | None = None
    api_version: str | None = None
    metadata: MetadataResponse | None = None
    spec: InstanceSpec | None = None
    status: AddonInstancesAddonInstanceAddonInstanceStatus | None = None
