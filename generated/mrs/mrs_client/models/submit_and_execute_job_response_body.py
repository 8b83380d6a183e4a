"""The model SubmitAndExecuteJobResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .submit_and_execute_job_response_job_execution import SubmitAndExecuteJobResponseJobExecution


@dataclass(kw_only=True, slots=True)
class SubmitAndExecuteJobResponseBody(_runtime.Model):
    """SubmitAndExecuteJobResponseBody.

    Attributes:
        job_execution: 新建的执行对象。
    """

    shapes: ClassVar[_runtime.Shapes] = {"job_execution": "SubmitAndExecuteJobResponseJobExecution"}

    job_execution: SubmitAndExecuteJobResponseJobExecution | None = None
