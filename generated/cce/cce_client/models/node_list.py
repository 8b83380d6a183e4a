"""The model NodeList."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .node_list_node import NodeListNode


@dataclass(kw_only=True, slots=True)
class NodeList(_runtime.Model):
    """NodeList.

    Attributes:
        kind: Always **List**.
        api_version: Always **v3**.
        items: Nodes of the cluster.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"items": ["NodeListNode"]}

    kind: str | None = None
    api_version: str | None = None
    items: list[NodeListNode] | None = None
