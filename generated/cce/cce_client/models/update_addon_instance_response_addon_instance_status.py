"""The model UpdateAddonInstanceResponseAddonInstanceStatus."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UpdateAddonInstanceResponseAddonInstanceStatus(_runtime.Model):
    """UpdateAddonInstanceResponseAddonInstanceStatus.

    Attributes:
        status: State of the add-on.
        message: Details of a failure.
    """

    status: str | None = None
    message: str | None = None
