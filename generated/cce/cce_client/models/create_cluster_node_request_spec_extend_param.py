"""The model CreateClusterNodeRequestSpecExtendParam."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecExtendParam(_runtime.Model):
    """CreateClusterNodeRequestSpecExtendParam.

    Attributes:
        max_pods: Pods that the node accepts, system pods included. The value ranges from 16 to 256.
        alpha_cce_pre_install: Base64-encoded script that runs before the installation.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"max_pods": "maxPods", "alpha_cce_pre_install": "alpha.cce/preInstall"}

    max_pods: int | None = None
    alpha_cce_pre_install: str | None = None
