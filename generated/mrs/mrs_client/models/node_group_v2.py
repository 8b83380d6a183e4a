"""The model NodeGroupV2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .auto_scaling_policy import AutoScalingPolicy
    from .charge_info import ChargeInfo
    from .volume import Volume


@dataclass(kw_only=True, slots=True)
class NodeGroupV2(_runtime.Model):
    """NodeGroupV2.

    Attributes:
        group_name: 节点组的名字，最多64个字符。
            - master_node_default_group：主节点组，必须存在
            - core_node_analysis_group：分析类核心节点组
            - core_node_streaming_group：流式类核心节点组
            - task_node_analysis_group：分析类任务节点组
            - task_node_streaming_group：流式类任务节点组
            - node_group{x}：自定义集群的节点组，上限9个
        node_num: 组内节点的个数。
            取值范围：0~500
        node_size: 节点的规格编码，如c3.4xlarge.2.linux.bigdata。
        root_volume: 系统盘配置。规格自带系统盘时可不填。
        data_volume: 数据盘配置，data_volume_count大于0时必填。
        data_volume_count: 每个节点挂载的数据盘块数。
            取值范围：0~10
        charge_info: 节点组的付费信息，只有Task组允许与集群不同。
        auto_scaling_policy: 该组的弹性伸缩策略。
        assigned_roles: 部署在本组的角色表达式，如DataNode、NameNode:1,2或EsNode[9]。
    """

    shapes: ClassVar[_runtime.Shapes] = {
        "root_volume": "Volume",
        "data_volume": "Volume",
        "charge_info": "ChargeInfo",
        "auto_scaling_policy": "AutoScalingPolicy",
    }

    group_name: str
    node_num: int
    node_size: str
    root_volume: Volume | None = None
    data_volume: Volume | None = None
    data_volume_count: int | None = None
    charge_info: ChargeInfo | None = None
    auto_scaling_policy: AutoScalingPolicy | None = None
    assigned_roles: list[str] | None = None
