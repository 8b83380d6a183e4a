"""The model ClusterListClusterClusterStatusClusterEndpoints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterListClusterClusterStatusClusterEndpoints(_runtime.Model):
    """ClusterListClusterClusterStatusClusterEndpoints.

    Attributes:
        url: Address including the port.
        type_: Reachability of the address.
            Enumeration values:
            - **Internal**
            - **External**
    """

    wire_names: ClassVar[_runtime.WireNames] = {"type_": "type"}

    url: str | None = None
    type_: str | None = None
