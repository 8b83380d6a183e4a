"""The model MetadataRequest."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class MetadataRequest(_runtime.Model):
    """MetadataRequest.

    Attributes:
        name: Add-on name.
        annotations: Kind of request. An installation needs this entry:
            ```
            {"addon.install/type":"install"}
            ```
    """

    name: str | None = None
    annotations: dict[str, str] | None = None
