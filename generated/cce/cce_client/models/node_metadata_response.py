"""The model NodeMetadataResponse."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodeMetadataResponse(_runtime.Model):
    """NodeMetadataResponse.

    Attributes:
        name: Node name.
        uid: Node ID.
    """

    name: str | None = None
    uid: str | None = None
