"""The model UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo(_runtime.Model):
    """UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo.

    Attributes:
        node_size: Task节点的规格编码。
        data_volume_type: 数据盘的介质，支持SATA、SAS和SSD。
        data_volume_count: 数据盘的块数。
            取值范围：1～10
        data_volume_size: 单盘的容量，单位：GB。
            取值范围：100～32000
    """

    node_size: str
    data_volume_type: Literal["SATA", "SAS", "SSD"] | None = None
    data_volume_count: int | None = None
    data_volume_size: int | None = None
