"""The model AddonTemplateMetadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class AddonTemplateMetadata(_runtime.Model):
    """AddonTemplateMetadata.

    Attributes:
        uid: Template ID.
        name: Template name.
        update_timestamp: Time of the last update.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"update_timestamp": "updateTimestamp"}

    uid: str | None = None
    name: str | None = None
    update_timestamp: str | None = None
