"""The model ListClusterTagsResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .tag_plain import TagPlain


@dataclass(kw_only=True, slots=True)
class ListClusterTagsResponseBody(_runtime.Model):
    """ListClusterTagsResponseBody.

    Attributes:
        tags: 集群的标签。
    """

    shapes: ClassVar[_runtime.Shapes] = {"tags": ["TagPlain"]}

    tags: list[TagPlain] | None = None
