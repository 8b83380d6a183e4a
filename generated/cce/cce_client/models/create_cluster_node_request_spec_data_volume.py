"""The model CreateClusterNodeRequestSpecDataVolume."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecDataVolume(_runtime.Model):
    """CreateClusterNodeRequestSpecDataVolume.

    Attributes:
        size: Disk size in GB. The value ranges from 100 to 32768.
        volumetype: Disk type, as for the system disk.
        extend_param: Extra disk parameters that are passed on to ECS.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"extend_param": "extendParam"}

    size: int
    volumetype: str
    extend_param: dict[str, dict[str, Any]] | None = None
