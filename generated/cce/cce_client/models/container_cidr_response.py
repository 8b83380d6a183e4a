"""The model ContainerCIDRResponse."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ContainerCIDRResponse(_runtime.Model):
    """ContainerCIDRResponse.

    Attributes:
        cidr: CIDR block.
    """

    cidr: str | None = None
