"""Shows a site on this machine as a host would: with media types, and headers that let pages do nothing more."""

from __future__ import annotations

import re
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from scraper.failures import UsageFailure
from scraper.outputs.targets.media import API_CATALOG, media_type

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOST: Final = "127.0.0.1"
_HEADERS: Final = {
    "Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-cache",
}  # fmt: skip
#: Names this machine has for itself, as browsers write them; a page elsewhere whose own name leads here has another.
_OWN_NAMES: Final = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]+)?", re.IGNORECASE)
_MISSING: Final = (
    b'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">'
    b"<title>404</title><h1>There is no such page</h1>"
)


class PreviewError(UsageFailure):
    """A site cannot be shown: one line that says why and what to do."""


def preview(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a folder that listens on loopback, at a port or, for 0, at a free one. Raises PreviewError."""
    if not folder.is_dir():
        raise PreviewError(f"{folder}: no such folder; docs2oas publish makes it, or name another")
    try:
        return _Server((HOST, port), partial(_Handler, folder.resolve()))
    except OSError as error:
        text = f"cannot be used ({error.strerror or error}); name another with --port"
        raise PreviewError(f"port {port}: {text}") from error


def _is_hidden(steps: Sequence[str]) -> bool:
    return any(step.startswith(".") and step != ".well-known" for step in steps)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of connections that browsers drop."""


class _Handler(BaseHTTPRequestHandler):
    server_version = "docs2oas"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, root: Path, *arguments: Any) -> None:
        self._root = root
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def end_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - named so by the class
        """Say nothing: what is asked is no news."""

    def _answer(self) -> None:
        if not _OWN_NAMES.fullmatch(self.headers.get("Host", "").strip()):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"Ask for http://127.0.0.1\n")
            return
        path = unquote(self.path.partition("?")[0], errors="surrogateescape").removeprefix("/")
        place = self._place(path)
        if place is None:
            own = self._place("404.html")
            content = own.read_bytes() if own and own.is_file() else _MISSING
            self._send(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", content)
        elif place.is_dir():
            self._send(HTTPStatus.FOUND, "text/plain", b"", Location=quote(f"/{path}/", errors="surrogateescape"))
        else:
            more = {"Link": f'</{API_CATALOG}>; rel="api-catalog"'} if path == API_CATALOG else {}
            kind = media_type(place.relative_to(self._root).as_posix())
            self._send(HTTPStatus.OK, kind, place.read_bytes(), **more)

    def _place(self, path: str) -> Path | None:
        """Return what a path leads to: a file, or a folder whose name lacks the slash; None if that is not for show."""
        *folders, name = path.split("/")
        if _is_hidden((*folders, name)) or "" in folders or any(character in path for character in "\\\0"):
            return None
        try:
            place = self._root.joinpath(*folders, name or "index.html").resolve()
            found = place.is_file() or (place / "index.html").is_file()
        except OSError:  # no path of this system
            return None
        within = found and place.is_relative_to(self._root) and not _is_hidden(place.relative_to(self._root).parts)
        return place if within else None

    def _send(self, status: HTTPStatus, kind: str, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
