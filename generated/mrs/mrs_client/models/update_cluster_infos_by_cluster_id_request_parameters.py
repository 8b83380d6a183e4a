"""The model UpdateClusterInfosByClusterIdRequestParameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .update_cluster_infos_by_cluster_id_request_parameters_task_node_info import (
        UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo,
    )


@dataclass(kw_only=True, slots=True)
class UpdateClusterInfosByClusterIdRequestParameters(_runtime.Model):
    """UpdateClusterInfosByClusterIdRequestParameters.

    Attributes:
        scale_type: - scale_in：减少节点
            - scale_out：增加节点
        node_id: 节点标识，只能为node_orderadd。
        instances: 增减的节点数。Core与Task合计不超过500，Core缩容后不少于3。
        order_id: 系统内部的订单号，不必填写。
        node_group: 要调整的节点组，缺省为core_node_default_group。
            - core_node_default_group：Core组
            - task_node_default_group：Task组
            Default: `core_node_default_group`.
        task_node_info: Task节点的规格。
            集群尚无Task节点时才可以传。
        skip_bootstrap_scripts: 新节点是否不跑引导脚本，默认为false。
            Default: `false`.
        scale_without_start: 扩容后组件的处理方式。
            - true：保持停止
            - false：自动启动
        server_ids: 要移除的Task节点ID，仅缩容时生效；为空则由系统挑选。
    """

    shapes: ClassVar[_runtime.Shapes] = {"task_node_info": "UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo"}

    scale_type: str
    node_id: str
    instances: int
    order_id: str | None = None
    node_group: str | None = None
    task_node_info: UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo | None = None
    skip_bootstrap_scripts: str | None = None
    scale_without_start: bool | None = None
    server_ids: list[str] | None = None
