"""A site in a bucket: what is new first, what leads to it last, and nothing sent twice."""

from __future__ import annotations

import builtins
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from scraper.outputs.targets.bucket import open_bucket
from scraper.outputs.targets.change import Change, publish
from scraper.outputs.targets.manifest import MANIFEST, TargetError
from tests.publish.sites import NEXT, SITE
from tests.publish.store import Store, start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TARGET = "s3://shelf/docs/api"


@pytest.fixture(scope="module")
def server() -> Iterator[Store]:
    store = Store()
    server = start(store)
    yield store
    server.shutdown()
    server.server_close()


@pytest.fixture
def store(server: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store with an empty bucket, and an environment that names it."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    values = {
        "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "key", "AWS_ENDPOINT_URL": server.address,
        "AWS_CONFIG_FILE": str(tmp_path / "config"), "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "credentials"),
        "AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true", "no_proxy": "*",
    }  # fmt: skip
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    server.client.create_bucket(Bucket="shelf")
    server.asked.clear()
    yield server
    server.gone, server.breaks = False, lambda _: False
    server.empty()


def put(site: dict[str, bytes] = SITE, target: str = TARGET, *, force: bool = False) -> Change:
    return publish(site, open_bucket(target), force=force)


def test_files_are_put_in_order_and_never_twice(store: Store) -> None:
    put()
    assert store.held("docs/api/") == SITE
    sent = [key.removeprefix("docs/api/") for key in store.puts()]
    assert (sent[0], sent[-2:]) == (MANIFEST, ["index.html", MANIFEST])
    assert [*map(sent.index, ("assets/old.css", "cce/1.0.0/index.html", "cce/index.html", "apis.json"))] == sorted(
        map(sent.index, ("assets/old.css", "cce/1.0.0/index.html", "cce/index.html", "apis.json"))
    )
    assert not put().needed
    assert store.asked == [f"GET /shelf/docs/api/{MANIFEST}"]
    store.asked.clear()
    put(NEXT)
    assert [key.removeprefix("docs/api/") for key in store.puts()] == [
        MANIFEST, "assets/new.css", "cce/2.0.0/index.html", "cce/index.html", "apis.json", "index.html", MANIFEST,
    ]  # fmt: skip
    assert store.held("docs/api/") == NEXT


@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("assets/portal.js", "text/javascript; charset=utf-8", "no-cache"),
        ("assets/ui.0123abcd.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("cce/1.0.0/openapi-3.1.yaml", "application/yaml", "no-cache"),
        ("cce/1.0.0/openapi-3.1.json", "application/json", "no-cache"),
        ("catalog-info.yaml", "application/yaml", "no-cache"),
        ("search/index.pf", "application/octet-stream", "no-cache"),
        (
            ".well-known/api-catalog",
            'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
            "no-cache",
        ),
    ],
)
def test_objects_are_served_as_what_they_are(store: Store, path: str, kind: str, kept: str) -> None:
    put({path: b"x"})
    found = store.client.head_object(Bucket="shelf", Key=f"docs/api/{path}")
    assert (found["ContentType"], found["CacheControl"]) == (kind, kept)


def test_requests_are_plain(store: Store) -> None:
    """Stores other than Amazon's refuse checksums in trailers, and signatures of the second version."""
    put()
    headers = store.headers["PUT /shelf/docs/api/index.html"]
    assert "AWS4-HMAC-SHA256" in headers["HTTP_AUTHORIZATION"]
    assert not [name for name in headers if "CHECKSUM" in name or "TRAILER" in name or name == "HTTP_CONTENT_ENCODING"]


def test_files_of_others_are_kept(store: Store) -> None:
    store.client.put_object(Bucket="shelf", Key="docs/api/index.html", Body=b"theirs")
    store.client.put_object(Bucket="shelf", Key="docs/api/CNAME", Body=b"theirs")
    store.client.put_object(Bucket="shelf", Key="docs/apis", Body=b"theirs")
    with pytest.raises(
        TargetError, match=r"^s3://shelf/docs/api: holds files that publish did not put there; .*--force"
    ):
        put()
    put(force=True)
    put(NEXT)
    assert store.held("docs/api/") == NEXT | {"CNAME": b"theirs", "docs/apis": b"theirs"}
    store.client.put_object(Bucket="shelf", Key="docs/api/assets/old.css", Body=b"theirs")
    with pytest.raises(TargetError, match=r"publish did not put assets/old.css there"):
        put(SITE)
    assert store.held("docs/api/")["assets/old.css"] == b"theirs"


def test_neighbours_and_the_mark_of_the_folder_do_not_count(store: Store) -> None:
    store.client.put_object(Bucket="shelf", Key="docs/api/", Body=b"")
    store.client.put_object(Bucket="shelf", Key="docs/apis/x", Body=b"theirs")
    put()
    assert store.held("docs/api/") == SITE | {"": b"", "docs/apis/x": b"theirs"}


def test_a_whole_bucket(store: Store) -> None:
    put(target="s3://shelf")
    put(NEXT, target="s3://shelf/")
    assert store.held("docs/api/") == NEXT


def test_objects_that_others_changed_are_left(store: Store) -> None:
    put()
    store.client.put_object(Bucket="shelf", Key="docs/api/assets/old.css", Body=b"theirs")
    assert put(NEXT).left == ["assets/old.css"]
    assert store.held("docs/api/") == NEXT | {"assets/old.css": b"theirs"}


