"""The model AddonTemplates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .addon_template import AddonTemplate


@dataclass(kw_only=True, slots=True)
class AddonTemplates(_runtime.Model):
    """AddonTemplates.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        items: Templates.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"items": ["AddonTemplate"]}

    kind: str | None = None
    api_version: str | None = None
    items: list[AddonTemplate] | None = None
