"""GetJobExeList: GET /v1.1/{project_id}/job-exes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ..client import Client
    from ..models.get_job_exe_list_response_body import GetJobExeListResponseBody
    from ..models.job_exe_result import JobExeResult

_OPERATION: _runtime.Operation[GetJobExeListResponseBody] = _runtime.Operation(
    name="GetJobExeList",
    method="GET",
    path="/v1.1/{project_id}/job-exes",
    responses={"200": _runtime.Json("GetJobExeListResponseBody")},
)


def _arguments(
    project_id: str,
    *,
    cluster_id: str,
    page_size: str | None = None,
    current_page: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        query={
            "page_size": page_size,
            "current_page": current_page,
            "job_name": job_name,
            "cluster_id": cluster_id,
            "state": state,
            "id": id,
        },
    )


def sync(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    current_page: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> GetJobExeListResponseBody:
    """查询作业exe对象列表

    分页列出集群中的作业执行对象。

    该版本的接口仅为兼容保留，新应用建议改用
    [查询作业列表信息](https://support.huaweicloud.com/api-mrs/GetJobExeListNew.html)。

    See https://support.huaweicloud.com/api-mrs/GetJobExeList.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        page_size: 每页的作业数。
            取值范围：[1～100]
        current_page: 要读取的页号。
        job_name: 作业名。
        cluster_id: 作业所在集群的ID。
        state: 作业状态的编码。
            - \\-1：Terminated
            - 2：Running
            - 3：Completed
            - 4：Abnormal
        id: 执行对象的ID。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            job_name=job_name,
            cluster_id=cluster_id,
            state=state,
            id=id,
        ),
    ).parsed


def sync_detailed(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    current_page: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> _runtime.Response[GetJobExeListResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            job_name=job_name,
            cluster_id=cluster_id,
            state=state,
            id=id,
        ),
    )


async def asyncio(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    current_page: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> GetJobExeListResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                project_id=project_id,
                page_size=page_size,
                current_page=current_page,
                job_name=job_name,
                cluster_id=cluster_id,
                state=state,
                id=id,
            ),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    current_page: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> _runtime.Response[GetJobExeListResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            project_id=project_id,
            page_size=page_size,
            current_page=current_page,
            job_name=job_name,
            cluster_id=cluster_id,
            state=state,
            id=id,
        ),
    )


_PAGES = _runtime.Pages(items=("job_executions",), by="page", start=1)


def iter_job_exe_list(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> Iterator[JobExeResult]:
    """Yield the items of all pages of ``sync``, which are fetched as they are needed."""
    return _runtime.iterate(
        lambda _place: sync(
            client=client,
            project_id=project_id,
            page_size=page_size,
            job_name=job_name,
            cluster_id=cluster_id,
            state=state,
            id=id,
            current_page=_place,
        ),
        _PAGES,
    )


def aiter_job_exe_list(
    project_id: str,
    *,
    client: Client,
    cluster_id: str,
    page_size: str | None = None,
    job_name: str | None = None,
    state: str | None = None,
    id: str | None = None,
) -> AsyncIterator[JobExeResult]:
    """Yield the items of all pages of ``asyncio``, which are fetched as they are needed."""
    return _runtime.aiterate(
        lambda _place: asyncio(
            client=client,
            project_id=project_id,
            page_size=page_size,
            job_name=job_name,
            cluster_id=cluster_id,
            state=state,
            id=id,
            current_page=_place,
        ),
        _PAGES,
    )
