"""The model ListAllTagsResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .tag_with_multi_value import TagWithMultiValue


@dataclass(kw_only=True, slots=True)
class ListAllTagsResponseBody(_runtime.Model):
    """ListAllTagsResponseBody.

    Attributes:
        tags: 归并后的标签。
    """

    shapes: ClassVar[_runtime.Shapes] = {"tags": ["TagWithMultiValue"]}

    tags: list[TagWithMultiValue] | None = None
