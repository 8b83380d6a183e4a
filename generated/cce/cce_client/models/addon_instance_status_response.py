"""The model AddonInstanceStatusResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .versions_response import VersionsResponse


@dataclass(kw_only=True, slots=True)
class AddonInstanceStatusResponse(_runtime.Model):
    """AddonInstanceStatusResponse.

    Attributes:
        status: State of the add-on.
        reason: Why the installation has failed.
        message: Details of the failure.
        current_version: Version in use.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"reason": "Reason", "current_version": "currentVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"current_version": "VersionsResponse"}

    status: str | None = None
    reason: str | None = None
    message: str | None = None
    current_version: VersionsResponse | None = None
