"""The model DeleteClusterResponseClusterMetadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class DeleteClusterResponseClusterMetadata(_runtime.Model):
    """DeleteClusterResponseClusterMetadata.

    Attributes:
        name: Cluster name.
        uid: Cluster ID.
        annotations: Notes attached to the cluster.
        labels: Labels maintained by the platform.
        creation_timestamp: Time of creation (UTC).
        update_timestamp: Time of the latest change (UTC).
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "creation_timestamp": "creationTimestamp",
        "update_timestamp": "updateTimestamp",
    }

    name: str | None = None
    uid: str | None = None
    annotations: dict[str, str] | None = None
    labels: dict[str, str] | None = None
    creation_timestamp: str | None = None
    update_timestamp: str | None = None