def test_force_asks_what_is_there(store: Store) -> None:
    put()
    store.client.delete_object(Bucket="shelf", Key="docs/api/index.html")
    store.client.put_object(Bucket="shelf", Key="docs/api/apis.json", Body=b"theirs")
    assert not put().needed
    assert [*put(force=True).put] == ["apis.json", "index.html"]
    assert store.held("docs/api/") == SITE


@pytest.mark.parametrize("last", ["assets/new.css", "cce/2.0.0/index.html", "apis.json", "index.html"])
def test_a_bucket_that_vanishes_midway(store: Store, last: str) -> None:
    """What was published before still works: all that its pages lead to is there, be it old or new."""
    put()
    store.breaks = lambda request: request == f"PUT /shelf/docs/api/{last}"
    with pytest.raises(TargetError) as error:
        put(NEXT)
    assert str(error.value).startswith(f"s3://shelf/docs/api: {last} cannot be put there (")
    assert "NoSuchBucket" in str(error.value)
    assert str(error.value).endswith("what was published before is still there; mend that and publish again")
    store.gone, store.breaks = False, lambda _: False
    after = store.held("docs/api/")
    assert after["index.html"] == SITE["index.html"]
    assert {*SITE} <= {*after}
    put(NEXT)
    assert store.held("docs/api/") == NEXT


def test_a_run_that_was_cut_off_may_be_taken_back(store: Store) -> None:
    put()
    store.breaks = lambda request: request == "PUT /shelf/docs/api/index.html"
    with pytest.raises(TargetError):
        put(NEXT)
    store.gone, store.breaks = False, lambda _: False
    put()
    assert store.held("docs/api/") == SITE


def test_a_removal_that_fails_is_made_up_for(store: Store) -> None:
    put()
    store.breaks = lambda request: request.startswith("DELETE")
    with pytest.raises(
        TargetError, match=r"assets/old.css cannot be removed \(.*; the new content is there; mend that"
    ):
        put(NEXT)
    store.gone, store.breaks = False, lambda _: False
    assert store.held("docs/api/") == SITE | NEXT
    put(NEXT)
    assert store.held("docs/api/") == NEXT


def test_a_list_that_leads_elsewhere(store: Store) -> None:
    store.client.put_object(Bucket="shelf", Key="thesis", Body=b"mine", Metadata={"sha256": "abc"})
    listed = json.dumps({"version": 1, "files": {"../../thesis": "abc", "/thesis": "abc"}})
    store.client.put_object(Bucket="shelf", Key=f"docs/api/{MANIFEST}", Body=listed.encode())
    put()
    assert store.held("docs/api/")["thesis"] == b"mine"


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("s3://", "is no bucket; write s3://BUCKET or s3://BUCKET/PREFIX"),
        ("s3://a b/c", "is no bucket"),
        ("s3://shelf/../x", "is no bucket"),
        ("s3://shelf//x", "is no bucket"),
        ("s3://missing/x", r"cannot be read \(.*NoSuchBucket.*; check its name, AWS_ACCESS_KEY_ID, "),
    ],
)
def test_what_is_no_bucket(store: Store, target: str, words: str) -> None:
    with pytest.raises(TargetError, match=words) as error:
        put(target=target)
    assert "\n" not in str(error.value)


def test_a_store_that_does_not_answer(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(TargetError, match=r"cannot be read \(Could not connect to the endpoint URL"):
        put()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("AWS_PROFILE", "nobody", "no client for it can be made .*nobody.*; check its name, AWS_"),
        ("AWS_ENDPOINT_URL", "nonsense", "no client for it can be made .*nonsense"),
    ],
)
def test_settings_that_are_wrong(
    store: Store, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(TargetError, match=words):
        put()


def test_without_credentials(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    with pytest.raises(TargetError, match=r"cannot be read \(Unable to locate credentials\); check its name, AWS_"):
        put()


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def fail(name: str, *arguments: Any, **more: Any) -> Any:
        if name.startswith("botocore"):
            raise ImportError(name)
        return found(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", fail)
    with pytest.raises(TargetError, match=r"buckets need the library botocore; pip install 'docs2oas\[s3\]'"):
        open_bucket(TARGET)


@pytest.mark.parametrize(
    ("endpoint", "style", "url"),
    [
        ("https://obs.eu-de.otc.t-systems.com", "", "https://shelf.obs.eu-de.otc.t-systems.com/key"),
        ("https://obs.cn-north-4.myhuaweicloud.com", "", "https://shelf.obs.cn-north-4.myhuaweicloud.com/key"),
        ("https://store.example.org", "path", "https://store.example.org/shelf/key"),
        ("http://127.0.0.1:9000", "", "http://127.0.0.1:9000/shelf/key"),
        ("http://localhost:9000", "", "http://localhost:9000/shelf/key"),
        ("", "", "https://shelf.s3.amazonaws.com/key"),
    ],
)
def test_the_bucket_is_named_where_stores_want_it(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endpoint: str, style: str, url: str
) -> None:
    monkeypatch.delenv("AWS_ENDPOINT_URL")
    if style:
        (tmp_path / "config").write_text(f"[default]\ns3 =\n    addressing_style = {style}\n")
    bucket = open_bucket("s3://shelf", endpoint)
    signed = bucket.client.generate_presigned_url("get_object", Params={"Bucket": "shelf", "Key": "key"})
    assert signed.partition("?")[0] == url
