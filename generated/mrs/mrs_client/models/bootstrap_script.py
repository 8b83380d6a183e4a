"""The model BootstrapScript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class BootstrapScript(_runtime.Model):
    """BootstrapScript.

    Attributes:
        name: 脚本名，集群内唯一，长度为1~64个字符。
        uri: 脚本存放的位置，可以是obs://路径，也可以是节点上以“/”开头、以.sh结尾的路径。
        nodes: 脚本要运行的节点类型：Master、Core、Task。
        fail_action: 脚本出错时怎么办。
            缺省值：errorout
            枚举值：
            - **continue：忽略错误，接着执行**
            - **errorout：立即中止**
        parameters: 传给脚本的参数串。
        active_master: 是否只在主Master上运行。
            缺省值：false
        before_component_start: true为组件启动前执行，false为启动后执行。
            缺省值：false
        action_stages: 脚本运行的阶段，如BEFORE_SCALE_OUT、AFTER_SCALE_OUT。
    """

    name: str
    uri: str
    nodes: list[str]
    fail_action: Literal["continue", "errorout"]
    parameters: str | None = None
    active_master: bool | None = None
    before_component_start: bool | None = None
    action_stages: list[str] | None = None
