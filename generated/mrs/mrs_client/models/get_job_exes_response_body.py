"""The model GetJobExesResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_exe_result import JobExeResult


@dataclass(kw_only=True, slots=True)
class GetJobExesResponseBody(_runtime.Model):
    """GetJobExesResponseBody.

    Attributes:
        job_execution: 执行对象的内容。
    """

    shapes: ClassVar[_runtime.Shapes] = {"job_execution": "JobExeResult"}

    job_execution: JobExeResult | None = None
