"""The model ClusterRequest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .cluster_metadata_request import ClusterMetadataRequest
    from .cluster_spec_request import ClusterSpecRequest


@dataclass(kw_only=True, slots=True)
class ClusterRequest(_runtime.Model):
    """ClusterRequest.

    Attributes:
        kind: Object kind. Always **Cluster** (**cluster** is accepted as well).
        api_version: Schema version of the object. Always **v3**.
        metadata: Identity of the cluster, such as its name.
        spec: Desired state of the cluster.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "ClusterMetadataRequest", "spec": "ClusterSpecRequest"}

    kind: str
    api_version: str
    metadata: ClusterMetadataRequest
    spec: ClusterSpecRequest
