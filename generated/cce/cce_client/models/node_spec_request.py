"""The model NodeSpecRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .login_request import LoginRequest
    from .node_extend_param import NodeExtendParam
    from .taint import Taint
    from .user_tag import UserTag
    from .volume_request import VolumeRequest


@dataclass(kw_only=True, slots=True)
class NodeSpecRequest(_runtime.Model):
    """NodeSpecRequest.

    Attributes:
        flavor: Server specifications.
        az: AZ of the nodes.
        login: Login method.
        root_volume: System disk.
        data_volumes: Data disks.
        os: Operating system.
        billing_mode: Billing mode, **0** or **1**.
        taints: Taints, 20 at most.
        k8s_tags: Kubernetes labels, 20 pairs at most.
        user_tags: Server tags, 8 at most.
        extend_param: Extended settings.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "root_volume": "rootVolume",
        "data_volumes": "dataVolumes",
        "billing_mode": "billingMode",
        "k8s_tags": "k8sTags",
        "user_tags": "userTags",
        "extend_param": "extendParam",
    }
    shapes: ClassVar[_runtime.Shapes] = {
        "login": "LoginRequest",
        "root_volume": "VolumeRequest",
        "data_volumes": ["VolumeRequest"],
        "taints": ["Taint"],
        "user_tags": ["UserTag"],
        "extend_param": "NodeExtendParam",
    }

    flavor: str
    az: str
    login: LoginRequest
    root_volume: VolumeRequest
    data_volumes: list[VolumeRequest]
    os: str | None = None
    billing_mode: int | None = None
    taints: list[Taint] | None = None
    k8s_tags: dict[str, str] | None = None
    user_tags: list[UserTag] | None = None
    extend_param: NodeExtendParam | None = None
