"""A service on this machine, for what only a real connection shows."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    """Answers by the last segment of the path: ``break`` breaks off every other time."""

    protocol_version = "HTTP/1.1"
    broken = False

    def respond(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.endswith("/auth/tokens"):
            self.answer(b'{"token": {}}', [("X-Subject-Token", "s3cret-token")], 201)
        elif self.path.endswith("/break"):
            Handler.broken = not Handler.broken
            self.answer(b'{"whole": true}', [("Connection", "close")], length=99 if Handler.broken else None)
            self.close_connection = True
        else:
            secrets = [("X-Subject-Token", "s3cret'\"s3cret\\"), ("Set-Cookie", "a=s3cret"), ("X-Request-Id", "r-1")]
            self.answer(b'{"got": "%b"}' % self.headers.get("X-Told", "").encode("latin-1"), secrets)

    def answer(self, body: bytes, headers: list[tuple[str, str]], status: int = 200, length: int | None = None) -> None:
        self.send_response(status)
        for name, value in [*headers, ("Content-Length", str(length or len(body)))]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_DELETE = do_GET = do_POST = do_PUT = respond  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes many connections at once."""

    request_queue_size = 64
