"""The model JobSubmitResult."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class JobSubmitResult(_runtime.Model):
    """JobSubmitResult.

    Attributes:
        job_id: 作业的ID。
        state: 提交的状态。
            枚举值：
            - **COMPLETE：已提交**
            - **FAILED：未提交**
    """

    job_id: str | None = None
    state: str | None = None
