"""The model SupportVersions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class SupportVersions(_runtime.Model):
    """SupportVersions.

    Attributes:
        cluster_type: Cluster type.
        cluster_version: Cluster versions, as regular expressions.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"cluster_type": "clusterType", "cluster_version": "clusterVersion"}

    cluster_type: str | None = None
    cluster_version: list[str] | None = None
