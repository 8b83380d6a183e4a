"""The model AddonInstancesAddonInstanceAddonInstanceStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class AddonInstancesAddonInstanceAddonInstanceStatus(_runtime.Model):
    """AddonInstancesAddonInstanceAddonInstanceStatus.

    Attributes:
        status: State of the add-on, for example **running**.
        reason: Reason of the state.
        target_versions: Versions that an upgrade can go to.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"reason": "Reason", "target_versions": "targetVersions"}

    status: str | None = None
    reason: str | None = None
    target_versions: list[str] | None = None
