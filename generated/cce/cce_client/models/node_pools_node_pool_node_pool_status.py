"""The model NodePoolsNodePoolNodePoolStatus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_pool_condition import NodePoolCondition


@dataclass(kw_only=True, slots=True)
class NodePoolsNodePoolNodePoolStatus(_runtime.Model):
    """NodePoolsNodePoolNodePoolStatus.

    Attributes:
        current_node: Nodes present, without those being deleted.
        conditions: Findings on the pool.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"current_node": "currentNode"}
    shapes: ClassVar[_runtime.Shapes] = {"conditions": ["NodePoolCondition"]}

    current_node: int | None = None
    conditions: list[NodePoolCondition] | None = None
