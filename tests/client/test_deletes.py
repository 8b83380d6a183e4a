"""Every delete operation of the samples against recorded exchanges: what is sent, and what comes back.

What the vendor answers is known from `tests/standin`, written by hand from the docs. `make record` records anew.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import pkgutil
import ssl
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import httpx
import pytest

from tests.client import coverage, recording
from tests.standin.server import SERVICES, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from vcr.cassette import Cassette

    from tests.standin import Operation

CASES: Final = [(service, *each) for service in SERVICES for each in coverage.wanted(service)]
KINDS: Final = {
    400: "BadRequest", 401: "Unauthorized", 403: "Forbidden", 404: "NotFound", 409: "Conflict", 429: "RateLimited",
    500: "ServerError",
}  # fmt: skip
#: A real cloud is recorded, with a project of its own, instead of the stand-in.
REAL: Final = recording.ENDPOINT in os.environ
PROJECT: Final = os.environ.get(recording.PROJECT, recording.ANY_PROJECT)
#: What an operation takes besides ids in its path.
ARGUMENTS: Final[dict[str, dict[str, Any]]] = {
    "DeleteNamespaceCloudpersistentvolumeclaim": {"x_cluster_id": "c-1", "delete_volume": "true", "storage_type": "bs"},
    "DeleteAddonInstance": {"cluster_id": "c-1"},
    "DeleteNode": {"nodepool_scale_down": "NoScaleDown"},
}
QUERIES: Final = {
    "DeleteNamespaceCloudpersistentvolumeclaim": "deleteVolume=true&storageType=bs",
    "DeleteAddonInstance": "cluster_id=c-1",
    "DeleteNode": "nodepoolScaleDown=NoScaleDown",
}
HOSTILE: Final = "hostile/../a b%2F?x=1#é中&+;{}"


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The network, with a note of what went out."""

    tls: Final = ssl.create_default_context()

    def __init__(self) -> None:
        self.sent: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(_copy(request))
        with httpx.HTTPTransport(verify=self.tls) as transport:
            response = transport.handle_request(request)
            response.read()
            return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(_copy(request))
        async with httpx.AsyncHTTPTransport(verify=self.tls) as transport:
            response = await transport.handle_async_request(request)
            await response.aread()
            return response


def _copy(request: httpx.Request) -> httpx.Request:
    return httpx.Request(request.method, request.url, headers=request.headers.copy(), content=request.read())


@cache
def modules(service: str) -> dict[str, ModuleType]:
    """Return the modules of a client's operations by operationId."""
    api = importlib.import_module(f"{service}_client.api")
    found = [importlib.import_module(f"{api.__name__}.{each.name}") for each in pkgutil.iter_modules(api.__path__)]
    return {module._OPERATION.name: module for module in found}


def operation(service: str, name: str) -> Operation:
    return next(each for each in SERVICES[service] if each.name == name)


@pytest.fixture(scope="session")
def standin(record_mode: str) -> Iterator[dict[str, str]]:
    """Where services are while recording: a real one if the environment names it, else the stand-in."""
    if record_mode == "none":
        yield {}
    elif REAL:
        yield dict.fromkeys(SERVICES, os.environ[recording.ENDPOINT])
    else:
        with serve() as urls:
            yield urls


@pytest.fixture
def service(request: pytest.FixtureRequest) -> str:
    return str(request.node.callspec.params["service"])


@pytest.fixture
def vcr_cassette_dir(service: str, default_cassette_name: str) -> Iterator[str]:
    """The folder of recordings. What is there stays if nothing takes its place."""
    path = recording.FOLDER / service / f"{default_cassette_name}.yaml"
    before = path.read_bytes() if path.exists() else None
    yield str(path.parent)
    if before is not None and not path.exists():
        path.write_bytes(before)


@pytest.fixture
def default_cassette_name(request: pytest.FixtureRequest) -> str:
    values = request.node.callspec.params
    return coverage.name(values["name"], values["status"], values["mode"])


@pytest.fixture
def vcr_config(service: str, request: pytest.FixtureRequest) -> dict[str, Any]:
    status = request.node.callspec.params["status"]
    address = package(service).Client.service.address(None, None)
    return recording.config(address, status if isinstance(status, int) else None)


