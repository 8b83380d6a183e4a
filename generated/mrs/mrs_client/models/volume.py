"""The model Volume."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class Volume(_runtime.Model):
    """Volume.

    Attributes:
        type_: 磁盘介质。
            枚举值：
            - **SATA**
            - **SAS**
            - **SSD**
        size: 单盘容量，单位：GB，取值范围为[10,32768]。
    """

    wire_names: ClassVar[_runtime.WireNames] = {"type_": "type"}

    type_: Literal["SATA", "SAS", "SSD"]
    size: int
