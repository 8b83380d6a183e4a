"""The model SubmitAndExecuteJobRequestBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class SubmitAndExecuteJobRequestBody(_runtime.Model):
    """SubmitAndExecuteJobRequestBody.

    Attributes:
        job_name: 作业名，长度为1~64个字符。
        cluster_id: 目标集群的ID。
        job_type: 作业类型的编码。
            - 1：MapReduce
            - 2：Spark
            - 3：Hive Script
            - 4：HiveSQL
            - 5：DistCp
            - 6：Spark Script
            - 7：Spark SQL
        jar_path: Jar包或SQL文件的路径，以“/”或“s3a://”开头，不超过1023个字符。
        input_: 输入数据的路径，不超过1023个字符。
        output: 输出数据的路径，不超过1023个字符，路径不存在时自动建立。
        job_log: 日志的存放路径。
        file_action: DistCp的搬运方向。
            - export：HDFS到OBS
            - import：OBS到HDFS
        arguments: 程序的入参，不超过2047个字符。
        hql: 经过Base64编码的SQL语句。
        hive_script_path: SQL脚本的路径，以.sql结尾。
    """

    wire_names: ClassVar[_runtime.WireNames] = {"input_": "input"}

    job_name: str
    cluster_id: str
    job_type: int
    jar_path: str | None = None
    input_: str | None = None
    output: str | None = None
    job_log: str | None = None
    file_action: str | None = None
    arguments: str | None = None
    hql: str | None = None
    hive_script_path: str | None = None
