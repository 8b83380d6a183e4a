"""The model CreateClusterResponseBody."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class CreateClusterResponseBody(_runtime.Model):
    """CreateClusterResponseBody.

    Attributes:
        cluster_id: 新集群的ID。
    """

    cluster_id: str | None = None
