"""An S3 store on this machine, which notes what it is asked and can break off."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

import msgspec
from botocore.session import get_session
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from scraper.outputs.targets.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable

_GONE: Final = b"<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message></Error>"


class Store(msgspec.Struct):
    """The store. ``asked`` are requests, as "PUT /bucket/key"; ``breaks`` tells at which one the bucket is gone."""

    asked: list[str] = []
    headers: dict[str, dict[str, str]] = {}
    breaks: Callable[[str], bool] = lambda _: False
    gone: bool = False
    address: str = ""
    client: Any = None

    def puts(self) -> list[str]:
        """Return the keys put since the last call, in order, and forget all requests."""
        keys = [each.removeprefix("PUT /shelf/") for each in self.asked if each.startswith("PUT /shelf/")]
        self.asked.clear()
        return keys

    def held(self, prefix: str = "") -> dict[str, bytes]:
        """Return what is in the bucket, the list of what publish put there left out; keys without a prefix."""
        found = {key: self.client.get_object(Bucket="shelf", Key=key)["Body"].read() for key in self._keys()}
        return {key.removeprefix(prefix): content for key, content in found.items() if not key.endswith(MANIFEST)}

    def empty(self) -> None:
        """Remove the bucket and all that is in it."""
        for key in self._keys():
            self.client.delete_object(Bucket="shelf", Key=key)
        self.client.delete_bucket(Bucket="shelf")

    def _keys(self) -> list[str]:
        return [each["Key"] for each in self.client.list_objects_v2(Bucket="shelf").get("Contents", [])]


def start(store: Store) -> Any:
    """Start a server for a store; its ``shutdown`` ends it."""
    moto = DomainDispatcherApplication(create_backend_app)

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        request = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}"
        store.asked.append(request)
        store.headers[request] = {name: value for name, value in environ.items() if name.startswith("HTTP_")}
        store.gone = store.gone or store.breaks(request)
        if store.gone:
            environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
            start_response("404 Not Found", [("Content-Type", "application/xml")])
            return [_GONE]
        return moto(environ, start_response)  # type: ignore[no-any-return]

    server = make_server("127.0.0.1", 0, answer, threaded=True)
    store.address = f"http://127.0.0.1:{server.server_port}"
    session = get_session()
    session.set_credentials("id", "key")
    session.set_config_variable("config_file", os.devnull)
    store.client = session.create_client("s3", region_name="us-east-1", endpoint_url=store.address)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    return server
