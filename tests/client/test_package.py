"""A client as its users get it: installed by pip, its README followed to the letter."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

import httpx
import pytest
import yaml

from scraper.lock import load
from tests.client.mock_service import MockService

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parents[2]
SERVICES: Final = ("cce", "mrs")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both clients installed from built wheels; what they need is there already."""
    target = tmp_path_factory.mktemp("installed")
    folders = [str(ROOT / "generated" / service) for service in SERVICES]
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", str(target), *folders], check=True)
    return target


@contextmanager
def serving(document: dict[str, Any]) -> Iterator[str]:
    """Play a service by its spec over real HTTP; yield its address."""
    play = MockService(document).transport().handle_request

    class Handler(BaseHTTPRequestHandler):
        def respond(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            url = f"http://{self.headers['Host']}{self.path}"
            answer = play(httpx.Request(self.command, url, headers=dict(self.headers), content=body))
            self.send_response(answer.status_code)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.content)

        do_DELETE = do_GET = do_POST = do_PUT = respond  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("service", SERVICES)
def test_the_examples_work_as_printed(service: str, installed: Path, tmp_path: Path) -> None:
    text = (ROOT / "generated" / service / "README.md").read_text("utf-8")
    examples = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(examples) >= 3
    document = yaml.load((ROOT / "spec" / f"{service}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    with serving(document) as address:
        known = {"PATH": os.environ["PATH"], "OS_TOKEN": "of-nobody", f"{service.upper()}_ENDPOINT": address}
        for example in examples:
            done = subprocess.run(
                [sys.executable, "-c", example], env=known | {"PYTHONPATH": str(installed)}, cwd=tmp_path,
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert (done.returncode, done.stderr) == (0, ""), example


@pytest.mark.parametrize("service", SERVICES)
def test_the_wheel_is_whole(service: str, installed: Path) -> None:
    made = ROOT / "generated" / service / f"{service}_client"
    wanted = {path.relative_to(made) for path in made.rglob("*") if path.suffix in {".py", ".typed"}}
    package = installed / f"{service}_client"
    assert {path.relative_to(package) for path in package.rglob("*") if path.suffix in {".py", ".typed"}} == wanted
    project = tomllib.loads((ROOT / "generated" / service / "pyproject.toml").read_text("utf-8"))["project"]
    released = load(ROOT / "docs2oas.lock").services[service].version
    assert (project["name"], project["version"]) == (f"{service}-client", released)
    assert (installed / f"{service}_client-{project['version']}.dist-info").is_dir()


@pytest.mark.parametrize("service", SERVICES)
def test_types_hold_strictly(service: str, tmp_path: Path) -> None:
    folder, package = ROOT / "generated" / service, f"{service}_client"
    mypy = ["-m", "mypy", "--strict", "--config-file", os.devnull, "--cache-dir", str(tmp_path), "-p", package]
    for checker in (mypy, ["-m", "pyright", "--pythonpath", sys.executable, package]):
        done = subprocess.run([sys.executable, *checker], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_one_operation_is_imported_without_the_models(installed: Path) -> None:
    code = "import sys, cce_client.api.create_cluster as _; print([m for m in sys.modules if 'client.models.' in m])"
    environment = {"PYTHONPATH": str(installed), "PATH": os.environ["PATH"]}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
