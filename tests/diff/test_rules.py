"""Every rule has a fixture, run both ways; the table of rules holds together."""

from __future__ import annotations

import re

import pytest
import yaml

from scraper.outputs.diff.mirrors import backward, forward
from scraper.outputs.diff.rules import rules
from scraper.outputs.load import load_document
from tests.diff.golden import CHANGES, changes, folders, text

#: Rules without a fixture, and why: reworded descriptions outside of schemas are one rule whatever they describe.
WITHOUT = {
    f"{area}-description-changed": "is description-changed"
    for area in ("request-parameter", "request-body", "response-header", "response-body")
}


def produced() -> dict[str, str]:
    """Return rule -> fixture that shows it."""
    return {
        rule: folder.name
        for folder in folders()
        for rule in re.findall(r"^  \w+ ([\w-]+):", (folder / CHANGES).read_text("utf-8"), re.MULTILINE)
    }


def facet_of(rule: str) -> str:
    """Return the direction and facet of a rule about schemas, other rules as they are."""
    matched = re.fullmatch(r"(request|response)-(?:parameter|body|header|property)-(.+)", rule)
    return f"{matched[1]} {matched[2]}" if matched and rule in facet_rules() else rule


def facet_rules() -> set[str]:
    """Return the rules that are an area and a facet: those that there are for bodies of requests or answers as well."""
    names = {rule.removeprefix("request-property-") for rule in rules() if rule.startswith("request-property-")}
    facets = {name for name in names if f"response-header-{name}" in rules() and name not in OWN}
    return {f"{area}-{facet}" for area in AREAS for facet in facets}


AREAS = (
    "request-parameter", "request-body", "request-property", "response-header", "response-body", "response-property",
)  # fmt: skip
OWN = {"became-required", "became-optional", "added", "removed"}


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_fixture(folder) -> None:
    assert text(folder) == (folder / CHANGES).read_text("utf-8")
    assert folder.name in produced()


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_mirrored(folder) -> None:
    base, revision = (load_document(folder / f"{side}.yaml") for side in ("base", "revision"))
    assert forward(changes(base, revision)) == backward(changes(revision, base))
    assert not changes(base, base)


def test_every_rule_is_shown() -> None:
    shown = {facet_of(rule) for rule in produced()}
    missing = {rule for rule in rules() if facet_of(rule) not in shown}
    assert missing - WITHOUT.keys() == set()


def test_every_area_is_shown() -> None:
    for area in AREAS:
        shown = {rule for rule in produced() if rule.startswith(f"{area}-") and rule in facet_rules()}
        assert len(shown) >= 5, area


def test_no_rule_is_without_reason() -> None:
    assert not WITHOUT.keys() & produced().keys()


@pytest.mark.parametrize("rule", sorted(rules()))
def test_mirrors(rule: str) -> None:
    """The mirror of a mirror says the same as a rule, so that mirroring thrice is mirroring once."""
    once = rules()[rule].mirror
    assert rules()[rules()[once].mirror].mirror == once
    assert rules()[rule].kind == rules()[once].kind


def test_ids_are_kebab_case() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule) for rule in rules())


def test_no_row_is_overwritten() -> None:
    """A rule of its own and a facet of the same name would be one too many."""
    from importlib import resources

    table = yaml.safe_load(resources.files("scraper.outputs.diff").joinpath("rules.yaml").read_text("utf-8"))
    assert len(rules()) == len(table["rules"]) + len(table["areas"]) * len(table["facets"])
