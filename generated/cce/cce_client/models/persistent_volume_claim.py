"""The model PersistentVolumeClaim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .persistent_volume_claim_metadata import PersistentVolumeClaimMetadata
    from .persistent_volume_claim_spec import PersistentVolumeClaimSpec
    from .persistent_volume_claim_status import PersistentVolumeClaimStatus


@dataclass(kw_only=True, slots=True)
class PersistentVolumeClaim(_runtime.Model):
    """PersistentVolumeClaim.

    Attributes:
        api_version: Always **v1**.
        kind: Always **PersistentVolumeClaim**.
        metadata: Identity of the claim.
        spec: What the claim asks for.
        status: State of the claim.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {
        "metadata": "PersistentVolumeClaimMetadata",
        "spec": "PersistentVolumeClaimSpec",
        "status": "PersistentVolumeClaimStatus",
    }

    api_version: str | None = None
    kind: str | None = None
    metadata: PersistentVolumeClaimMetadata | None = None
    spec: PersistentVolumeClaimSpec | None = None
    status: PersistentVolumeClaimStatus | None = None
