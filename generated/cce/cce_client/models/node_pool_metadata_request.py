"""The model NodePoolMetadataRequest."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class NodePoolMetadataRequest(_runtime.Model):
    """NodePoolMetadataRequest.

    Attributes:
        name: Pool name made of lowercase letters, digits, and hyphens (-). **DefaultPool** is reserved.
            Minimum: **1**
            Maximum: **50**
        annotations: Notes in key-value form.
    """

    name: str
    annotations: dict[str, str] | None = None
