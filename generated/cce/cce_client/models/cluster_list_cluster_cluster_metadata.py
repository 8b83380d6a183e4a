"""The model ClusterListClusterClusterMetadata."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterListClusterClusterMetadata(_runtime.Model):
    """ClusterListClusterClusterMetadata.

    Attributes:
        name: Cluster name.
        uid: Cluster ID in UUID format.
        annotations: Notes, including the totals asked for with **detail**.
    """

    name: str | None = None
    uid: str | None = None
    annotations: dict[str, str] | None = None
