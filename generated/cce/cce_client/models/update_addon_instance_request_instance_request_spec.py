"""The model UpdateAddonInstanceRequestInstanceRequestSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UpdateAddonInstanceRequestInstanceRequestSpec(_runtime.Model):
    """UpdateAddonInstanceRequestInstanceRequestSpec.

    Attributes:
        cluster_id: Cluster in which the add-on runs.
        values: Complete set of parameters. Those left out fall back to the preset of the template.
        addon_template_name: Template name.
        version: Version to upgrade to.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"cluster_id": "clusterID", "addon_template_name": "addonTemplateName"}

    cluster_id: str
    values: dict[str, dict[str, Any]]
    addon_template_name: str
    version: str | None = None
