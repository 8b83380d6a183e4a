"""The model BatchCreateClusterTagsRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .tag_request import TagRequest


@dataclass(kw_only=True, slots=True)
class BatchCreateClusterTagsRequestBody(_runtime.Model):
    """BatchCreateClusterTagsRequestBody.

    Attributes:
        action: 要做的动作。
            - create：添加
            - delete：删除
        tags: 要处理的标签。
    """

    shapes: ClassVar[_runtime.Shapes] = {"tags": ["TagRequest"]}

    action: str
    tags: list[TagRequest]
