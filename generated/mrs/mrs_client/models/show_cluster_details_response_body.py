"""The model ShowClusterDetailsResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .show_cluster_details_response_cluster import ShowClusterDetailsResponseCluster


@dataclass(kw_only=True, slots=True)
class ShowClusterDetailsResponseBody(_runtime.Model):
    """ShowClusterDetailsResponseBody.

    Attributes:
        cluster: 集群的属性。
    """

    shapes: ClassVar[_runtime.Shapes] = {"cluster": "ShowClusterDetailsResponseCluster"}

    cluster: ShowClusterDetailsResponseCluster | None = None
