"""The model SubmitJobV2RequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class SubmitJobV2RequestBody(_runtime.Model):
    """SubmitJobV2RequestBody.

    Attributes:
        job_type: 作业的计算类型。
            约束：SparkPython提交后按SparkSubmit处理，查询时也要用SparkSubmit。
            取值范围：
            - MapReduce
            - SparkSubmit
            - SparkPython
            - HiveScript
            - HiveSql
            - DistCp
            - SparkScript
            - SparkSql
            - Flink
        job_name: 作业的名字，允许重名。
            约束：可用字母、数字、“-”和“\\_”。
            取值范围：1-64个字符
        arguments: 传给程序的参数，按顺序排列。
            约束：各项合计不超过4096个字符，不支持;|&>'<$!\\\\"等符号。
        properties: 程序的系统属性，键和值都是字符串。
            约束：总长度不超过2048个字符。
    """

    job_type: Literal[
        "MapReduce", "SparkSubmit", "SparkPython", "HiveScript", "HiveSql", "DistCp", "SparkScript", "SparkSql", "Flink"
    ]
    job_name: str
    arguments: list[str] | None = None
    properties: dict[str, str] | None = None
