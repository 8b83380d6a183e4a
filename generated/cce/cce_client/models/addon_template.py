"""The model AddonTemplate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .addon_template_metadata import AddonTemplateMetadata
    from .templatespec import Templatespec


@dataclass(kw_only=True, slots=True)
class AddonTemplate(_runtime.Model):
    """AddonTemplate.

    Attributes:
        kind: Always **Addon**.
        api_version: Always **v3**.
        metadata: Identity of the template.
        spec: Content of the template.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"api_version": "apiVersion"}
    shapes: ClassVar[_runtime.Shapes] = {"metadata": "AddonTemplateMetadata", "spec": "Templatespec"}

    kind: str | None = None
    api_version: str | None = None
    metadata: AddonTemplateMetadata | None = None
    spec: Templatespec | None = None
