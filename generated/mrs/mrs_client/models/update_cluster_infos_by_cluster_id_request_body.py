"""The model UpdateClusterInfosByClusterIdRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .update_cluster_infos_by_cluster_id_request_parameters import UpdateClusterInfosByClusterIdRequestParameters


@dataclass(kw_only=True, slots=True)
class UpdateClusterInfosByClusterIdRequestBody(_runtime.Model):
    """UpdateClusterInfosByClusterIdRequestBody.

    Attributes:
        parameters: 调整的具体内容。
        service_id: 服务ID，预留字段，不必填写。
        plan_id: 套餐ID，预留字段，不必填写。
        previous_values: 扩展内容，可以省略。
    """

    shapes: ClassVar[_runtime.Shapes] = {"parameters": "UpdateClusterInfosByClusterIdRequestParameters"}

    parameters: UpdateClusterInfosByClusterIdRequestParameters
    service_id: str | None = None
    plan_id: str | None = None
    previous_values: dict[str, str] | None = None
