"""The model ShowClusterDetailsResponseClusterBootstrapScript."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ShowClusterDetailsResponseClusterBootstrapScript(_runtime.Model):
    """ShowClusterDetailsResponseClusterBootstrapScript.

    Attributes:
        name: 脚本名。
        uri: 脚本的存放路径。
        parameters: 脚本的入参。
        nodes: 在哪些类型的节点上运行。
        active_master: 是否只在主Master上运行，缺省值为false。
            Default: `false`.
        before_component_start: 是否在组件启动前运行，缺省值为false。
            Default: `false`.
        fail_action: 出错后的动作。
            - continue：接着执行
            - errorout：中止
        state: 脚本的运行结果。
            - PENDING
            - IN_PROGRESS
            - SUCCESS
            - FAILURE
    """

    name: str | None = None
    uri: str | None = None
    parameters: str | None = None
    nodes: list[str] | None = None
    active_master: bool | None = None
    before_component_start: bool | None = None
    fail_action: str | None = None
    state: str | None = None
