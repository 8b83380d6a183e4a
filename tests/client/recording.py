"""How exchanges are recorded and read: one file each, no secret in any.

In a recording a service is where its region has it, whoever was really called. Of headers only those are kept that a
test looks at; credentials and the ids of accounts are replaced.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vcr.request import Request

FOLDER: Final = Path(__file__).parents[1] / "recordings"
#: Where requests go while recording, instead of the stand-in; ids of real resources are beside it.
ENDPOINT: Final = "DOCS2OAS_RECORD_ENDPOINT"
PROJECT: Final = "DOCS2OAS_RECORD_PROJECT_ID"

_SENT: Final = frozenset(("accept", "content-type"))
_CREDENTIALS: Final = frozenset(("x-auth-token", "authorization", "x-security-token"))
_CAME: Final = frozenset(("content-type", "retry-after", "x-received-id", "x-request-id"))
_HIDDEN: Final = "hidden"
#: What recordings have for the id of a project, and stand-ins are called with.
ANY_PROJECT: Final = "some"
_ID: Final = re.compile(
    r'(?P<key>"(?:access|account_?id|domain_?id|id_token|password|project_?id|secret|securitytoken|tenant_?id|token'
    r'|user_?id)"\s*:\s*)"[^"]*"',
    re.IGNORECASE,
)


def config(address: str, status: int | None = None, environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Return the configuration of VCR for a service at ``address``; another status than the given is not recorded."""
    hidden = dict.fromkeys(_secrets(environ), _HIDDEN)
    if project := environ.get(PROJECT):
        hidden[project] = ANY_PROJECT
    return {
        "match_on": ["method", "host", "path", "query", "body"],
        "decode_compressed_response": True,
        "before_record_request": _request(address, hidden),
        "before_record_response": _response(hidden, status),
    }


def _secrets(environ: Mapping[str, str]) -> list[str]:
    """Values of credentials and of ids, the longest first."""
    names = [name for name in environ if name.startswith(("OS_", "HUAWEICLOUD_SDK_"))]
    values = {environ[name] for name in names if len(environ[name]) > 5} - {environ.get(PROJECT)}
    return sorted(values, key=len, reverse=True)


def _request(address: str, hidden: dict[str, str]) -> Callable[[Request], Request | None]:
    def scrub(request: Request) -> Request | None:
        if request.path.endswith("/v3/auth/tokens"):
            return None
        request.uri = address + _without(re.sub(r"^https?://[^/]*", "", request.uri), hidden)
        kept = {name: value for name, value in request.headers.items() if name.lower() in _SENT}
        kept |= {name: _HIDDEN for name in request.headers if name.lower() in _CREDENTIALS}
        request.headers = dict(sorted(kept.items()))
        if isinstance(request.body, bytes):
            request.body = _scrubbed(request.body, hidden)
        return request

    return scrub


def _response(hidden: dict[str, str], status: int | None) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    def scrub(response: dict[str, Any]) -> dict[str, Any] | None:
        if status not in {None, response["status"]["code"]}:
            return None
        headers = {name: values for name, values in response["headers"].items() if name.lower() in _CAME}
        body = {"string": _scrubbed(response["body"]["string"], hidden)}
        return {**response, "headers": dict(sorted(headers.items())), "body": body}

    return scrub


def _scrubbed(body: bytes, hidden: dict[str, str]) -> bytes:
    return _ID.sub(rf'\g<key>"{_HIDDEN}"', _without(body.decode("utf-8", "replace"), hidden)).encode()


def _without(text: str, hidden: dict[str, str]) -> str:
    for secret, shown in hidden.items():
        text = text.replace(secret, shown)
    return text


def serialize(cassette: dict[str, Any]) -> str:
    """Return a recording as YAML that people can read, Chinese included."""
    text = yaml.dump(cassette, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6)
    return str(text)


def deserialize(text: str) -> dict[str, Any]:
    """Read a recording."""
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found
