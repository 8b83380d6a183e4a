"""The model GetJobExeListResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_exe_result import JobExeResult


@dataclass(kw_only=True, slots=True)
class GetJobExeListResponseBody(_runtime.Model):
    """GetJobExeListResponseBody.

    Attributes:
        total_record: 执行对象的总数。
        job_executions: 本页的执行对象。
    """

    wire_names: ClassVar[_runtime.WireNames] = {"total_record": "totalRecord"}
    shapes: ClassVar[_runtime.Shapes] = {"job_executions": ["JobExeResult"]}

    total_record: int | None = None
    job_executions: list[JobExeResult] | None = None
