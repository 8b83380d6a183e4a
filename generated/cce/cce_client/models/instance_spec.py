"""The model InstanceSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class InstanceSpec(_runtime.Model):
    """InstanceSpec.

    Attributes:
        cluster_id: Cluster in which the add-on runs.
        version: Version installed, for example **1.17.15**.
        addon_template_name: Template name.
        addon_template_type: Template type.
        addon_template_labels: Groups that the template belongs to.
        description: What the add-on does.
        values: Parameters in use.
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "cluster_id": "clusterID",
        "addon_template_name": "addonTemplateName",
        "addon_template_type": "addonTemplateType",
        "addon_template_labels": "addonTemplateLabels",
    }

    cluster_id: str | None = None
    version: str | None = None
    addon_template_name: str | None = None
    addon_template_type: str | None = None
    addon_template_labels: list[str] | None = None
    description: str | None = None
    values: dict[str, dict[str, Any]] | None = None
