"""The model CreateClusterRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .bootstrap_script import BootstrapScript
    from .charge_info import ChargeInfo
    from .node_group_v2 import NodeGroupV2
    from .tag_request import TagRequest


@dataclass(kw_only=True, slots=True)
class CreateClusterRequestBody(_runtime.Model):
    """CreateClusterRequestBody.

    Attributes:
        cluster_version: 要安装的MRS版本，例如MRS 3.1.0。
        cluster_name: 集群的显示名，同一项目内须唯一。
            长度为2~64个字符，可用字母、数字、“-”和“\\_”。
        cluster_type: 集群的业务类型。
            取值范围：
            - ANALYSIS：离线分析
            - STREAMING：实时流处理
            - MIXED：分析与流处理混部
            - CUSTOM：自由编排角色，要求MRS 3.x
        region: 部署区域的编码，见[终端节点](https://support.huaweicloud.com/api-mrs/mrs_02_0003.html)。
        availability_zone: 部署用的可用区名称。
        vpc_name: 子网所属VPC的名称。
        components: 要安装的组件，多个名称之间写英文逗号。
        safe_mode: 认证模式。
            枚举值：
            - **SIMPLE**
            - **KERBEROS**
        manager_admin_password: Manager管理员的密码。
            最小长度：8
            最大长度：32
        login_mode: 用什么方式登录节点。
            枚举值：
            - **PASSWORD：使用root密码**
            - **KEYPAIR：使用密钥对**
        node_groups: 构成集群的各个节点组。
        is_dec_project: 资源是否来自专属云，默认为false。
            Default: `false`.
        charge_info: 整个集群的付费信息。
        subnet_id: 子网在VPC里的网络ID，建议优先使用本字段。
        subnet_name: 子网名称。若VPC里有重名子网，取第一个。
        security_groups_id: 安全组ID。为空时后台新建一个以mrs\\_开头的安全组。
        auto_create_default_security_group: 是否额外生成默认安全组。
            缺省值：false
        node_root_password: root用户的密码，长度为8-26个字符。
        node_keypair_name: 密钥对的名称。
        enterprise_project_id: 企业项目ID，默认值为0，即default项目。
            Default: `0`.
        template_id: 自定义集群的角色编排模板，仅在cluster_type为CUSTOM时有效。可选值：mgmt_control_combined_v2、
            mgmt_control_separated_v2、mgmt_control_data_separated_v2。
        tags: 随集群一起创建的标签，不超过10个。
        log_collection: 建集群失败时是否把日志存入OBS桶。
            缺省值：1
            枚举值：
            - **0：不存**
            - **1：存**
        bootstrap_scripts: 节点启动阶段要跑的脚本。
    """

    shapes: ClassVar[_runtime.Shapes] = {
        "node_groups": ["NodeGroupV2"],
        "charge_info": "ChargeInfo",
        "tags": ["TagRequest"],
        "bootstrap_scripts": ["BootstrapScript"],
    }

    cluster_version: str
    cluster_name: str
    cluster_type: Literal["ANALYSIS", "STREAMING", "MIXED", "CUSTOM"]
    region: str
    availability_zone: str
    vpc_name: str
    components: str
    safe_mode: Literal["SIMPLE", "KERBEROS"]
    manager_admin_password: str = _field(repr=False)
    login_mode: Literal["PASSWORD", "KEYPAIR"]
    node_groups: list[NodeGroupV2]
    is_dec_project: bool | None = None
    charge_info: ChargeInfo | None = None
    subnet_id: str | None = None
    subnet_name: str | None = None
    security_groups_id: str | None = None
    auto_create_default_security_group: bool | None = None
    node_root_password: str | None = _field(default=None, repr=False)
    node_keypair_name: str | None = None
    enterprise_project_id: str | None = None
    template_id: (
        Literal["mgmt_control_combined_v2", "mgmt_control_separated_v2", "mgmt_control_data_separated_v2"] | None
    ) = None
    tags: list[TagRequest] | None = None
    log_collection: Literal[0, 1] | None = None
    bootstrap_scripts: list[BootstrapScript] | None = None
