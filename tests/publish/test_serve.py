"""``docs2oas serve`` shows a site as it is, and nothing else of this machine."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from signposting import linkset

from scraper.outputs.portal.catalogues import catalogues
from scraper.outputs.preview import PreviewError, preview
from tests.publish.portals import samples
from tests.publish.sites import SITE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINKSET = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("serve") / "site"
    secret = folder.parent / "secret.txt"
    files = (
        SITE
        | catalogues(samples())
        | {"中文/a b.html": b"zh", "中文/index.html": b"", "cce/1.0.0/openapi-3.1.yaml": b"openapi: 3.1.0"}
    )
    for path, content in (files | {".docs2oas-site.json": b"{}", ".git/config": b"", "a.bin": b"\0"}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    secret.write_text("secret")
    (folder / "link.txt").symlink_to(secret)
    (folder / "up").symlink_to(folder.parent)
    return folder


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with preview(folder, 0) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(port: int, path: str, method: str = "GET", host: str = "") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response, content


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/", "text/html; charset=utf-8", SITE["index.html"]),
        ("/?a=/../b#c", "text/html; charset=utf-8", SITE["index.html"]),
        ("/cce/", "text/html; charset=utf-8", SITE["cce/index.html"]),
        ("/cce/1.0.0/openapi-3.1.json", "application/json", SITE["cce/1.0.0/openapi-3.1.json"]),
        ("/cce/1.0.0/openapi-3.1.yaml", "application/yaml", b"openapi: 3.1.0"),
        ("/assets/portal.js", "text/javascript; charset=utf-8", SITE["assets/portal.js"]),
        ("/assets/old.css", "text/css; charset=utf-8", SITE["assets/old.css"]),
        ("/%E4%B8%AD%E6%96%87/a%20b.html", "text/html; charset=utf-8", b"zh"),
        ("/a.bin", "application/octet-stream", b"\0"),
        ("/.well-known/api-catalog", LINKSET, catalogues(samples())[".well-known/api-catalog"]),
    ],
)
def test_files(port: int, path: str, kind: str, content: bytes) -> None:
    response, found = ask(port, path)
    assert (response.status, response.headers["Content-Type"], found) == (200, kind, content)
    head, nothing = ask(port, path, "HEAD")
    assert (head.status, head.headers["Content-Type"], nothing) == (200, kind, b"")
    assert head.headers["Content-Length"] == str(len(content))


@pytest.mark.parametrize("path", ["/", "/nowhere", "/cce"])
def test_headers(port: int, path: str) -> None:
    headers = ask(port, path)[0].headers
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Server"].strip() == "docs2oas"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_the_catalogue_names_itself(port: int, method: str) -> None:
    """RFC 9727, section 3."""
    headers = ask(port, "/.well-known/api-catalog", method)[0].headers
    assert headers["Link"] == '</.well-known/api-catalog>; rel="api-catalog"'
    assert "Link" not in ask(port, "/", method)[0].headers


@pytest.mark.filterwarnings("error")
def test_the_catalogue_is_read_by_others(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a parser of link sets that is not ours: it goes by the media type, and leaves out relations unknown to it."""
    monkeypatch.setenv("no_proxy", "*")
    found = linkset.find_signposting_linkset(f"http://127.0.0.1:{port}/.well-known/api-catalog")
    items = [(str(each.context), str(each.target)) for each in found.signposts if str(each.rel) == "item"]
    catalogue = "https://apis.example.org/docs/.well-known/api-catalog"
    assert sorted(items) == [
        (catalogue, "https://cce.eu-de.otc.t-systems.com"), (catalogue, "https://mrs.cn-north-4.myhuaweicloud.com"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere", "/cce/1.0.0/nowhere", "/index.html/", "/index.html/x", "/assets/", "/assets", "/../secret.txt",
        "/up/secret.txt", "/up", "/cce/../../secret.txt",
        "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt", "/link.txt", "/%00",
        "/.docs2oas-site.json", "/.git/config", "//secret.txt", "/cce//index.html", "/./index.html", "/%ff%fe",
        "http://127.0.0.1/secret.txt", "/" + "a" * 5000, "*",
    ],
)  # fmt: skip
def test_all_else_is_not_found(port: int, path: str) -> None:
    response, content = ask(port, path)
    assert (response.status, response.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert b"There is no such page" in content
    assert ask(port, path, "HEAD")[1] == b""


def test_a_page_of_the_site_says_so(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_bytes(b"<h1>Lost")
    with preview(tmp_path, 0) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        response, content = ask(server.server_port, "/nowhere")
        assert (response.status, content) == (404, b"<h1>Lost")
        server.shutdown()


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "config").write_text("secret")
    (folder / "404.html").symlink_to(tmp_path / "secret.txt")
    (folder / "config.txt").symlink_to(folder / ".git" / "config")
    (folder / "git").symlink_to(folder / ".git")
    with preview(folder, 0) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        for path in ("/nowhere", "/404.html", "/config.txt", "/git/config"):
            response, content = ask(server.server_port, path)
            assert (response.status, b"secret" in content) == (404, False)
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "place"),
    [("/cce", "/cce/"), ("/cce/1.0.0?x", "/cce/1.0.0/"), ("/%E4%B8%AD%E6%96%87", "/%E4%B8%AD%E6%96%87/")],
)
def test_folders_are_led_to(port: int, path: str, place: str) -> None:
    response, _ = ask(port, path)
    assert (response.status, response.headers["Location"]) == (302, place)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_done_but_look(port: int, method: str) -> None:
    assert ask(port, "/", method)[0].status == 501


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:1", 200), ("[::1]:1", 200), ("LocalHost:8000", 200), ("evil.example:1", 421), ("evil", 421),
        ("127.0.0.1", 200), ("localhost", 200), ("[::1]", 200), ("::1", 421), ("127.0.0.1:", 421), ("localhost:x", 421),
        ("localhost.evil.example", 421), ("127.0.0.1.evil.example:80", 421), ("evil@localhost", 421), (" ", 421),
    ],
)  # fmt: skip
def test_names_of_others_are_refused(port: int, host: str, status: int) -> None:
    """A page elsewhere whose name was made to lead here reads nothing. Browsers name no port if that is 80."""
    assert ask(port, "/", host=host)[0].status == status


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(PreviewError, match="nowhere: no such folder; docs2oas publish makes it"):
        preview(tmp_path / "nowhere", 0)


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command as a terminal does, where Ctrl-C is no signal to ignore; end it, come what may."""
    command = [sys.executable, "-u", "-m", "scraper", "serve", *arguments]
    pipe, attend = subprocess.PIPE, partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, preexec_fn=attend) as process:  # noqa: PLW1509
        try:
            yield process
        finally:
            process.kill()


def test_the_command(folder: Path) -> None:
    with running(str(folder), "--port", "0") as process:
        assert process.stdout
        line = process.stdout.readline()
        assert line.startswith(f"{folder} is at http://127.0.0.1:")
        port = int(line.partition("127.0.0.1:")[2].partition("/")[0])
        assert ask(port, "/")[1] == SITE["index.html"]
        process.send_signal(signal.SIGINT)
        assert (process.wait(10), process.stderr and process.stderr.read()) == (0, "")


def test_a_port_that_is_taken(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            PreviewError, match=rf"port {port}: cannot be used \(Address already in use\); name another"
        ):
            preview(folder, port)
