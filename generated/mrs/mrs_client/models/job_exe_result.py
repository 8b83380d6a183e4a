"""The model JobExeResult."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class JobExeResult(_runtime.Model):
    """JobExeResult.

    Attributes:
        id: 执行对象的ID。
        create_at: 创建的时刻，毫秒时间戳。
        update_at: 变更的时刻，毫秒时间戳。
        tenant_id: 所属项目的ID。
        job_id: 作业的ID。
        job_name: 作业名。
        start_time: 开始的时刻，毫秒时间戳。
        end_time: 结束的时刻，毫秒时间戳。未结束时为null。
        cluster_id: 运行作业的集群ID。
        group_id: 执行组的ID。
        jar_path: Jar包或SQL文件的路径。
        input_: 输入数据的路径。
        output: 输出数据的路径。
        job_log: 日志的存放路径。
        job_type: 作业类型的编码。
            - 1：MapReduce
            - 2：Spark
            - 3：Hive Script
            - 4：HiveSQL
            - 5：DistCp
            - 6：Spark Script
            - 7：Spark SQL
        arguments: 程序的入参，允许为空。
        hql: HQL语句。
        job_state: 作业状态的编码。
            - \\-1：Terminated
            - 2：Running
            - 3：Completed
            - 4：Abnormal
        job_final_status: 作业结果的编码。
            - 0：尚未结束
            - 1：出错退出
            - 2：成功
            - 3：被取消
        create_by: 创建者的用户ID。
        finished_step: 已做完的步骤数。
        step_num: 步骤的总数。
        task_num: 任务的总数。
        spend_time: 已花费的时间，单位：秒。
        step_seq: 步骤的序号。
        progress: 进度的描述。
    """

    wire_names: ClassVar[_runtime.WireNames] = {"input_": "input"}

    id: str | None = None
    create_at: int | None = None
    update_at: int | None = None
    tenant_id: str | None = None
    job_id: str | None = None
    job_name: str | None = None
    start_time: int | None = None
    end_time: int | None = None
    cluster_id: str | None = None
    group_id: str | None = None
    jar_path: str | None = None
    input_: str | None = None
    output: str | None = None
    job_log: str | None = None
    job_type: int | None = None
    arguments: str | None = None
    hql: str | None = None
    job_state: int | None = None
    job_final_status: int | None = None
    create_by: str | None = None
    finished_step: int | None = None
    step_num: int | None = None
    task_num: int | None = None
    spend_time: float | None = None
    step_seq: int | None = None
    progress: str | None = None
