"""The files of a reference: its page, which needs no script to list what there is, and its documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import msgspec
import pytest
import yaml
from bs4 import BeautifulSoup
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from scraper.document.conversion import convert
from scraper.outputs.portal import loaded as module
from scraper.outputs.portal import renderer
from scraper.outputs.portal.entries import Entry, Portal, Quality, Version
from scraper.outputs.portal.loaded import asset, loaded
from scraper.outputs.portal.origins import origins
from scraper.outputs.portal.reference import reference
from scraper.outputs.portal.renderer import RendererMissing
from scraper.outputs.targets.media import cache_control
from scraper.outputs.tree import Tree
from tests.portal.portals import hostile, samples

ROOT = Path(__file__).parents[2] / "scraper"
FORMS = {f"openapi-{version}.{suffix}" for version in ("3.1", "3.0") for suffix in ("yaml", "json")}


def files(portal: Portal) -> dict[str, bytes]:
    """The files of the newest version of the first service, by name."""
    entry = portal.entries[0]
    made = reference(entry, entry.versions[0], portal)
    return {path.rpartition("/")[2]: content for path, content in made.items() if isinstance(content, bytes)}


def parse(page: bytes | str) -> BeautifulSoup:
    return BeautifulSoup(page, "lxml")


def page_of(document: dict[str, Any]) -> BeautifulSoup:
    entry = Entry("x", "X", (Version("1", {"openapi": "3.1.0", "paths": {}, **document}, {}),), Quality())
    return parse(files(Portal("T", "", "", "", "", (entry,)))["index.html"])


def test_the_files_of_a_version() -> None:
    entry = samples().entries[0]
    made = reference(entry, entry.versions[1], samples())
    assert set(made) == {f"cce/1.1.0/{name}" for name in (*FORMS, "index.html")}


def test_documents_are_valid_and_the_same_in_both_forms() -> None:
    made = files(samples())
    for version, validator in (("3.1", OpenAPIV31SpecValidator), ("3.0", OpenAPIV30SpecValidator)):
        document = msgspec.json.decode(made[f"openapi-{version}.json"])
        assert document["openapi"].startswith(version)
        assert yaml.safe_load(made[f"openapi-{version}.yaml"]) == document
        assert list(validator(document).iter_errors()) == []
    assert msgspec.json.decode(made["openapi-3.1.json"]) == samples().entries[0].versions[0].document


def test_documents_made_as_3_0_are_given_as_both() -> None:
    newer = samples().entries[0].versions[0]
    older = msgspec.structs.replace(newer, document=msgspec.json.decode(files(samples())["openapi-3.0.json"]))
    entry = msgspec.structs.replace(samples().entries[0], versions=(older,))
    made = files(msgspec.structs.replace(samples(), entries=(entry,)))
    assert msgspec.json.decode(made["openapi-3.0.json"]) == older.document
    assert msgspec.json.decode(made["openapi-3.1.json"]) == convert(older.document, "3.1")


def test_every_operation_and_schema_is_listed_and_has_an_address() -> None:
    document = samples().entries[0].versions[0].document
    page = parse(files(samples())["index.html"])
    ids = [operation["operationId"] for item in document["paths"].values() for operation in item.values()]
    names = [f"schema-{name}" for name in document["components"]["schemas"]]
    listed = [unquote(str(link["href"])[1:]) for link in page.select(".group a")]
    assert sorted(listed) == sorted(ids + names)
    tags = [summary.get_text().split("\n")[0] for summary in page.select(".group summary")]
    assert [tag.rpartition(" ")[0] for tag in tags[:-1]] == [tag["name"] for tag in document["tags"]]
    assert {str(link["href"]) for link in page.select(".downloads a")} >= {f"../../cce/2.0.0/{name}" for name in FORMS}


def test_an_operation_without_an_id_has_an_address_all_the_same() -> None:
    page = page_of({"paths": {"/a b": {"get": {}}}})
    assert [str(link["href"]) for link in page.select(".group a")] == ["#get%20/a%20b"]


def test_paths_that_are_cut_are_there_in_full() -> None:
    document = samples().entries[0].versions[0].document
    titles = {str(code["title"]) for code in parse(files(samples())["index.html"]).select(".group a code")}
    assert titles == set(document["paths"])


def test_an_older_version_leads_to_the_newest() -> None:
    entry = samples().entries[0]
    for version, expected in zip(entry.versions, ([], ["../../cce/2.0.0/index.html"]), strict=True):
        made = reference(entry, version, samples())[f"cce/{version.name}/index.html"]
        assert isinstance(made, bytes)
        assert [link["href"] for link in parse(made).select(".reference-newer a")] == expected


def test_the_policy_lets_requests_go_to_the_servers_alone() -> None:
    policy = parse(files(samples())["index.html"]).select("[http-equiv]")[0]["content"]
    directives = dict(each.split(" ", 1) for each in str(policy).split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["style-src"] == "'self'"
    assert set(directives["script-src"].split()) <= {"'self'", "'wasm-unsafe-eval'"}
    assert directives["connect-src"] == "'self' https://*.eu-de.otc.t-systems.com https://*.eu-nl.otc.t-systems.com"
    assert {directives[name] for name in ("base-uri", "form-action", "object-src")} == {"'none'"}


@pytest.mark.parametrize(
    ("url", "variables", "expected"),
    [
        ("https://api.example.com/v1", {}, ["https://api.example.com"]),
        ("http://API.example.com:8080", {}, ["http://api.example.com:8080"]),
        ("https://{service}.{region}.api.example.com", {}, ["https://*.api.example.com"]),
        ("https://{s}.{d}", {"s": {"default": "a"}, "d": {"default": "x.y.com"}}, ["https://*.x.y.com"]),
        (
            "https://{s}.{r}.x.com", {"s": {"default": "a"}, "r": {"default": "b", "enum": ["b", "c"]}},
            ["https://*.b.x.com", "https://*.c.x.com"],
        ),
        ("https://{s}.{r}.x.com", {"s": {"default": "a"}, "r": {"default": "b"}}, ["https://*.b.x.com"]),
        ("https://{s}.{r}.myhuaweicloud.com", {"s": {}, "r": {"default": "b"}}, ["https://*.myhuaweicloud.com"]),
        ("https://{s}.myhuaweicloud.com.evil.org", {"s": {"default": "a"}}, ["https://*.myhuaweicloud.com.evil.org"]),
        ("https://{s}.x.com", {"s": {"default": "a"}}, ["https://a.x.com"]),
        ("https://{s}.co.uk", {"s": {"default": "a"}}, ["https://a.co.uk"]),
        ("https://{s}.co.uk", {"s": {}}, []),
        ("https://{s}.{d}", {"s": {"default": "a"}, "d": {"default": "co.uk"}}, ["https://a.co.uk"]),
        (
            "https://{s}.{d}", {"s": {"default": "a"}, "d": {"enum": ["x.y.com", "com", "co.uk", "*", "", "."]}},
            ["https://*.x.y.com", "https://a.co.uk", "https://a.com"],
        ),
        ("https://{s}.0.0.1", {"s": {"default": "127"}}, ["https://127.0.0.1"]),
        ("https://{s}.eu-de", {"s": {"default": "a"}}, ["https://a.eu-de"]),
        ("https://{s}.x.com", {"s": {"default": "a", "enum": ["a"]}}, ["https://a.x.com"]),
        ("https://{s}-api.x.y.com/", {"s": {"default": "a"}}, ["https://*.x.y.com"]),
        ("https://{host}/", {"host": {"default": "api.x.com"}}, ["https://api.x.com"]),
        ("https://{s}.{d}", {"s": {"default": "a"}, "d": {"default": "com"}}, ["https://a.com"]),
        ("{p}://x.com:{n}", {"p": {"default": "http", "enum": ["http", "https"]}, "n": {"default": "81"}},
         ["http://x.com:81", "https://x.com:81"]),
        ("/v1", {}, []),
        ("https://{host}", {"host": {"default": "x.com; script-src *"}}, []),
        ("https://x.com'; script-src *", {}, []),
        ("https://x.com evil.com", {}, []),
        ("https://*", {}, []),
        ("https://{host}", {"host": {"default": "*.com"}}, []),
        ("https://user@x.com", {}, []),
        ("javascript:alert(1)", {}, []),
        ("wss://x.com", {}, []),
        ("https://{host}", {"host": {"default": None}}, []),
        ("https://{host}", None, []),
        (None, {}, []),
    ],
)  # fmt: skip
def test_where_servers_are(url: Any, variables: Any, expected: list[str]) -> None:
    assert origins(Tree({"servers": [{"url": url, "variables": variables}]}, "3.1")) == expected


def test_servers_of_operations_count_and_combinations_end() -> None:
    many = {name: {"enum": [str(value) for value in range(9)]} for name in "abc"}
    document = {
        "servers": [{"url": "https://{a}{b}{c}.x.com", "variables": many}],
        "paths": {"/x": {"servers": [{"url": "https://b.com"}], "get": {"servers": [{"url": "https://c.com"}]}}},
    }
    found = origins(Tree(document, "3.1"))
    assert {"https://b.com", "https://c.com"} <= set(found)
    assert len(found) == 64 + 2


def test_hostile_texts_are_texts() -> None:
    page = files(hostile())["index.html"].decode()
    tags = parse(page).find_all(True)
    assert {str(tag["src"]).split("/")[-3] for tag in tags if tag.name == "script"} == {"assets"}
    assert not {tag.name for tag in tags} & {"img", "iframe", "object", "embed", "base", "style"}
    assert not [name for tag in tags for name in tag.attrs if name.startswith("on") or name == "style"]
    assert not {"\u202e", "\u2066", "\x00"} & set(page)


def test_documents_to_download_are_as_they_were() -> None:
    made = files(hostile())
    assert msgspec.json.decode(made["openapi-3.1.json"]) == hostile().entries[0].versions[0].document


def test_halves_of_characters_are_left_out() -> None:
    entry = Entry(
        "x", "X", (Version("1", {"openapi": "3.1.0", "info": {"title": "a\ud800"}, "paths": {}}, {}),), Quality()
    )
    made = files(Portal("T", "", "", "", "", (entry,)))
    assert msgspec.json.decode(made["openapi-3.1.json"])["info"]["title"] == "a?"


@pytest.mark.parametrize("odd", [None, 1, "a", [], [None], [1], {"a": None}, {"a": 1}, True])
def test_odd_documents_are_no_harm(odd: Any) -> None:
    for key in ("info", "servers", "tags", "components", "paths"):
        page_of({key: odd})
    page_of({"paths": {"/a": odd}})
    page_of({"paths": {"/a": {"get": odd}}})
    page_of({"components": {"schemas": odd}})
    page_of({"servers": [{"url": "https://{a}", "variables": odd}]})


def test_the_renderer_comes_from_its_package() -> None:
    found = {path.rpartition("/")[2]: file for path, file in loaded().items() if "swagger-ui" in path}
    assert set(found) == {f"swagger-ui{end}" for end in ("-bundle.js", ".css", ".license.txt")}
    assert all(isinstance(path, Path) and path.is_file() and ROOT not in path.parents for path in found.values())


def test_files_are_where_their_content_says() -> None:
    """All that belongs together is in one folder, so that what one imports from beside it fits."""
    own, others = asset("reference.js").rpartition("/")[0], asset("swagger-ui.css").rpartition("/")[0]
    assert own != others
    assert {path.rpartition("/")[0] for path in loaded()} == {own, others, "assets"}
    for name in ("portal.css", "reference-shape.js", "reference-grammar.js", "moved.js"):
        assert f"{own}/{name}" in loaded()
        assert cache_control(asset(name)).endswith("immutable")
    assert cache_control("assets/icon.svg") == cache_control("search/pagefind.js") == "no-cache"


def test_other_content_is_in_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_OWN", tmp_path)
    found = []
    for content in ("a", "b", "a"):
        (tmp_path / "portal.css").write_text(content)
        for cached in (module._own, module._folder):
            cached.cache_clear()
        found.append(asset("portal.css"))
    assert found[0] == found[2] != found[1]
    for cached in (module._own, module._folder):
        cached.cache_clear()


def test_a_missing_renderer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = r"^offapi: offapi/swagger_bundle.js is not there; pip install 'docs2oas\[portal\]'$"
    for package in ("there-is-no-such-package", "msgspec"):
        monkeypatch.setattr(renderer, "_PACKAGE", package)
        with pytest.raises(RendererMissing, match=missing.replace("offapi:", f"{package}:")):
            renderer.renderer()
