"""The model ShowClusterInfosResponseClusterComponentList."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ShowClusterInfosResponseClusterComponentList(_runtime.Model):
    """ShowClusterInfosResponseClusterComponentList.

    Attributes:
        component_id: 组件的编号，如MRS 3.1.0_001。
        component_name: 组件名。
        component_version: 组件的版本号。
        component_desc: 组件的简短说明。
    """

    wire_names: ClassVar[_runtime.WireNames] = {
        "component_id": "componentId",
        "component_name": "componentName",
        "component_version": "componentVersion",
        "component_desc": "componentDesc",
    }

    component_id: str | None = None
    component_name: str | None = None
    component_version: str | None = None
    component_desc: str | None = None
