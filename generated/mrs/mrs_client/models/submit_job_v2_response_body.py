"""The model SubmitJobV2ResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_submit_result import JobSubmitResult


@dataclass(kw_only=True, slots=True)
class SubmitJobV2ResponseBody(_runtime.Model):
    """SubmitJobV2ResponseBody.

    Attributes:
        job_submit_result: 提交的结果。
        error_msg: 对失败原因的文字说明。
        error_code: 失败原因对应的错误码。
    """

    shapes: ClassVar[_runtime.Shapes] = {"job_submit_result": "JobSubmitResult"}

    job_submit_result: JobSubmitResult | None = None
    error_msg: str | None = None
    error_code: str | None = None
