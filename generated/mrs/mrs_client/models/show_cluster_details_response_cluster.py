"""The model ShowClusterDetailsResponseCluster."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .show_cluster_details_response_cluster_bootstrap_script import ShowClusterDetailsResponseClusterBootstrapScript
    from .show_cluster_details_response_cluster_component_list import ShowClusterDetailsResponseClusterComponentList
    from .show_cluster_details_response_cluster_node_group import ShowClusterDetailsResponseClusterNodeGroup


@dataclass(kw_only=True, slots=True)
class ShowClusterDetailsResponseCluster(_runtime.Model):
    """ShowClusterDetailsResponseCluster.

    Attributes:
        cluster_id: 集群的ID。
        cluster_name: 集群的显示名。
        master_node_num: Master节点的台数。
        core_node_num: Core节点的台数。
        cluster_state: 集群的当前状态，如running、scaling-in、abnormal。
        create_at: 创建时刻，秒级时间戳。
        update_at: 变更时刻，秒级时间戳。
        billing_type: 付费方式。
        data_center: 所在区域。
        vpc: VPC的名称。
        subnet_id: 子网的ID。
        security_groups_id: 安全组的ID。
        component_list: 已安装的组件。
        external_ip: 集群的公网IP。
        internal_ip: 集群的内网IP。
        bootstrap_scripts: 引导脚本。
        stage_desc: 当前步骤的名称。
            安装期间依次为：
            - Verifying cluster parameters
            - Applying for cluster resources
            - Creating VM
            - Installing MRS Manager
            - Deploying cluster
        cluster_version: 集群的MRS版本。
        node_public_cert_name: 登录用的密钥名。
        period_type: 订购周期。
            - 0：月
            - 1：年
        node_groups: 节点组。
        scale: 节点的变更状态，没有变更时为空。如scaling-out、scaling-in、scaling-error。
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
        "subnet_id": "subnetId",
        "security_groups_id": "securityGroupsId",
        "component_list": "componentList",
        "external_ip": "externalIp",
        "internal_ip": "internalIp",
        "bootstrap_scripts": "bootstrapScripts",
        "stage_desc": "stageDesc",
        "cluster_version": "clusterVersion",
        "node_public_cert_name": "nodePublicCertName",
        "period_type": "periodType",
        "node_groups": "nodeGroups",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "component_list": ["ShowClusterDetailsResponseClusterComponentList"],
        "bootstrap_scripts": ["ShowClusterDetailsResponseClusterBootstrapScript"],
        "node_groups": ["ShowClusterDetailsResponseClusterNodeGroup"],
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
    subnet_id: str | None = None
    security_groups_id: str | None = None
    component_list: list[ShowClusterDetailsResponseClusterComponentList] | None = None
    external_ip: str | None = None
    internal_ip: str | None = None
    bootstrap_scripts: list[ShowClusterDetailsResponseClusterBootstrapScript] | None = None
    stage_desc: str | None = None
    cluster_version: str | None = None
    node_public_cert_name: str | None = None
    period_type: int | None = None
    node_groups: list[ShowClusterDetailsResponseClusterNodeGroup] | None = None
    scale: str | None = None
