"""The model ContainerCIDRRequest."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ContainerCIDRRequest(_runtime.Model):
    """ContainerCIDRRequest.

    Attributes:
        cidr: CIDR block, for example **172.20.0.0/16**.
    """

    cidr: str
