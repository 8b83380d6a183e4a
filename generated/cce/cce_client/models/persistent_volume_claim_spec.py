"""The model PersistentVolumeClaimSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .resource_requirements import ResourceRequirements


@dataclass(kw_only=True, slots=True)
class PersistentVolumeClaimSpec(_runtime.Model):
    """PersistentVolumeClaimSpec.

    Attributes:
        volume_id: ID of the storage resource, or the name of a bucket.
        storage_type: Storage type.
        access_modes: Access modes asked for, such as **ReadWriteMany**.
        resources: Amounts asked for.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "volume_id": "volumeID",
        "storage_type": "storageType",
        "access_modes": "accessModes",
    }
    shapes: ClassVar[_runtime.Shapes] = {"resources": "ResourceRequirements"}

    volume_id: str | None = None
    storage_type: str | None = None
    access_modes: list[str] | None = None
    resources: ResourceRequirements | None = None
