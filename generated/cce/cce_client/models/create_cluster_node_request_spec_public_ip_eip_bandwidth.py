"""The model CreateClusterNodeRequestSpecPublicIPEipBandwidth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecPublicIPEipBandwidth(_runtime.Model):
    """CreateClusterNodeRequestSpecPublicIPEipBandwidth.

    Attributes:
        chargemode: **traffic** to pay for traffic. Leave it empty to pay for bandwidth.
        size: Bandwidth in Mbit/s.
        sharetype: The value can be **PER** or **WHOLE**.
    """

    chargemode: str | None = None
    size: int | None = None
    sharetype: Literal["PER", "WHOLE"] | None = None
