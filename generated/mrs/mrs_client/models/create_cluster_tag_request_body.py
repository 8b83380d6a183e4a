"""The model CreateClusterTagRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .create_cluster_tag_request_tag import CreateClusterTagRequestTag


@dataclass(kw_only=True, slots=True)
class CreateClusterTagRequestBody(_runtime.Model):
    """CreateClusterTagRequestBody.

    Attributes:
        tag: 待添加的标签。
    """

    shapes: ClassVar[_runtime.Shapes] = {"tag": "CreateClusterTagRequestTag"}

    tag: CreateClusterTagRequestTag
