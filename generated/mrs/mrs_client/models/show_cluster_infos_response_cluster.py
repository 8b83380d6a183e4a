"""The model ShowClusterInfosResponseCluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .bootstrap_script import BootstrapScript
    from .show_cluster_infos_response_cluster_component_list import ShowClusterInfosResponseClusterComponentList
    from .show_cluster_infos_response_cluster_task_node_group import ShowClusterInfosResponseClusterTaskNodeGroup


@dataclass(kw_only=True, slots=True)
class ShowClusterInfosResponseCluster(_runtime.Model):
    """ShowClusterInfosResponseCluster.

    Attributes:
        cluster_id: 集群的ID。
        cluster_name: 集群的显示名。
        master_node_num: Master节点的台数。
        core_node_num: Core节点的台数。
        cluster_state: 集群的当前状态，取值与表1的clusterState一致。
        create_at: 创建时刻，秒级时间戳。
        update_at: 最近一次变更的时刻，秒级时间戳。
        billing_type: 付费方式。
        data_center: 所在区域。
        vpc: VPC的名称。
        component_list: 已安装的组件。
        volume_size: 节点磁盘的容量。
        slave_security_groups_id: Core、Task节点的安全组ID，该字段已废弃。
            Deprecated.
        is_mrs_manager_finish: Manager是否装好。
            - true：已装好
            - false：还没有
        safe_mode: 认证模式。
            - 0：普通
            - 1：安全
        log_collection: 失败时是否收集日志。
            - 0：否
            - 1：是
        task_node_groups: Task节点组。
        node_groups: 全部节点组。
        master_data_volume_size: Master数据盘的容量，单位：GB，取值范围：100～32000。
        core_data_volume_count: Core节点数据盘的块数，取值范围：1～10。
        bootstrap_scripts: 建集群时登记的引导脚本。
        tags: 标签串。
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "cluster_id": "clusterId",
        "cluster_name": "clusterName",
        "master_node_num": "masterNodeNum",
        "core_node_num": "coreNodeNum",
        "cluster_state": "clusterState",
        "create_at": "createAt",
        "update_at": "updateAt",
        "billing_type": "billingType",
        "data_center": "dataCenter",
        "component_list": "componentList",
        "volume_size": "volumeSize",
        "slave_security_groups_id": "slaveSecurityGroupsId",
        "is_mrs_manager_finish": "isMrsManagerFinish",
        "safe_mode": "safeMode",
        "log_collection": "logCollection",
        "task_node_groups": "taskNodeGroups",
        "node_groups": "nodeGroups",
        "master_data_volume_size": "masterDataVolumeSize",
        "core_data_volume_count": "coreDataVolumeCount",
        "bootstrap_scripts": "bootstrapScripts",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "component_list": ["ShowClusterInfosResponseClusterComponentList"],
        "task_node_groups": ["ShowClusterInfosResponseClusterTaskNodeGroup"],
        "node_groups": ["ShowClusterInfosResponseClusterTaskNodeGroup"],
        "bootstrap_scripts": ["BootstrapScript"],
    }

    cluster_id: str | None = None
    cluster_name: str | None = None
    master_node_num: str | None = None
    core_node_num: str | None = None
    cluster_state: str | None = None
    create_at: str | None = None
    update_at: str | None = None
    billing_type: str | None = None
    data_center: str | None = None
    vpc: str | None = None
    component_list: list[ShowClusterInfosResponseClusterComponentList] | None = None
    volume_size: int | None = None
    slave_security_groups_id: str | None = None
    is_mrs_manager_finish: bool | None = None
    safe_mode: int | None = None
    log_collection: int | None = None
    task_node_groups: list[ShowClusterInfosResponseClusterTaskNodeGroup] | None = None
    node_groups: list[ShowClusterInfosResponseClusterTaskNodeGroup] | None = None
    master_data_volume_size: int | None = None
    core_data_volume_count: int | None = None
    bootstrap_scripts: list[BootstrapScript] | None = None
    tags: str | None = None
