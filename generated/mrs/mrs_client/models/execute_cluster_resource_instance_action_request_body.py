"""The model ExecuteClusterResourceInstanceActionRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from .. import _runtime

if TYPE_CHECKING:
    from .matches import Matches
    from .not_tags import NotTags
    from .not_tags_any import NotTagsAny
    from .tags import Tags
    from .tags_any import TagsAny


@dataclass(kw_only=True, slots=True)
class ExecuteClusterResourceInstanceActionRequestBody(_runtime.Model):
    """ExecuteClusterResourceInstanceActionRequestBody.

    Attributes:
        action: 查询的方式，filter返回明细，count只返回总数
            取值范围：filter、count
        tags: 须同时具备的标签
            约束：键不能重复，也不能是空串
            取值范围：最多10个键，每个键最多10个值
        tags_any: 具备其一即可的标签
            约束：键不能重复，也不能是空串
            取值范围：最多10个键，每个键最多10个值
        not_tags: 不得同时具备的标签
            约束：键不能重复，也不能是空串
            取值范围：最多10个键，每个键最多10个值
        not_tags_any: 一个也不得具备的标签
            约束：键不能重复，也不能是空串
            取值范围：最多10个键，每个键最多10个值
        limit: 返回的条数
            约束：action为count时不传
            取值范围：1~1000
            默认取值：1000
        offset: 起始位置
            约束：action为count时不传，不能为负数
            取值范围：不小于0
            默认取值：0
        matches: 按字段匹配的条件
            约束：目前只有resource_name可用
    """

    shapes: ClassVar[_runtime.Shapes] = {
        "tags": ["Tags"],
        "tags_any": ["TagsAny"],
        "not_tags": ["NotTags"],
        "not_tags_any": ["NotTagsAny"],
        "matches": ["Matches"],
    }

    action: Literal["filter", "count"]
    tags: list[Tags] | None = None
    tags_any: list[TagsAny] | None = None
    not_tags: list[NotTags] | None = None
    not_tags_any: list[NotTagsAny] | None = None
    limit: int | None = None
    offset: int | None = None
    matches: list[Matches] | None = None
