"""The model CreateClusterNodeRequestSpecRootVolume."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecRootVolume(_runtime.Model):
    """CreateClusterNodeRequestSpecRootVolume.

    Attributes:
        size: Disk size in GB.
            Minimum: **40**
            Maximum: **1024**
        volumetype: Disk type. The options are as follows:
            - **SAS**: high I/O
            - **SSD**: ultra-high I/O
            - **SATA**: common I/O, on existing nodes only
    """

    size: int
    volumetype: Literal["SAS", "SSD", "SATA"]
