"""The model NodePoolCondition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolCondition(_runtime.Model):
    """NodePoolCondition.

    Attributes:
        type_: Kind of finding. The options are as follows:
            - **Scalable**
            - **QuotaInsufficient**
            - **ResourceInsufficient**
            - **LockedByOrder**
            - **Error**
        status: The value can be **True** or **False**.
        last_probe_time: Time of the latest check.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"type_": "type", "last_probe_time": "lastProbeTime"}

    type_: str | None = None
    status: str | None = None
    last_probe_time: str | None = None
