"""The model CreateClusterNodeRequestSpecTaint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterNodeRequestSpecTaint(_runtime.Model):
    """CreateClusterNodeRequestSpecTaint.

    Attributes:
        key: Taint key with up to 63 characters.
        effect: The value can be **NoSchedule**, **PreferNoSchedule**, or **NoExecute**.
        value: Taint value with up to 63 characters.
    """

    key: str
    effect: Literal["NoSchedule", "PreferNoSchedule", "NoExecute"]
    value: str | None = None
