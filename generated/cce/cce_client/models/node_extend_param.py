"""The model NodeExtendParam."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodeExtendParam(_runtime.Model):
    """NodeExtendParam.

    Attributes:
        max_pods: Pods per node.
            Minimum: **16**
            Maximum: **256**
        period_type: **month** or **year**.
        docker_base_size: Disk space of one container in GB.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "max_pods": "maxPods",
        "period_type": "periodType",
        "docker_base_size": "dockerBaseSize",
    }

    max_pods: int | None = None
    period_type: str | None = None
    docker_base_size: int | None = None
