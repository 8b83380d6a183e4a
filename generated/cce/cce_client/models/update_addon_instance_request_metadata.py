"""The model UpdateAddonInstanceRequestMetadata."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UpdateAddonInstanceRequestMetadata(_runtime.Model):
    """UpdateAddonInstanceRequestMetadata.

    Attributes:
        name: Add-on name.
        labels: Reserved. Input has no effect.
        annotations: Kind of request: **addon.upgrade/type** with value **upgrade**.
    """

    name: str | None = None
    labels: dict[str, str] | None = None
    annotations: dict[str, str] | None = None
