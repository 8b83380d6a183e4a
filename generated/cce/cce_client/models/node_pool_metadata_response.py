"""The model NodePoolMetadataResponse."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolMetadataResponse(_runtime.Model):
    """NodePoolMetadataResponse.

    Attributes:
        name: Pool name.
        uid: Pool ID.
    """

    name: str | None = None
    uid: str | None = None
