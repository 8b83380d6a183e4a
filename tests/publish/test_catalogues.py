"""The API catalogue of RFC 9727 and APIs.json: complete, absolute, and whatever services are called."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from scraper.outputs.portal.catalogues import ABSOLUTE, catalogues
from tests.publish.portals import BASE, document, entry, hostile, portal, samples

if TYPE_CHECKING:
    from scraper.outputs.portal.entries import Portal

FOLDER = Path(__file__).parent
SCHEMAS = {".well-known/api-catalog": "linkset.schema.yaml", "apis.json": "apis-json-0.23.schema.yaml"}
CCE = "https://cce.eu-de.otc.t-systems.com"
OPENAPI = "application/vnd.oai.openapi"


def read(path: str, of: Portal) -> dict[str, Any]:
    """Return a catalogue that its schema allows."""
    found = json.loads(catalogues(of)[path])
    schema = yaml.safe_load((FOLDER / SCHEMAS[path]).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [f"{error.json_path}: {error.message}" for error in checker.iter_errors(found)] == []
    return found  # type: ignore[no-any-return]


def links(of: Portal) -> dict[str, dict[str, list[Any]]]:
    """Return anchor -> relation -> links of an API catalogue; each anchor is there once."""
    contexts = read(".well-known/api-catalog", of)["linkset"]
    found = {each["anchor"]: {key: value for key, value in each.items() if key != "anchor"} for each in contexts}
    assert len(found) == len(contexts)
    return found


def test_without_a_base_url_there_is_but_what_needs_none() -> None:
    assert {*catalogues(portal(entry(), base_url=""))} == {"catalog-info.yaml"}
    assert {*catalogues(samples())} == {"catalog-info.yaml", *ABSOLUTE}


def test_the_same_bytes_each_time() -> None:
    assert catalogues(samples()) == catalogues(samples())


@pytest.mark.parametrize("path", SCHEMAS)
@pytest.mark.parametrize("of", [hostile(), portal(), portal(entry(title=""), title="", description="", maintainer="")])
def test_whatever_there_is(path: str, of: Portal) -> None:
    text = json.dumps(read(path, of))
    assert "javascript:" not in text
    assert "\\u202e" not in text


def test_every_api_is_an_item_with_a_context_of_its_own() -> None:
    found = links(samples())
    catalogue = found.pop(f"{BASE}/.well-known/api-catalog")
    assert [*catalogue] == ["item"]
    assert [each["href"] for each in catalogue["item"]] == [*found] == [CCE, "https://mrs.cn-north-4.myhuaweicloud.com"]
    assert catalogue["item"][0]["title*"] == [{"value": "Cloud Container Engine"}]


def test_what_describes_an_api() -> None:
    found = links(samples())[CCE]
    assert [(each["href"], each["type"], each["title*"][0]["value"]) for each in found["service-desc"]][:5] == [
        (f"{BASE}/cce/2.0.0/openapi-3.1.json", f"{OPENAPI}+json;version=3.1", "Cloud Container Engine 2.0.0"),
        (f"{BASE}/cce/2.0.0/openapi-3.0.json", f"{OPENAPI}+json;version=3.0", "Cloud Container Engine 2.0.0"),
        (f"{BASE}/cce/2.0.0/openapi-3.1.yaml", f"{OPENAPI};version=3.1", "Cloud Container Engine 2.0.0"),
        (f"{BASE}/cce/2.0.0/openapi-3.0.yaml", f"{OPENAPI};version=3.0", "Cloud Container Engine 2.0.0"),
        (f"{BASE}/cce/1.4.0/openapi-3.1.json", f"{OPENAPI}+json;version=3.1", "Cloud Container Engine 1.4.0"),
    ]
    assert [each["href"] for each in found["service-doc"]] == [
        f"{BASE}/cce/", f"{BASE}/cce/2.0.0/", f"{BASE}/cce/1.4.0/", f"{BASE}/cce/1.3/", "https://docs.example.com/cce/",
    ]  # fmt: skip
    assert found["service-doc"][-1]["hreflang"] == ["en"]
    assert [each["href"] for each in found["service-meta"]] == [f"{BASE}/catalog-info.yaml"]
    assert {*found} == {"service-desc", "service-doc", "service-meta"}


def test_services_at_one_endpoint_share_a_context() -> None:
    servers = {"servers": [{"url": "https://api.example.org/v1"}]}
    one, other = entry("a"), entry("b")
    for each in (one, other):
        each.versions[0].document.update(servers)
    found = links(portal(one, other))["https://api.example.org/v1"]
    assert [each["href"] for each in found["service-doc"]] == [
        f"{BASE}/{path}" for path in ("a/", "a/1.0.0/", "b/", "b/1.0.0/")
    ]
    assert len(found["service-meta"]) == 1


@pytest.mark.parametrize(
    ("servers", "anchor"),
    [
        ([{"url": "https://api.example.org/v1"}], "https://api.example.org/v1"),
        ([{"url": "https://接口.example.org/创建"}], "https://%E6%8E%A5%E5%8F%A3.example.org/%E5%88%9B%E5%BB%BA"),
        ([{"url": "/v1"}, {"url": "https://b.example.org"}], "https://b.example.org"),
        ([{"url": "https://{r}.x", "variables": {"r": {"default": "a"}}}], "https://a.x"),
        ([{"url": "https://{r}.x"}], f"{BASE}/cce/"),
        ([{"url": "ftp://x"}, {"url": "https://"}, {"url": "https://x:99999/"}], f"{BASE}/cce/"),
        ([], f"{BASE}/cce/"),
        (None, f"{BASE}/cce/"),
    ],
)
def test_where_an_api_is(servers: Any, anchor: str) -> None:
    of = entry()
    of.versions[0].document.update(document(servers=servers))
    assert [*links(portal(of))][1] == anchor
    assert read("apis.json", portal(of))["apis"][0]["baseURL"] == anchor


def test_the_index() -> None:
    found = read("apis.json", samples())
    assert {key: value for key, value in found.items() if key != "apis"} == {
        "name": "Our APIs", "description": "What our clouds offer.", "url": f"{BASE}/apis.json", "type": "Index",
        "specificationVersion": "0.23", "created": "2026-03-02", "modified": "2026-11-21", "tags": ["OpenAPI"],
        "maintainers": [{"FN": "Docs team", "email": "docs@example.org", "url": BASE}],
    }  # fmt: skip
    cce, mrs = found["apis"]
    assert {key: value for key, value in cce.items() if key != "properties"} == {
        "name": "Cloud Container Engine",
        "description": "OpenAPI description of cce, made from its API reference by docs2oas.",
        "image": f"{BASE}/assets/icon.svg", "baseURL": CCE, "humanURL": f"{BASE}/cce/",
        "created": "2026-03-02", "modified": "2026-11-21", "tags": ["OpenAPI", "cce"],
    }  # fmt: skip
    assert [(each["type"], each["url"].removeprefix(BASE)) for each in mrs["properties"]] == [
        ("OpenAPI", "/mrs/v2/openapi-3.1.json"), ("OpenAPI", "/mrs/v2/openapi-3.0.json"),
        ("OpenAPI", "/mrs/v2/openapi-3.1.yaml"), ("OpenAPI", "/mrs/v2/openapi-3.0.yaml"),
        ("Documentation", "/mrs/v2/"), ("BackstageApi", "/catalog-info.yaml"),
    ]  # fmt: skip
    assert ("ChangeLog", f"{BASE}/cce/changelog.html") in [(each["type"], each["url"]) for each in cce["properties"]]
