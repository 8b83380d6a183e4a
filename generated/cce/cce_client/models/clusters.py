"""The model Clusters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_cert import ClusterCert


@dataclass(kw_only=True, slots=True)
class Clusters(_runtime.Model):
    """Clusters.

    Attributes:
        name: Server entry, for example **internalCluster**.
        cluster: Connection data.
    """

    shapes: ClassVar[_runtime.Shapes] = {"cluster": "ClusterCert"}

    name: str | None = None
    cluster: ClusterCert | None = None
