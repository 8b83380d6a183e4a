"""The model PersistentVolumeClaimStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class PersistentVolumeClaimStatus(_runtime.Model):
    """PersistentVolumeClaimStatus.

    Attributes:
        access_modes: Access modes in effect.
        capacity: Size in effect.
        phase: State of the claim.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"access_modes": "accessModes"}

    access_modes: list[str] | None = None
    capacity: str | None = None
    phase: str | None = None
