"""The model ClusterResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_metadata_response import ClusterMetadataResponse
    from .cluster_status_response import ClusterStatusResponse


@dataclass(kw_only=True, slots=True)
class ClusterResponse(_runtime.Model):
    """ClusterResponse.

    Attributes:
        kind: Object kind, **Cluster**.
        api_version: Schema version, **v3**.
        metadata: Identity of the new cluster.
        status: Progress of the creation.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "ClusterMetadataResponse", "status": "ClusterStatusResponse"}

    kind: str | None = None
    api_version: str | None = None
    metadata: ClusterMetadataResponse | None = None
    status: ClusterStatusResponse | None = None
