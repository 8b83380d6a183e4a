"""The model ClusterCertResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .clusters import Clusters
    from .contexts import Contexts


@dataclass(kw_only=True, slots=True)
class ClusterCertResponseBody(_runtime.Model):
    """ClusterCertResponseBody.

    Attributes:
        kind: Always **Config**.
        api_version: Always **v1**.
        preferences: Reserved. Empty at present.
        clusters: Servers that can be reached.
        contexts: Pairs of server and user.
        current_context: Context in use: **external** if a public IP address is bound, otherwise **internal**.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion", "current_context": "current-context"}
    shapes: ClassVar[_runtime.Shapes] = {"clusters": ["Clusters"], "contexts": ["Contexts"]}

    kind: str | None = None
    api_version: str | None = None
    preferences: dict[str, Any] | None = None
    clusters: list[Clusters] | None = None
    contexts: list[Contexts] | None = None
    current_context: str | None = None
