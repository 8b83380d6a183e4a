"""Logging that shows what was called and never a secret."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from .errors import request_id

if TYPE_CHECKING:
    import httpx

_SECRET: Final = re.compile(
    r"(b'(?:x-auth-token|x-subject-token|x-security-token|authorization|cookie|set-cookie)', b)(?:'[^']*'|\"[^\"]*\")",
    re.IGNORECASE,
)


class _Redaction(logging.Filter):
    """Hides tokens in what httpcore logs of headers."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str):
            record.msg = _SECRET.sub(r"\1'…'", record.msg)
        return True


_REDACTION: Final = _Redaction()


def hide_secrets() -> None:
    """Keep tokens out of the debug log of httpcore, which otherwise shows the headers of every answer."""
    for name in ("httpcore.http11", "httpcore.http2", "httpcore.proxy"):
        logging.getLogger(name).addFilter(_REDACTION)


def log(logger: logging.Logger, operation: str, response: httpx.Response) -> None:
    """Log one exchange at level DEBUG: operation, method, path, status, milliseconds, request id."""
    if logger.isEnabledFor(logging.DEBUG):
        request = response.request
        spent = response.elapsed.total_seconds() * 1000 if response.is_closed else 0
        logger.debug(
            "%s: %s %s -> %d in %.0f ms, request id %s",
            operation, request.method, request.url.path, response.status_code, spent, request_id(response) or "none",
        )  # fmt: skip
