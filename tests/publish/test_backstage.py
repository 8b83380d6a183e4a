"""``catalog-info.yaml`` is what Backstage's own catalogue model takes, whatever services are called."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from scraper.failures import UsageFailure
from scraper.outputs.portal import places
from scraper.outputs.portal.catalogues.backstage import catalog_info
from scraper.outputs.portal.entries import Entry, Portal
from tests import npm
from tests.publish.portals import BASE, entry, hostile, portal, samples


def entities(of: Portal) -> list[dict[str, Any]]:
    return [*yaml.safe_load_all(catalog_info(of))]


def read(of: Portal) -> list[dict[str, Any]]:
    """Return the entities as Backstage reads them: with what ``$text`` points at in its place."""
    paths = {f"./{places.document(each, version, '3.1', 'yaml')}" for each in of.entries for version in each.versions}
    found = entities(of)
    for each in found:
        if each["kind"] == "API":
            assert each["spec"]["definition"]["$text"] in paths
            each["spec"]["definition"] = "openapi: 3.1.0"
    return found


def problems(of: Portal) -> list[str]:
    found: list[str] = npm.run("backstage.mjs", read(of))
    return found


def test_the_model_finds_faults() -> None:
    """So that its silence below means something."""
    api = read(portal(entry()))[0]
    faulty = [
        api | {"extra": 1},
        api | {"metadata": api["metadata"] | {"name": "x" * 64}},
        api | {"metadata": api["metadata"] | {"tags": ["No Tag"]}},
        api | {"spec": api["spec"] | {"owner": ""}},
        api | {"spec": api["spec"] | {"owner": "a:"}},
        api | {"spec": {key: value for key, value in api["spec"].items() if key != "lifecycle"}},
    ]
    assert all(npm.run("backstage.mjs", faulty))


def test_the_samples() -> None:
    assert problems(samples()) == [""] * 5
    system, newest, older, *_ = found = entities(samples())
    assert system == {
        "apiVersion": "backstage.io/v1alpha1", "kind": "System", "metadata": {"name": "clouds"},
        "spec": {"owner": "group:containers"},
    }  # fmt: skip
    assert newest == {
        "apiVersion": "backstage.io/v1alpha1",
        "kind": "API",
        "metadata": {
            "name": "cce",
            "title": "Cloud Container Engine 2.0.0",
            "description": "OpenAPI description of cce, made from its API reference by docs2oas.",
            "annotations": {
                "docs2oas/service": "cce",
                "docs2oas/version": "2.0.0",
                "backstage.io/view-url": f"{BASE}/cce/2.0.0/",
            },
            "tags": ["openapi", "cce", "lang:en"],
            "links": [
                {"url": f"{BASE}/cce/2.0.0/", "title": "Reference", "icon": "docs"},
                {"url": f"{BASE}/cce/", "title": "Versions and quality", "icon": "docs"},
                {"url": f"{BASE}/cce/changelog.html", "title": "Changelog", "icon": "docs"},
                {"url": "https://docs.example.com/cce/", "title": "Docs of the vendor", "icon": "docs"},
            ],
        },
        "spec": {
            "type": "openapi",
            "lifecycle": "production",
            "owner": "group:containers",
            "system": "clouds",
            "definition": {"$text": "./cce/2.0.0/openapi-3.1.yaml"},
        },
    }
    assert older["spec"] == newest["spec"] | {
        "lifecycle": "deprecated", "definition": {"$text": "./cce/1.4.0/openapi-3.1.yaml"},
    }  # fmt: skip
    assert [each["metadata"]["name"] for each in found[1:]] == ["cce", "cce-1.4.0", "cce-1.3", "mrs"]


def test_hostile_texts() -> None:
    found = entities(hostile())
    assert problems(hostile()) == [""] * len(found)
    assert len(found) == 9
    names = [each["metadata"]["name"].lower() for each in found]
    assert len({*names}) == len(names)
    assert {each["kind"] for each in found} == {"API"}
    assert "javascript" not in str([each["metadata"].get("links") for each in found])
    assert "\u202e" not in str(found)


def test_without_a_base_url_there_are_no_links_to_the_portal() -> None:
    found = entities(portal(entry(docs="https://docs.example.com/"), base_url=""))[0]
    assert [link["url"] for link in found["metadata"]["links"]] == ["https://docs.example.com/"]
    assert "backstage.io/view-url" not in found["metadata"]["annotations"]
    assert problems(portal(entry(), base_url="")) == [""]


def test_names_do_not_hang_on_order() -> None:
    """But for two that are alike."""
    one, other = entry("a", "1"), entry("b", "2")
    assert catalog_info(portal(one, other)).split("---\n")[1:] == catalog_info(portal(other, one)).split("---\n")[:0:-1]


@pytest.mark.parametrize(
    ("system", "named", "declared"),
    [
        ("clouds", "clouds", {"name": "clouds"}),
        ("Our clouds", "Our-clouds", {"name": "Our-clouds", "title": "Our clouds"}),
        ("system:default/clouds", "system:default/clouds", None),
        ("default/clouds", "default/clouds", None),
        ("", None, None),
    ],
)
def test_systems(system: str, named: str | None, declared: dict[str, str] | None) -> None:
    of = portal(entry("a", system=system, owner="team"), entry("b", system=system, owner="team"))
    found = entities(of)
    assert [each["metadata"] for each in found if each["kind"] == "System"] == ([declared] if declared else [])
    assert {each["spec"].get("system") for each in found if each["kind"] == "API"} == {named}
    assert {*problems(of)} == {""}


def test_an_owner_is_required() -> None:
    assert entities(portal(entry()))[0]["spec"]["owner"] == "unknown"


@pytest.mark.parametrize("given", [{"owner": "a:b:c"}, {"owner": "the team"}, {"owner": "/x"}, {"system": "a:b/c/d"}])
def test_what_is_no_reference(given: dict[str, str]) -> None:
    key, text = next(iter(given.items()))
    with pytest.raises(
        UsageFailure, match=f"service 'cce': {key} '{text}' names no entity of a catalogue; write a name"
    ):
        catalog_info(portal(entry(**given)))


def test_nothing_in_it() -> None:
    assert catalog_info(portal()) == ""


def test_all_of_an_entry_is_optional() -> None:
    bare = Entry("a", "", entry().versions, entry().quality)
    assert problems(portal(bare)) == [""]
