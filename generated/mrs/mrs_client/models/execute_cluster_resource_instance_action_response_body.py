"""The model ExecuteClusterResourceInstanceActionResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .execute_cluster_resource_instance_action_response_resource import (
        ExecuteClusterResourceInstanceActionResponseResource,
    )


@dataclass(kw_only=True, slots=True)
class ExecuteClusterResourceInstanceActionResponseBody(_runtime.Model):
    """ExecuteClusterResourceInstanceActionResponseBody.

    Attributes:
        resources: 查到的集群
        total_count: 集群的总数
    """

    shapes: ClassVar[_runtime.Shapes] = {"resources": ["ExecuteClusterResourceInstanceActionResponseResource"]}

    resources: list[ExecuteClusterResourceInstanceActionResponseResource] | None = None
    total_count: int | None = None
