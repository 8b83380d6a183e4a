"""What keeps a client, its credentials and its users safe from each other."""

from __future__ import annotations

import gzip
import multiprocessing
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from cce_client import ApiError, Client, TokenAuth
from cce_client.api import show_cluster
from cce_client.models import UserPassword
from runtime import transport

ROOT: Final = Path(__file__).parents[2]


def generate(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scraper", "generate", str(ROOT / "spec" / "cce.yaml"), "-o", "made"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_nothing_of_the_working_folder_is_run(tmp_path: Path) -> None:
    (tmp_path / "ruff.py").write_text("open('ran', 'w')")
    generate(tmp_path)
    command = [
        str(Path(sys.executable).with_name("docs2oas")),
        "generate",
        str(ROOT / "spec" / "cce.yaml"),
        "-o",
        "made",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "ran").exists()


def test_what_others_put_beside_a_client_stays(tmp_path: Path) -> None:
    assert generate(tmp_path).returncode == 0
    (tmp_path / "made" / "cce" / ".git").mkdir()
    (tmp_path / "made" / "cce" / "NOTES.txt").write_text("mine")
    (tmp_path / "made" / "cce" / "README.md").write_text("old")
    assert generate(tmp_path).returncode == 0
    assert {each.name for each in (tmp_path / "made" / "cce").iterdir()} >= {".git", "NOTES.txt", "cce_client"}
    assert (tmp_path / "made" / "cce" / "README.md").read_text() != "old"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_process_has_connections_of_its_own() -> None:
    context: Any = multiprocessing.get_context("fork")
    client = Client(auth=TokenAuth(token="t"), transport=httpx.MockTransport(lambda _: httpx.Response(204)))
    first, answers = client.httpx_client, context.Queue()
    child = context.Process(target=lambda: answers.put(client.httpx_client is first))
    child.start()
    assert answers.get(timeout=10) is False
    child.join()
    assert client.httpx_client is first


@pytest.mark.parametrize("encoding", ["gzip", None])
def test_an_answer_that_fills_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch, encoding: str | None) -> None:
    monkeypatch.setattr("cce_client._runtime.transport._MOST", 1000)
    body = b'{"kind": "' + b"x" * 5000 + b'"}'
    headers = {"Content-Encoding": encoding} if encoding else {}
    content = gzip.compress(body, mtime=0) if encoding else body
    wire = httpx.MockTransport(lambda _: httpx.Response(200, headers=headers, stream=httpx.ByteStream(content)))
    client = Client(auth=TokenAuth(token="t"), transport=wire)
    with pytest.raises(httpx.DecodingError, match="over 0 MB"):
        show_cluster.sync("p", "c", client=client)


def test_answers_are_unpacked() -> None:
    assert transport._unpacked(gzip.compress(b"a" * 99, mtime=0)) == b"a" * 99
    assert transport._unpacked(b"as it is") == b"as it is"


def test_an_exception_carries_no_credentials() -> None:
    wire = httpx.MockTransport(lambda _: httpx.Response(404, json={}))
    client = Client(auth=TokenAuth(token="SECRET-T"), transport=wire)
    with pytest.raises(ApiError) as raised:
        show_cluster.sync("p", "c", client=client)
    assert b"SECRET-T" not in pickle.dumps(raised.value)
    assert raised.value.response.request.headers["X-Auth-Token"] == "hidden"


def test_an_object_does_not_print_its_secrets() -> None:
    assert "SECRET" not in repr(UserPassword(username="root", password="SECRET"))


def test_a_misspelt_name_is_seen_by_type_checkers(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("from cce_client.api import show_clutser\nfrom cce_client.models import ClusterRequestt\n")
    options = ["--strict", "--config-file", os.devnull, "--cache-dir", str(tmp_path / "cache")]
    environment = {"PATH": os.environ["PATH"], "MYPYPATH": str(ROOT / "generated" / "cce")}
    command = [sys.executable, "-m", "mypy", *options, str(program)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.count("[attr-defined]") == 2, done.stdout
