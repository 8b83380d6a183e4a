"""The model ResourceRequirements."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ResourceRequirements(_runtime.Model):
    """ResourceRequirements.

    Attributes:
        limits: Upper limits.
        requests: Amounts asked for.
    """

    limits: dict[str, str] | None = None
    requests: dict[str, str] | None = None
