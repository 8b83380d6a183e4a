"""The model BatchDeleteJobsRequestBody."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class BatchDeleteJobsRequestBody(_runtime.Model):
    """BatchDeleteJobsRequestBody.

    Attributes:
        job_id_list: 要清除的作业ID，查找步骤见
            [获取作业ID](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section247234143612)。
    """

    job_id_list: list[str] | None = None
