"""The model JobMetadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class JobMetadata(_runtime.Model):
    """JobMetadata.

    Attributes:
        uid: Job ID.
        creation_timestamp: Start time.
        update_timestamp: Time of the latest progress.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "creation_timestamp": "creationTimestamp",
        "update_timestamp": "updateTimestamp",
    }

    uid: str | None = None
    creation_timestamp: str | None = None
    update_timestamp: str | None = None
