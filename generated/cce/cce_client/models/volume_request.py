"""The model VolumeRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .volume_metadata import VolumeMetadata


@dataclass(kw_only=True, slots=True)
class VolumeRequest(_runtime.Model):
    """VolumeRequest.

    Attributes:
        size: Size in GB: 40 to 1024 for the system disk, 100 to 32768 for a data disk.
        volumetype: Disk type. The value can be **SAS**, **SSD**, or **SATA**.
        hw_passthrough: Whether a SCSI volume is created.
        metadata: Encryption data.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"hw_passthrough": "hw:passthrough"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "VolumeMetadata"}

    size: int
    volumetype: Literal["SAS", "SSD", "SATA"]
    hw_passthrough: bool | None = None
    metadata: VolumeMetadata | None = None
