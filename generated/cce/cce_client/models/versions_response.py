"""The model VersionsResponse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class VersionsResponse(_runtime.Model):
    """VersionsResponse.

    Attributes:
        version: Version number.
        stable: Whether the version is stable.
        creation_timestamp: Creation time.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"creation_timestamp": "creationTimestamp"}

    version: str | None = None
    stable: bool | None = None
    creation_timestamp: str | None = None