def package(service: str) -> ModuleType:
    return importlib.import_module(f"{service}_client")


def connect(service: str, wire: Wire, standin: dict[str, str]) -> Any:
    given = package(service)
    auth = given.auth_from_environment() if REAL and standin else given.TokenAuth(token="of-nobody")
    return given.Client(auth=auth, endpoint=standin.get(service), retries=0, transport=wire, async_transport=wire)


def call(client: Any, service: str, name: str, mode: str, last: str) -> Any:
    """Call an operation with an id in the last place of its path; return the whole answer."""
    module = modules(service)[name]
    places = operation(service, name).path.count("{")
    ids = [PROJECT] * (places - 1) + [last]
    arguments = ARGUMENTS.get(name, {})
    if mode == "sync":
        return module.sync_detailed(*ids, client=client, **arguments)
    return asyncio.run(module.asyncio_detailed(*ids, client=client, **arguments))


@pytest.mark.vcr
@pytest.mark.block_network
@pytest.mark.parametrize(("service", "name", "status", "mode"), CASES)
def test_delete(
    service: str, name: str, status: int, mode: str, standin: dict[str, str], vcr: Cassette
) -> None:  # fmt: skip
    wire = Wire()
    client = connect(service, wire, standin)
    try:
        came = call(client, service, name, mode, f"want-{status}")
    except package(service).ApiError as error:
        came = error
    if REAL and came.status_code != status:
        pytest.skip(f"the cloud answered {came.status_code}")
    (recorded,) = vcr.responses
    assert recorded["status"]["code"] == status
    check_success(came, recorded, status) if status < 300 else check_error(came, recorded, status, name)
    check_request(wire.sent, client, operation(service, name), f"want-{status}")


@pytest.mark.vcr
@pytest.mark.block_network
@pytest.mark.parametrize("mode", coverage.MODES)
@pytest.mark.parametrize(("service", "name"), [(each, name) for each in SERVICES for name in coverage.deletes(each)])
@pytest.mark.parametrize("status", ["hostile"])
def test_hostile_id(service: str, name: str, status: str, mode: str, standin: dict[str, str]) -> None:
    wire = Wire()
    client = connect(service, wire, standin)
    try:
        answer = call(client, service, name, mode, HOSTILE)
    except package(service).ApiError as error:
        pytest.skip(f"the cloud answered {error.status_code}") if REAL else pytest.fail(str(error))
    check_request(wire.sent, client, operation(service, name), HOSTILE)
    assert answer.headers["X-Received-Id"] == operation(service, name).address(HOSTILE).rpartition("/")[2]


def check_request(sent: list[httpx.Request], client: Any, known: Operation, last: str) -> None:
    (request,) = sent
    assert request.method == known.method
    query = f"?{QUERIES[known.name]}" if known.name in QUERIES else ""
    assert str(request.url) == client.endpoint + known.address(last, PROJECT) + query
    assert REAL or request.headers["X-Auth-Token"] == "of-nobody"
    assert request.headers["Content-Type"] == "application/json"
    for name in known.headers:
        assert request.headers[name] == "c-1"
    assert request.read() == b""


def check_success(response: Any, recorded: dict[str, Any], status: int) -> None:
    assert response.status_code == status
    assert response.request_id
    if response.parsed is not None:
        assert type(response.parsed).__module__.split(".")[1] == "models"
        assert response.parsed.to_dict() == json.loads(recorded["body"]["string"])


def check_error(error: Any, recorded: dict[str, Any], status: int, name: str) -> None:
    content = recorded["body"]["string"]
    assert (type(error).__name__, error.status_code) == (KINDS[status], status)
    assert error.operation == name
    assert error.request_id
    assert error.response.content == (content.encode() if isinstance(content, str) else content)
    if "json" not in "".join(recorded["headers"].get("content-type", [])):
        assert error.code == ""
        assert (error.message == "") == (not content)
        return
    body = json.loads(content)
    levels = [body, *(level for level in body.values() if isinstance(level, dict))]
    assert {error.code, error.message} <= {str(value) for level in levels for value in level.values()}
    assert error.code != error.message
