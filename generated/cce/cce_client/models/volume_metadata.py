"""The model VolumeMetadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class VolumeMetadata(_runtime.Model):
    """VolumeMetadata.

    Attributes:
        system_encrypted: **0** for a plain disk, **1** for an encrypted one.
        system_cmkid: ID of the master key.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "system_encrypted": "__system__encrypted",
        "system_cmkid": "__system__cmkid",
    }

    system_encrypted: str | None = None
    system_cmkid: str | None = None
