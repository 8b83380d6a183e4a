"""The model AddonInstances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .addon_instances_addon_instance import AddonInstancesAddonInstance


@dataclass(kw_only=True, slots=True)
class AddonInstances(_runtime.Model):
    """AddonInstances.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        items: Installed add-ons.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"items": ["AddonInstancesAddonInstance"]}

    kind: str | None = None
    api_version: str | None = None
    items: list[AddonInstancesAddonInstance] | None = None
