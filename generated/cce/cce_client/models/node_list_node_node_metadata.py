"""The model NodeListNodeNodeMetadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodeListNodeNodeMetadata(_runtime.Model):
    """NodeListNodeNodeMetadata.

    Attributes:
        name: Node name.
        uid: Node ID.
        creation_timestamp: Creation time.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"creation_timestamp": "creationTimestamp"}

    name: str | None = None
    uid: str | None = None
    creation_timestamp: str | None = None
