"""The model ChargeInfo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ChargeInfo(_runtime.Model):
    """ChargeInfo.

    Attributes:
        charge_mode: 付费方式。
            取值范围：
            - prePaid：包年包月，尚未开放
            - postPaid：按量付费
    """

    charge_mode: Literal["prePaid", "postPaid"]
