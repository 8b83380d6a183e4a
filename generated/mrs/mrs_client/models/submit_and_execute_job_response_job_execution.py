"""The model SubmitAndExecuteJobResponseJobExecution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class SubmitAndExecuteJobResponseJobExecution(_runtime.Model):
    """SubmitAndExecuteJobResponseJobExecution.

    Attributes:
        templated: 是否由模板生成。
        created_at: 创建的时刻，秒级时间戳。
        updated_at: 变更的时刻，秒级时间戳。
        id: 执行对象的ID。
        tenant_id: 所属项目的ID。
        job_name: 作业名。
        start_time: 开始的时刻，秒级时间戳。
        end_time: 结束的时刻，秒级时间戳。
        cluster_id: 运行作业的集群ID。
        group_id: 执行组的ID。
        is_public: 预留字段，恒为null。
        job_type: 作业类型的编码。
        job_state: 作业状态的编码。
        job_final_status: 作业结果的编码。
        step_num: 步骤的总数。
        job_configs: 作业的运行配置。
    """

    templated: bool | None = None
    created_at: int | None = None
    updated_at: int | None = None
    id: str | None = None
    tenant_id: str | None = None
    job_name: str | None = None
    start_time: int | None = None
    end_time: int | None = None
    cluster_id: str | None = None
    group_id: str | None = None
    is_public: bool | None = None
    job_type: int | None = None
    job_state: int | None = None
    job_final_status: int | None = None
    step_num: int | None = None
    job_configs: dict[str, dict[str, Any]] | None = None
