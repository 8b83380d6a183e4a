"""The model MasterSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class MasterSpec(_runtime.Model):
    """MasterSpec.

    Attributes:
        availability_zone: AZ of a master node.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"availability_zone": "availabilityZone"}

    availability_zone: str | None = None
