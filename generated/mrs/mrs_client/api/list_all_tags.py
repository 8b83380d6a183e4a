"""ListAllTags: GET /v1.1/{project_id}/clusters/tags"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.list_all_tags_response_body import ListAllTagsResponseBody

_OPERATION: _runtime.Operation[ListAllTagsResponseBody] = _runtime.Operation(
    name="ListAllTags",
    method="GET",
    path="/v1.1/{project_id}/clusters/tags",
    responses={"200": _runtime.Json("ListAllTagsResponseBody")},
)


def _arguments(project_id: str) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
    )


def sync(project_id: str, *, client: Client) -> ListAllTagsResponseBody:
    """查询所有标签

    汇总当前项目下各集群用到的标签，同一个键的值归并在一起。

    See https://support.huaweicloud.com/api-mrs/ListAllTags.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id)).parsed


def sync_detailed(project_id: str, *, client: Client) -> _runtime.Response[ListAllTagsResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id))


async def asyncio(project_id: str, *, client: Client) -> ListAllTagsResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id))).parsed


async def asyncio_detailed(project_id: str, *, client: Client) -> _runtime.Response[ListAllTagsResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id))
