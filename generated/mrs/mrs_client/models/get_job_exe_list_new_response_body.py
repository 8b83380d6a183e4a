"""The model GetJobExeListNewResponseBody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from .. import _runtime

if TYPE_CHECKING:
    from .job_query_bean import JobQueryBean


@dataclass(kw_only=True, slots=True)
class GetJobExeListNewResponseBody(_runtime.Model):
    """GetJobExeListNewResponseBody.

    Attributes:
        total_record: 作业的总条数。
        job_list: 本页的作业。
    """

    shapes: ClassVar[_runtime.Shapes] = {"job_list": ["JobQueryBean"]}

    total_record: int | None = None
    job_list: list[JobQueryBean] | None = None
