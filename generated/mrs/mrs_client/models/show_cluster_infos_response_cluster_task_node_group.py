"""The model ShowClusterInfosResponseClusterTaskNodeGroup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ShowClusterInfosResponseClusterTaskNodeGroup(_runtime.Model):
    """ShowClusterInfosResponseClusterTaskNodeGroup.

    Attributes:
        group_name: 节点组名。
        node_num: 节点的台数，取值范围：0～500。
        node_size: 节点的规格编码。
        root_volume_size: 系统盘的容量，默认为40GB。
        root_volume_type: 系统盘的介质。
        data_volume_type: 数据盘的介质。
            - SATA
            - SAS
            - SSD
        data_volume_count: 数据盘的块数。
        data_volume_size: 数据盘的容量。
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "group_name": "groupName",
        "node_num": "nodeNum",
        "node_size": "nodeSize",
        "root_volume_size": "rootVolumeSize",
        "root_volume_type": "rootVolumeType",
        "data_volume_type": "dataVolumeType",
        "data_volume_count": "dataVolumeCount",
        "data_volume_size": "dataVolumeSize",
    }

    group_name: str | None = None
    node_num: int | None = None
    node_size: str | None = None
    root_volume_size: int | None = None
    root_volume_type: str | None = None
    data_volume_type: str | None = None
    data_volume_count: int | None = None
    data_volume_size: int | None = None
