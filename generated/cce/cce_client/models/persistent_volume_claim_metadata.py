"""The model PersistentVolumeClaimMetadata."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class PersistentVolumeClaimMetadata(_runtime.Model):
    """PersistentVolumeClaimMetadata.

    Attributes:
        name: Claim name.
        labels: Labels of the claim.
    """

    name: str | None = None
    labels: str | None = None
