"""Each entry of the tables answers as it says, over real HTTP."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest

from tests.standin.server import PROJECT_ID, SERVICES, TOKEN, WRONG_PASSWORD, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.standin import Operation

ERRORS = (400, 401, 403, 404, 409, 429, 500)
HOSTILE = ("hostile a/b c%?#&=+é中", "hostile..", "hostile%2F%252F", "hostile;x=1,'\"<>\\^`{|}~\t", "hostile\U0001f600")
ENTRIES = [
    pytest.param(service, operation, id=f"{service}-{operation.name}")
    for service, operations in SERVICES.items()
    for operation in operations
]
NAMES = {service: {operation.name: operation for operation in found} for service, found in SERVICES.items()}


@pytest.fixture(scope="module")
def urls() -> Iterator[dict[str, str]]:
    with serve() as found:
        yield found


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with httpx.Client(headers={"X-Auth-Token": TOKEN, "X-Cluster-ID": "some"}, trust_env=False) as found:
        yield found


def test_operations() -> None:
    """Those with a page of their own; the overview of CCE names two more without describing them."""
    assert {service: sorted(found) for service, found in NAMES.items()} == {
        "cce": [
            "DeleteAddonInstance",
            "DeleteCluster",
            "DeleteJob",
            "DeleteNamespaceCloudpersistentvolumeclaim",
            "DeleteNode",
            "DeleteNodePool",
        ],
        "mrs": ["DeleteCluster", "DeleteJobExecution", "DeleteUniqueTag"],
    }


@pytest.mark.parametrize(("service", "operation"), ENTRIES)
def test_answers(urls: dict[str, str], client: httpx.Client, service: str, operation: Operation) -> None:
    assert {each.status for each in operation.errors} == set(ERRORS)
    for expected in operation.successes + operation.errors:
        answer = client.delete(urls[service] + operation.address(f"want-{expected.status}"))
        request_id = answer.headers["X-Request-Id"]
        assert (answer.status_code, answer.content) == (expected.status, expected.payload(request_id))
        assert answer.headers.get("Content-Type") == (expected.content_type if answer.content else None)
        assert answer.headers.items() >= {name.lower(): value for name, value in expected.headers.items()}.items()
        assert not answer.headers.keys() & {"date", "server"}
        assert client.delete(answer.url).headers == answer.headers
        if "json" in answer.headers.get("Content-Type", ""):
            assert answer.json().get("request_id", request_id) == request_id


@pytest.mark.parametrize(("service", "operation"), ENTRIES)
def test_plain_and_hostile_ids(urls: dict[str, str], client: httpx.Client, service: str, operation: Operation) -> None:
    assert client.delete(urls[service] + operation.address("4711")).status_code == operation.successes[0].status
    for hostile in HOSTILE:
        answer = client.delete(urls[service] + operation.address(hostile, others=hostile))
        assert answer.status_code == operation.successes[0].status
        assert answer.headers["X-Received-Id"] == quote(hostile, safe="")


@pytest.mark.parametrize(("service", "operation"), ENTRIES)
def test_credentials(urls: dict[str, str], service: str, operation: Operation) -> None:
    url = urls[service] + operation.address("4711")
    wrong: list[dict[str, str]] = [{}, {"X-Auth-Token": ""}, {"Authorization": "Bearer x"}]
    for headers in wrong:
        answer = httpx.delete(url, headers=headers, trust_env=False)
        assert (answer.status_code, answer.json()["error_code"]) == (401, "APIGW.0301")
    signed = {"Authorization": "SDK-HMAC-SHA256 Access=x, SignedHeaders=host, Signature=0", "X-Cluster-ID": "some"}
    assert httpx.delete(url, headers=signed, trust_env=False).status_code == operation.successes[0].status


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", "/api/v3/projects/p/clusters/"),
        ("DELETE", "/api/v3/projects/p/clusters/a/b"),
        ("DELETE", "/v1.1/p/clusters/c"),
        ("GET", "/api/v3/projects/p/clusters/c"),
        ("POST", "/api/v3/projects/p/clusters/c"),
    ],
)
def test_unknown_routes(urls: dict[str, str], client: httpx.Client, method: str, path: str) -> None:
    answer = client.request(method, urls["cce"] + path)
    assert (answer.status_code, answer.json()["error_code"]) == (404, "APIGW.0101")


@pytest.mark.parametrize(
    ("name", "query", "complaint"),
    [
        ("DeleteNamespaceCloudpersistentvolumeclaim", {"deleteVolume": "true"}, "storageType"),
        ("DeleteNamespaceCloudpersistentvolumeclaim", {"deleteVolume": "True", "storageType": "bs"}, "deleteVolume"),
        ("DeleteNamespaceCloudpersistentvolumeclaim", {"deleteVolume": "true", "storageType": "bs"}, None),
        ("DeleteCluster", {"delete_evs": "maybe"}, "delete_evs"),
        ("DeleteCluster", {"delete_evs": "try", "delete_net": "skip"}, None),
        ("DeleteAddonInstance", {"cluster_id": "anything at all"}, None),
    ],
)
def test_query(
    urls: dict[str, str], client: httpx.Client, name: str, query: dict[str, str], complaint: str | None
) -> None:
    answer = client.delete(urls["cce"] + NAMES["cce"][name].address("4711"), params=query)
    assert (answer.status_code, answer.headers.get("X-Complaint")) == (400 if complaint else 200, complaint)


def test_needed_header(urls: dict[str, str]) -> None:
    """A claim is found by its cluster, which the address on the loopback does not name."""
    path = NAMES["cce"]["DeleteNamespaceCloudpersistentvolumeclaim"].address("4711")
    answer = httpx.delete(urls["cce"] + path, headers={"X-Auth-Token": TOKEN}, trust_env=False)
    assert (answer.status_code, answer.headers["X-Complaint"]) == (400, "X-Cluster-ID")


def test_answers_that_no_page_has(urls: dict[str, str], client: httpx.Client) -> None:
    answer = client.delete(urls["cce"] + NAMES["cce"]["DeleteJob"].address("want-200"))
    assert (answer.status_code, answer.text) == (501, "DeleteJob has no answer 200\n")


def credentials(password: str) -> dict[str, Any]:
    user = {"name": "demo", "password": password, "domain": {"name": "demo-account"}}
    scope = {"project": {"name": "eu-nl"}}
    return {"auth": {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": scope}}


def test_login(urls: dict[str, str]) -> None:
    answer = httpx.post(urls["iam"] + "/v3/auth/tokens", json=credentials("right"), trust_env=False)
    assert (answer.status_code, answer.headers["X-Subject-Token"]) == (201, TOKEN)
    token = answer.json()["token"]
    assert token["expires_at"] > "2900"
    assert (token["project"]["id"], token["project"]["name"]) == (PROJECT_ID, "eu-nl")


@pytest.mark.parametrize(
    ("body", "status"), [(json.dumps(credentials(WRONG_PASSWORD)), 401), ("{}", 400), ("[", 400), ("", 400)]
)
def test_refused_login(urls: dict[str, str], body: str, status: int) -> None:
    answer = httpx.post(urls["iam"] + "/v3/auth/tokens", content=body, trust_env=False)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, status)
