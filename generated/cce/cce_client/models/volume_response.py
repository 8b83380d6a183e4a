"""The model VolumeResponse."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class VolumeResponse(_runtime.Model):
    """VolumeResponse.

    Attributes:
        size: Size in GB.
        volumetype: Disk type.
    """

    size: int | None = None
    volumetype: str | None = None
