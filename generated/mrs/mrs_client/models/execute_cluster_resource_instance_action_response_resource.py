"""The model ExecuteClusterResourceInstanceActionResponseResource."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .execute_cluster_resource_instance_action_response_resource_tag import (
        ExecuteClusterResourceInstanceActionResponseResourceTag,
    )


@dataclass(kw_only=True, slots=True)
class ExecuteClusterResourceInstanceActionResponseResource(_runtime.Model):
    """ExecuteClusterResourceInstanceActionResponseResource.

    Attributes:
        resource_detail:
        resource_id: 集群的ID
        resource_name: 集群的名称
        tags: 集群的标签
    """

    shapes: ClassVar[_runtime.Shapes] = {"tags": ["ExecuteClusterResourceInstanceActionResponseResourceTag"]}

    resource_detail: str | None = None
    resource_id: str | None = None
    resource_name: str | None = None
    tags: list[ExecuteClusterResourceInstanceActionResponseResourceTag] | None = None
