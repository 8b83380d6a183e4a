"""The model GetSingleJobExeResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_query_bean import JobQueryBean


@dataclass(kw_only=True, slots=True)
class GetSingleJobExeResponseBody(_runtime.Model):
    """GetSingleJobExeResponseBody.

    Attributes:
        job_detail: 作业的属性。
    """

    shapes: ClassVar[_runtime.Shapes] = {"job_detail": "JobQueryBean"}

    job_detail: JobQueryBean | None = None
