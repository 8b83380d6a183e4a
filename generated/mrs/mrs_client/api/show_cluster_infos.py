"""ShowClusterInfos: GET /v1.1/{project_id}/cluster_infos"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ..client import Client
    from ..models.show_cluster_infos_response_body import ShowClusterInfosResponseBody
    from ..models.show_cluster_infos_response_cluster import ShowClusterInfosResponseCluster

_OPERATION: _runtime.Operation[ShowClusterInfosResponseBody] = _runtime.Operation(
    name="ShowClusterInfos",
    method="GET",
    path="/v1.1/{project_id}/cluster_infos",
    responses={"200": _runtime.Json("ShowClusterInfosResponseBody")},
)


def _arguments(
    project_id: str,
    *,
    page_size: str | None = None,
    current_page: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        query={
            "pageSize": page_size,
            "currentPage": current_page,
            "clusterName": cluster_name,
            "clusterState": cluster_state,
            "tags": tags,
            "enterpriseProjectId": enterprise_project_id,
        },
    )


def sync(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    current_page: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> ShowClusterInfosResponseBody:
    """查询集群列表

    分页列出当前项目下的集群，可按状态、标签或企业项目过滤。

    See https://support.huaweicloud.com/api-mrs/mrs_02_0030.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        page_size: 单页集群数的上限。
            取值范围：[1～2147483646]
        current_page: 要读取的页号。
        cluster_name: 集群名条件。
        cluster_state: 集群的状态条件。
            - existing：尚未删除的集群
            - history：不再存在的集群
            - starting：正在启动
            - running：运行正常
            - terminated：已经删除
            - failed：创建失败
            - abnormal：出现异常
            - terminating：正在删除
            - frozen：被冻结
            - scaling-out：正在扩容
            - scaling-in：正在缩容
        tags: 标签条件，给出多个时要同时满足。
            写法为tags=k1\\*v1,k2\\*v2；标签值为空时只写k1。
        enterprise_project_id: 企业项目ID，默认为0。
            Default: `0`.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            cluster_name=cluster_name,
            cluster_state=cluster_state,
            tags=tags,
            enterprise_project_id=enterprise_project_id,
        ),
    ).parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    current_page: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> _runtime.Response[ShowClusterInfosResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            cluster_name=cluster_name,
            cluster_state=cluster_state,
            tags=tags,
            enterprise_project_id=enterprise_project_id,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    current_page: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> ShowClusterInfosResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                project_id=project_id,
                page_size=page_size,
                current_page=current_page,
                cluster_name=cluster_name,
                cluster_state=cluster_state,
                tags=tags,
                enterprise_project_id=enterprise_project_id,
            ),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    current_page: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> _runtime.Response[ShowClusterInfosResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            cluster_name=cluster_name,
            cluster_state=cluster_state,
            tags=tags,
            enterprise_project_id=enterprise_project_id,
        ),
    )


_PAGES = _runtime.Pages(items=("clusters",), by="page", start=1)


def iter_cluster_infos(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> Iterator[ShowClusterInfosResponseCluster]:
    """Yield the items of all pages of ``sync``, which are fetched as they are needed."""
    return _runtime.iterate(
        lambda _place: sync(
            client=client,
            project_id=project_id,
            page_size=page_size,
            cluster_name=cluster_name,
            cluster_state=cluster_state,
            tags=tags,
            enterprise_project_id=enterprise_project_id,
            current_page=_place,
        ),
        _PAGES,
    )


def aiter_cluster_infos(
    project_id: str,
    *,
    client: Client,
    page_size: str | None = None,
    cluster_name: str | None = None,
    cluster_state: str | None = None,
    tags: str | None = None,
    enterprise_project_id: str | None = None,
) -> AsyncIterator[ShowClusterInfosResponseCluster]:
    """Yield the items of all pages of ``asyncio``, which are fetched as they are needed."""
    return _runtime.aiterate(
        lambda _place: asyncio(
            client=client,
            project_id=project_id,
            page_size=page_size,
            cluster_name=cluster_name,
            cluster_state=cluster_state,
            tags=tags,
            enterprise_project_id=enterprise_project_id,
            current_page=_place,
        ),
        _PAGES,
    )
