"""The recordings themselves: none is missing, none holds a secret."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest
from cce_client import AkSkAuth, Client, NotFound, TokenAuth
from cce_client.api import delete_cluster, delete_job
from vcr import VCR

from tests.client import coverage, recording
from tests.standin.server import PROJECT_ID, SERVICES, TOKEN, serve

if TYPE_CHECKING:
    from pathlib import Path

SECRETS: Final = {
    "OS_USERNAME": "user-of-secrets",
    "OS_PASSWORD": "pass-of-secrets",
    "OS_USER_DOMAIN_NAME": "domain-of-secrets",
    "OS_ACCESS_KEY": "access-of-secrets",
    "OS_SECRET_KEY": "secret-of-secrets",
    recording.PROJECT: "0123456789abcdef0123456789abcdef",
}
ADDRESS: Final = "https://cce.eu-de.otc.t-systems.com"


@pytest.mark.parametrize("service", SERVICES)
def test_every_delete_operation_is_recorded(service: str) -> None:
    """A delete operation of the spec that nobody recorded, or whose page nobody read, fails here."""
    names = {coverage.name(*each) for each in coverage.wanted(service)}
    names |= {f"{each}.hostile.{mode}" for each in coverage.deletes(service) for mode in coverage.MODES}
    assert {path.stem for path in (recording.FOLDER / service).glob("*.yaml")} == names
    assert {each.name for each in SERVICES[service]} == set(coverage.deletes(service))


@pytest.mark.parametrize("service", SERVICES)
def test_what_is_recorded_is_known_from_the_docs(service: str) -> None:
    """Statuses and, where the stand-in was recorded, words are those of the second reading of the docs."""
    known = {each.name: each for each in SERVICES[service]}
    for name, status, mode in coverage.wanted(service):
        answer = known[name].answer(status)
        assert answer is not None, (name, status)
        recorded = (recording.FOLDER / service / f"{coverage.name(name, status, mode)}.yaml").read_text("utf-8")
        (exchange,) = recording.deserialize(recorded)["interactions"]
        assert exchange["response"]["status"]["code"] == answer.status


def test_the_summary_counts_what_is_there() -> None:
    line = coverage.line()
    assert line.startswith("delete operations: 9 of 9 recorded, 164 recordings")
    assert line.endswith(" 200 204 400 401 403 404 409 429 500 hostile")


def record(path: Path, urls: dict[str, str]) -> str:
    """Record calls with every kind of credential; return the recording."""
    vcr = VCR()
    vcr.register_serializer("yaml", recording)
    login = TokenAuth(
        username=SECRETS["OS_USERNAME"], password=SECRETS["OS_PASSWORD"], domain=SECRETS["OS_USER_DOMAIN_NAME"],
        project="eu-de", iam_endpoint=urls["iam"],
    )  # fmt: skip
    keys = AkSkAuth(
        access_key=SECRETS["OS_ACCESS_KEY"], secret_key=SECRETS["OS_SECRET_KEY"], security_token="temporary-of-secrets",
        project_id=SECRETS[recording.PROJECT], domain_id="domain-id-of-secrets",
    )  # fmt: skip
    config: dict[str, Any] = recording.config(ADDRESS, environ=SECRETS)
    with vcr.use_cassette(str(path), record_mode="all", **config):
        for auth in (login, keys):
            with Client(auth=auth, endpoint=urls["cce"], headers={"Cookie": "cookie-of-secrets"}) as client:
                delete_job.sync(SECRETS[recording.PROJECT], "j-1", client=client)
                with pytest.raises(NotFound):
                    delete_cluster.sync(SECRETS[recording.PROJECT], "want-404", client=client)
    return path.read_text("utf-8")


def test_no_secret_reaches_a_recording(tmp_path: Path) -> None:
    with serve() as urls:
        text = record(tmp_path / "calls.yaml", urls)
        assert not any(url.rpartition(":")[2] in text for url in urls.values())
    assert text.count("- request:") == 4, "the calls themselves are there, the login is not"
    assert "of-secrets" not in text
    assert not any(value in text for value in (*SECRETS.values(), TOKEN, PROJECT_ID))
    assert text.count("hidden") >= 4


def test_ids_of_accounts_in_bodies_are_hidden() -> None:
    body = b'{"tenant_id" : "aaaa", "userId":"bbbb", "name": "kept", "domain_id": "", "token": "cccc"}'
    response = {"status": {"code": 200}, "headers": {"Set-Cookie": ["x"], "Date": ["y"]}, "body": {"string": body}}
    scrubbed = recording.config(ADDRESS, environ={})["before_record_response"](response)
    assert scrubbed["headers"] == {}
    assert re.findall(rb'"([a-z]{4})"', scrubbed["body"]["string"]) == [b"name", b"kept"]


def test_another_status_than_the_wanted_is_not_recorded() -> None:
    response = {"status": {"code": 200}, "headers": {}, "body": {"string": b""}}
    assert recording.config(ADDRESS, 404)["before_record_response"](response) is None
    assert recording.config(ADDRESS, 200)["before_record_response"](response) is not None


@pytest.mark.parametrize("path", sorted(recording.FOLDER.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_recordings_hold_no_credentials(path: Path) -> None:
    text = path.read_text("utf-8")
    values = re.findall(r"(?:x-auth-token|authorization|x-security-token):\n +- (.*)", text, re.IGNORECASE)
    assert values == ["hidden"]
    assert "127.0.0.1" not in text
