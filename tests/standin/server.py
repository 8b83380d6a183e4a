"""The stand-in over real HTTP, see `serve()`."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs, quote, unquote

from tests.standin import Answer, cce, gateway, mrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from email.message import Message

    from tests.standin import Operation

SERVICES = {"cce": cce.OPERATIONS, "mrs": mrs.OPERATIONS}
"""The operations by service."""

TOKEN = "token-of-the-stand-in"
WRONG_PASSWORD = "wrong"
PROJECT_ID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"

NO_ROUTE = gateway(404, "0101", "No API is published under this method and path.")
NO_CREDENTIALS = gateway(401, "0301", "The request carries no credentials.")


class Request(NamedTuple):
    """What a client has sent, the path still percent-encoded."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Message
    body: bytes


def respond(operations: tuple[Operation, ...], request: Request) -> Answer:
    """Check a request as the vendor would, and choose the answer."""
    if not authenticated(request):
        return NO_CREDENTIALS
    for operation in operations:
        ids = match(operation, request)
        if ids is not None:
            return complaint(operation, request) or chosen(operation, ids[-1])
    return NO_ROUTE


def authenticated(request: Request) -> bool:
    """Whether there is a token or a signature. Neither is looked into."""
    signed = request.headers.get("Authorization", "").startswith("SDK-HMAC-SHA256")
    return signed or bool(request.headers.get("X-Auth-Token"))


def match(operation: Operation, request: Request) -> list[str] | None:
    """Return the IDs in the path, or None if this is another operation. One segment is one ID, decoded once."""
    pattern = re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(operation.path))
    found = re.fullmatch(pattern, request.path) if request.method == operation.method else None
    return [unquote(each) for each in found.groups()] if found else None


def complaint(operation: Operation, request: Request) -> Answer | None:
    """Return a 400 that names the first parameter missing or out of range in the header X-Complaint."""
    query = request.query
    missing = [
        *(name for name in operation.headers if not request.headers.get(name)),
        *(name for name, cause in operation.needs.items() if name not in query and (cause is None or cause in query)),
    ]
    wrong = [
        name
        for name, allowed in operation.query.items()
        if allowed and any(value not in allowed for value in query.get(name, ()))
    ]
    refused = operation.answer(400)
    return replace(refused, headers={"X-Complaint": (missing + wrong)[0]}) if refused and missing + wrong else None


def chosen(operation: Operation, last: str) -> Answer:
    """Return what the last ID asks for, by default the first success."""
    if wanted := re.match(r"want-(\d{3})", last.replace("no-such", "want-404")):
        unknown = Answer(501, f"{operation.name} has no answer {wanted[1]}\n", "text/plain")
        return operation.answer(int(wanted[1])) or unknown
    success = operation.successes[0]
    return replace(success, headers={"X-Received-Id": quote(last, safe="")}) if last.startswith("hostile") else success


def login(request: Request) -> Answer:
    """Answer `POST /v3/auth/tokens` of IAM. Each user gets in, unless with the WRONG_PASSWORD."""
    if (request.method, request.path) != ("POST", "/v3/auth/tokens"):
        return NO_ROUTE
    try:
        auth = json.loads(request.body)["auth"]
        user = auth["identity"]["password"]["user"]
        name, password, domain = user["name"], user["password"], {"id": "d0", **user["domain"]}
        project = {"id": PROJECT_ID, "name": "eu-de", **auth["scope"]["project"], "domain": domain}
    except (ValueError, KeyError, TypeError):
        return Answer(400, {"error": {"code": 400, "message": "The body is no login.", "title": "Bad Request"}})
    if password == WRONG_PASSWORD:
        return Answer(401, {"error": {"code": 401, "message": "Name or password is wrong.", "title": "Unauthorized"}})
    token = {
        "methods": ["password"],
        "issued_at": "2024-01-01T00:00:00.000000Z",
        "expires_at": "2999-12-31T23:59:59.000000Z",
        "user": {"id": "u0", "name": name, "domain": domain},
        "project": project,
        "roles": [],
        "catalog": [],
    }
    return Answer(201, {"token": token}, headers={"X-Subject-Token": TOKEN})


def handler(decide: Callable[[Request], Answer]) -> type[BaseHTTPRequestHandler]:
    """Return a handler that asks `decide` for each answer."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body leave together

        def respond(self) -> None:
            """Answer one request, the same one always with the same bytes: neither Date nor Server is sent."""
            path, _, query = self.path.partition("?")
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            query_values = parse_qs(query, keep_blank_values=True)
            answer = decide(Request(self.command, path, query_values, self.headers, body))
            request_id = hashlib.md5(f"{self.command} {path}".encode(), usedforsecurity=False).hexdigest()
            payload = answer.payload(request_id)
            headers = {"X-Request-Id": request_id, **answer.headers}
            if answer.status != 204:
                headers["Content-Length"] = str(len(payload))
            if payload:
                headers["Content-Type"] = answer.content_type
            self.send_response_only(answer.status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(payload)

        do_DELETE = do_GET = do_PATCH = do_POST = do_PUT = respond  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    return Handler


class Server(ThreadingHTTPServer):
    """One thread per connection, and room for many that arrive at once."""

    request_queue_size = 128


@contextmanager
def listening(decide: Callable[[Request], Answer], port: int) -> Iterator[str]:
    """Serve on 127.0.0.1 meanwhile, and give the base URL."""
    with Server(("127.0.0.1", port), handler(decide)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def serve(**ports: int) -> Iterator[dict[str, str]]:
    """Start the stand-in, and give the base URLs by service: `cce`, `mrs`, and `iam` for logins.

    Ports are free ones unless given, as in `serve(cce=8081)`. The last ID in the path chooses the answer:

    - `want-404...`, or `no-such...`, gets that error, and `want-204...` that success, if the operation has it,
    - `hostile...` gets the first success, and back its own text, percent-encoded, in the header X-Received-Id,
    - any other ID gets the first success of the reference.

    Before that a request needs X-Auth-Token or a signature (else 401), a known method and path (else 404), and the
    parameters as the reference demands them (else 400).
    """
    deciders: dict[str, Callable[[Request], Answer]] = {"iam": login}
    deciders |= {service: partial(respond, operations) for service, operations in SERVICES.items()}
    with ExitStack() as stack:
        yield {
            service: stack.enter_context(listening(decide, ports.get(service, 0)))
            for service, decide in deciders.items()
        }
