"""The model ClusterList."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_list_cluster import ClusterListCluster


@dataclass(kw_only=True, slots=True)
class ClusterList(_runtime.Model):
    """ClusterList.

    Attributes:
        kind: Object kind.
        api_version: Schema version.
        items: Clusters found. The name of each one is in **metadata.name**.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"items": ["ClusterListCluster"]}

    kind: str | None = None
    api_version: str | None = None
    items: list[ClusterListCluster] | None = None
