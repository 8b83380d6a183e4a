"""The model Templatespec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .templatespec_versions import TemplatespecVersions


@dataclass(kw_only=True, slots=True)
class Templatespec(_runtime.Model):
    """Templatespec.

    Attributes:
        type_: Template type. The value can be **helm** or **static**.
        require: Whether every cluster gets the add-on.
        labels: Groups of the template.
        logo_url: Address of the logo.
        readme_url: Address of the manual.
        description: What the add-on does.
        versions: Versions on offer.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"type_": "type", "logo_url": "logoURL", "readme_url": "readmeURL"}
    shapes: ClassVar[_runtime.Shapes] = {"versions": ["TemplatespecVersions"]}

    type_: str | None = None
    require: bool | None = None
    labels: list[str] | None = None
    logo_url: str | None = None
    readme_url: str | None = None
    description: str | None = None
    versions: list[TemplatespecVersions] | None = None
