"""GetJobExeListNew: GET /v2/{project_id}/clusters/{cluster_id}/job-executions"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import _runtime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ..client import Client
    from ..models.get_job_exe_list_new_response_body import GetJobExeListNewResponseBody
    from ..models.job_query_bean import JobQueryBean

_OPERATION: _runtime.Operation[GetJobExeListNewResponseBody] = _runtime.Operation(
    name="GetJobExeListNew",
    method="GET",
    path="/v2/{project_id}/clusters/{cluster_id}/job-executions",
    responses={"200": _runtime.Json("GetJobExeListNewResponseBody")},
)


def _arguments(
    project_id: str,
    cluster_id: str,
    *,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    offset: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id, "cluster_id": cluster_id},
        query={
            "job_name": job_name,
            "job_type": job_type,
            "job_state": job_state,
            "job_result": job_result,
            "limit": limit,
            "offset": offset,
            "sort_by": sort_by,
            "submitted_time_begin": submitted_time_begin,
            "submitted_time_end": submitted_time_end,
        },
    )


def sync(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    offset: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> GetJobExeListNewResponseBody:
    """查询作业列表信息

    列出某个集群上的作业，可按名称、类型、状态和提交时间筛选。

    See https://support.huaweicloud.com/api-mrs/GetJobExeListNew.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        cluster_id: 集群的唯一标识，查找步骤见
            [获取集群ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section177891315153619)。
        job_name: 作业名，长度为1~36个字符。
        job_type: 作业类型，取值如下：
            - MapReduce
            - SparkSubmit
            - HiveScript
            - HiveSql
            - DistCp
            - SparkScript
            - SparkSql
            - Flink
        job_state: 作业当前的状态。
            枚举值：
            - **FAILED：出错**
            - **KILLED：被终止**
            - **NEW：新建**
            - **NEW_SAVING：新建，正在保存**
            - **SUBMITTED：已提交**
            - **ACCEPTED：已受理**
            - **RUNNING：执行中**
            - **FINISHED：已结束**
        job_result: 作业最后的结果。
            枚举值：
            - **FAILED：出错**
            - **KILLED：被终止**
            - **UNDEFINED：尚无结果**
            - **SUCCEEDED：成功**
        limit: 每页的作业条数，默认值为10。
            Default: `10`.
        offset: 起始的偏移量。
            缺省值：1
        sort_by: 排序方向，默认值为desc。
            - asc：由小到大
            - desc：由大到小
            Default: `desc`.
        submitted_time_begin: 提交时间的下限，UTC毫秒时间戳，例如1633017600000。
        submitted_time_end: 提交时间的上限，格式同submitted_time_begin。

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            job_name=job_name,
            job_type=job_type,
            job_state=job_state,
            job_result=job_result,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            submitted_time_begin=submitted_time_begin,
            submitted_time_end=submitted_time_end,
        ),
    ).parsed


def sync_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    offset: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> _runtime.Response[GetJobExeListNewResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            job_name=job_name,
            job_type=job_type,
            job_state=job_state,
            job_result=job_result,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            submitted_time_begin=submitted_time_begin,
            submitted_time_end=submitted_time_end,
        ),
    )


async def asyncio(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    offset: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> GetJobExeListNewResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (
        await client.asend(
            _OPERATION,
            _arguments(
                project_id=project_id,
                cluster_id=cluster_id,
                job_name=job_name,
                job_type=job_type,
                job_state=job_state,
                job_result=job_result,
                limit=limit,
                offset=offset,
                sort_by=sort_by,
                submitted_time_begin=submitted_time_begin,
                submitted_time_end=submitted_time_end,
            ),
        )
    ).parsed


async def asyncio_detailed(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    offset: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> _runtime.Response[GetJobExeListNewResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(
        _OPERATION,
        _arguments(
            project_id=project_id,
            cluster_id=cluster_id,
            job_name=job_name,
            job_type=job_type,
            job_state=job_state,
            job_result=job_result,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            submitted_time_begin=submitted_time_begin,
            submitted_time_end=submitted_time_end,
        ),
    )


_PAGES = _runtime.Pages(items=("job_list",), by="page", start=1)


def iter_job_exe_list_new(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> Iterator[JobQueryBean]:
    """Yield the items of all pages of ``sync``, which are fetched as they are needed."""
    return _runtime.iterate(
        lambda _place: sync(
            client=client,
            project_id=project_id,
            cluster_id=cluster_id,
            job_name=job_name,
            job_type=job_type,
            job_state=job_state,
            job_result=job_result,
            limit=limit,
            sort_by=sort_by,
            submitted_time_begin=submitted_time_begin,
            submitted_time_end=submitted_time_end,
            offset=_place,
        ),
        _PAGES,
    )


def aiter_job_exe_list_new(
    project_id: str,
    cluster_id: str,
    *,
    client: Client,
    job_name: str | None = None,
    job_type: Literal["MapReduce", "SparkSubmit", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"]
    | None = None,
    job_state: Literal["FAILED", "KILLED", "NEW", "NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"]
    | None = None,
    job_result: Literal["FAILED", "KILLED", "UNDEFINED", "SUCCEEDED"] | None = None,
    limit: str | None = None,
    sort_by: str | None = None,
    submitted_time_begin: int | None = None,
    submitted_time_end: int | None = None,
) -> AsyncIterator[JobQueryBean]:
    """Yield the items of all pages of ``asyncio``, which are fetched as they are needed."""
    return _runtime.aiterate(
        lambda _place: asyncio(
            client=client,
            project_id=project_id,
            cluster_id=cluster_id,
            job_name=job_name,
            job_type=job_type,
            job_state=job_state,
            job_result=job_result,
            limit=limit,
            sort_by=sort_by,
            submitted_time_begin=submitted_time_begin,
            submitted_time_end=submitted_time_end,
            offset=_place,
        ),
        _PAGES,
    )
