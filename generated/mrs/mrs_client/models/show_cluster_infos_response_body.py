"""The model ShowClusterInfosResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .show_cluster_infos_response_cluster import ShowClusterInfosResponseCluster


@dataclass(kw_only=True, slots=True)
class ShowClusterInfosResponseBody(_runtime.Model):
    """ShowClusterInfosResponseBody.

    Attributes:
        cluster_total: 满足条件的集群个数。
        clusters: 本页的集群。
    """

    wire_names: ClassVar[_runtime.WireNames] = {"cluster_total": "clusterTotal"}
    shapes: ClassVar[_runtime.Shapes] = {"clusters": ["ShowClusterInfosResponseCluster"]}

    cluster_total: int | None = None
    clusters: list[ShowClusterInfosResponseCluster] | None = None
