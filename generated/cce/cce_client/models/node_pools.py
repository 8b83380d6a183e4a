"""The model NodePools."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pools_node_pool import NodePoolsNodePool


@dataclass(kw_only=True, slots=True)
class NodePools(_runtime.Model):
    """NodePools.

    Attributes:
        kind: Always **List**.
        api_version: Always **v3**.
        items:
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"items": ["NodePoolsNodePool"]}

    kind: str | None = None
    api_version: str | None = None
    items: list[NodePoolsNodePool] | None = None
