"""The model ClusterMetadataResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterMetadataResponse(_runtime.Model):
    """ClusterMetadataResponse.

    Attributes:
        name: Name as requested.
        uid: ID assigned to the cluster.
        creation_timestamp: Time when the record was written.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"creation_timestamp": "creationTimestamp"}

    name: str | None = None
    uid: str | None = None
    creation_timestamp: str | None = None
