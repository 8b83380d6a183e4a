"""The model TemplatespecVersions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .support_versions import SupportVersions


@dataclass(kw_only=True, slots=True)
class TemplatespecVersions(_runtime.Model):
    """TemplatespecVersions.

    Attributes:
        version: Version number.
        input_: Parameters that an installation takes.
        stable: Whether the version is stable.
        translate: Texts for the console.
        support_versions: Clusters that the version fits.
        update_timestamp: Time of the last update.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "input_": "input",
        "support_versions": "supportVersions",
        "update_timestamp": "updateTimestamp",
    }
    shapes: ClassVar[_runtime.Shapes] = {"support_versions": ["SupportVersions"]}

    version: str | None = None
    input_: dict[str, Any] | None = None
    stable: bool | None = None
    translate: dict[str, Any] | None = None
    support_versions: list[SupportVersions] | None = None
    update_timestamp: str | None = None
