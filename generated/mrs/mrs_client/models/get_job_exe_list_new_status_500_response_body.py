"""The model GetJobExeListNewStatus500ResponseBody."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class GetJobExeListNewStatus500ResponseBody(_runtime.Model):
    """GetJobExeListNewStatus500ResponseBody.

    Attributes:
        error_msg: 对失败原因的文字说明。
        error_code: 失败原因对应的错误码。
    """

    error_msg: str | None = None
    error_code: str | None = None
