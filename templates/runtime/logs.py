"""Logging that shows what was called and never a secret."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from .errors import request_id

if TYPE_CHECKING:
    import httpx

_NAMES: Final = "token|secret|passw|pwd|credential|authorization|cookie|signature|(?:access|api|app|private)_?key"
#: A header as httpcore logs it, ``(b'X-Auth-Token', b'...')``, and a parameter in the query of an address.
_SECRETS: Final = re.compile(
    rf"""(b'[^']*(?:{_NAMES})[^']*',\ b)(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
    rf"|([?&][^=&\s]*(?:{_NAMES})[^=&\s]*=)[^&\s'\"]+",
    re.IGNORECASE,
)
#: Loggers that show headers of answers (httpcore) and addresses with their queries (httpx, httpx_retries).
_LOGGERS: Final = ("httpcore.http11", "httpcore.http2", "httpcore.proxy", "httpx", "httpx_retries.transport")


class _Redaction(logging.Filter):
    """Hides secrets in what is logged of headers and queries."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        hidden = _SECRETS.sub(lambda found: f"{found[1] or found[2]}…", message)
        if hidden != message:
            record.msg, record.args = hidden, ()
        return True


_REDACTION: Final = _Redaction()


def hide_secrets() -> None:
    """Keep secrets out of the logs of the libraries below."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_REDACTION)


def log(logger: logging.Logger, operation: str, response: httpx.Response) -> None:
    """Log one exchange at level DEBUG: operation, method, path, status, milliseconds, request id."""
    if logger.isEnabledFor(logging.DEBUG):
        request = response.request
        logger.debug(
            "%s: %s %s -> %d in %.0f ms, request id %s",
            operation, request.method, request.url.raw_path.partition(b"?")[0].decode(), response.status_code,
            response.elapsed.total_seconds() * 1000, request_id(response) or "none",
        )  # fmt: skip
