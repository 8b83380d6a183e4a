"""The model ExecuteClusterResourceInstanceActionResponseResourceTag."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class ExecuteClusterResourceInstanceActionResponseResourceTag(_runtime.Model):
    """ExecuteClusterResourceInstanceActionResponseResourceTag.

    Attributes:
        key: 标签键
        value: 标签值
    """

    key: str | None = None
    value: str | None = None
