"""The model MetadataResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class MetadataResponse(_runtime.Model):
    """MetadataResponse.

    Attributes:
        uid: ID of the add-on instance.
        name: Add-on name.
        creation_timestamp: Creation time.
        update_timestamp: Time of the last update.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "creation_timestamp": "creationTimestamp",
        "update_timestamp": "updateTimestamp",
    }

    uid: str | None = None
    name: str | None = None
    creation_timestamp: str | None = None
    update_timestamp: str | None = None
