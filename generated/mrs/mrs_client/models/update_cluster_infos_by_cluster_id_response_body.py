"""The model UpdateClusterInfosByClusterIdResponseBody."""

from __future__ import annotations

from dataclasses import dataclass

from .. import _runtime


@dataclass(kw_only=True, slots=True)
class UpdateClusterInfosByClusterIdResponseBody(_runtime.Model):
    """UpdateClusterInfosByClusterIdResponseBody.

    Attributes:
        result: 处理结果。
            - succeeded：请求已受理
            - 失败时为错误码
    """

    result: str | None = None
