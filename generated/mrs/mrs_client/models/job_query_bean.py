"""The model JobQueryBean."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class JobQueryBean(_runtime.Model):
    """JobQueryBean.

    Attributes:
        job_id: 作业的ID。
        user: 提交人的用户名。
        job_name: 作业名。
        job_result: 作业最后的结果。
            枚举值：
            - **FAILED：出错**
            - **KILLED：被终止**
            - **UNDEFINED：尚无结果**
            - **SUCCEEDED：成功**
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
        job_progress: 执行进度，单位：%。
        job_type: 作业类型，取值与请求参数job_type相同。
        started_time: 开始执行的时刻，单位：毫秒。
        submitted_time: 提交的时刻，单位：毫秒。
        finished_time: 结束的时刻，单位：毫秒。
        elapsed_time: 运行的时长，单位：毫秒。
        arguments: 提交时给出的参数，最大长度：4096。
        launcher_id: 启动器在Yarn中的编号。
        properties: 提交时给出的属性，最大长度：2048。
        app_id: 应用在Yarn中的编号。
        tracking_url: 日志页面的链接，只有SparkSubmit作业才有。
            说明：
            换绑集群的弹性公网IP之后，旧作业的链接可能打不开。
        queue: 作业占用的Yarn队列。
    """

    job_id: str | None = None
    user: str | None = None
    job_name: str | None = None
    job_result: str | None = None
    job_state: str | None = None
    job_progress: float | None = None
    job_type: str | None = None
    started_time: int | None = None
    submitted_time: int | None = None
    finished_time: int | None = None
    elapsed_time: int | None = None
    arguments: str | None = None
    launcher_id: str | None = None
    properties: str | None = None
    app_id: str | None = None
    tracking_url: str | None = None
    queue: str | None = None
