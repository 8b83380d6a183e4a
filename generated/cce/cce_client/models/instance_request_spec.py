"""The model InstanceRequestSpec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class InstanceRequestSpec(_runtime.Model):
    """InstanceRequestSpec.

    Attributes:
        cluster_id: Target cluster in UUID format.
        values: Parameters. Their set depends on the add-on, see [Querying Add-on
            Templates](https://docs.otc.t-systems.com/cloud-container-engine/api-ref/ListAddonTemplates.html).
        addon_template_name: Template to install, for example **coredns**.
        version: Version to install, for example **1.17.15**.
    """

    wire_names: ClassVar[_runtime.WireNames] = {"cluster_id": "clusterID", "addon_template_name": "addonTemplateName"}

    cluster_id: str
    values: dict[str, dict[str, Any]]
    addon_template_name: str
    version: str | None = None
