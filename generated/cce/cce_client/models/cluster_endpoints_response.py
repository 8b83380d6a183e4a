"""The model ClusterEndpointsResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ClusterEndpointsResponse(_runtime.Model):
    """ClusterEndpointsResponse.

    Attributes:
        url: Address of kube-apiserver.
        type_: **Internal** inside the subnet, **External** from the Internet.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"type_": "type"}

    url: str | None = None
    type_: str | None = None
