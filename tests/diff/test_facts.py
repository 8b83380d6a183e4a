"""Differences lead from the facts of one document to those of the other, and back by mirrored rules."""

from __future__ import annotations

import copy
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scraper.outputs.diff.facts import facts, replay
from scraper.outputs.diff.judge import judge
from scraper.outputs.diff.mirrors import backward, forward
from scraper.outputs.diff.walk import differences
from scraper.outputs.load import load_document
from scraper.pipeline import scrape
from tests.diff.golden import folders, tree
from tests.diff.small import TEXT, answers, document, ref, structure, takes

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

ROOT = Path(__file__).parent.parent.parent
HISTORY = ROOT.parent / "shared/corpus/history"
SAMPLES = {name: load_document(ROOT / f"spec/{name}.yaml") for name in ("cce", "mrs")}
#: What of the histories is replayed here; all of it by ``python -m benchmarks.diff_cases --history``.
STEPS = {"huawei-mrs-history": slice(None), "huawei-cce-history": slice(2, 6)}


def check(old: Tree, new: Tree) -> None:
    there, back = differences(old, new), differences(new, old)
    before, after = facts(old), facts(new)
    assert replay(before, there, new) == after
    assert replay(after, back, old) == before
    assert forward(judge(there)) == backward(judge(back))
    assert bool(there) == (before != after)


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_fixtures(folder: Path) -> None:
    check(*(tree(load_document(folder / f"{side}.yaml")) for side in ("base", "revision")))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_changes(name: str) -> None:
    assert differences(tree(SAMPLES[name]), tree(copy.deepcopy(SAMPLES[name]))) == []


def test_services_become_each_other() -> None:
    check(*map(tree, SAMPLES.values()))


PAIRS = {
    "wrapped": (
        takes(structure("a", a=TEXT, x=structure(y=TEXT))),
        takes({"oneOf": [structure("a", a=TEXT, z=TEXT, x=structure(y={"type": "integer"})), structure("b", b=TEXT)]}),
    ),
    "wrapped below": (
        answers(structure(s=structure(**{"a": TEXT, "x.y": TEXT}), t=TEXT)),
        answers(structure("s", t=TEXT, s={
            "anyOf": [structure(**{"a": TEXT, "x.y": TEXT}), TEXT], "description": "S."})),
    ),
    "alternatives": (
        takes({"oneOf": [structure("a", a=TEXT, x=TEXT), structure("b", b=TEXT), TEXT]}),
        takes({"oneOf": [structure("b", b=TEXT, y=TEXT), structure("c", c=TEXT, x=TEXT),
                         structure("a", a=TEXT, z=TEXT)]}),
    ),
    "unrolled": (
        answers(ref("N"), N=structure(next=ref("N"), x=TEXT)),
        answers(ref("N"), N=structure(next=ref("M"), x=TEXT), M=structure(next=ref("M"), x={"type": "integer"})),
    ),
    "every other": (
        answers(ref("N"), N=structure(next=ref("N"), x=TEXT)),
        answers(ref("N"), N=structure(next=ref("M"), x=TEXT), M=structure(next=ref("N"), x={"type": "integer"})),
    ),
    "quoted": (answers(structure(**{"a.b": TEXT, "a": TEXT})), answers(structure(**{"a.b": TEXT, "a[]": TEXT}))),
    "moved": (
        document({"/a/{x}/b/{y}": {"get": {"operationId": "L", "parameters": [
            {"name": "y", "in": "path", "schema": TEXT}, {"name": "x", "in": "path", "schema": TEXT}]}}}),
        document({"/b/{y}": {"get": {"operationId": "L", "parameters": [
            {"name": "y", "in": "path", "schema": TEXT}]}}}),
    ),
    "renamed placeholder": (
        document({"/a/{x}": {"get": {"parameters": [{"name": "x", "in": "path", "schema": TEXT}]}}}),
        document({"/a/{z}": {"get": {"parameters": [{"name": "z", "in": "path", "schema": {"type": "integer"}}]}}}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_pairs(name: str) -> None:
    check(*map(tree, PAIRS[name]))


KEYWORDS: dict[str, list[Any]] = {
    "type": ["string", "integer", ["object", "null"], "array"], "enum": [["a", "b"], ["b"]], "maxLength": [0, 9],
    "required": [["name"], []], "additionalProperties": [False, {"type": "string"}], "default": [None, 1, "x"],
    "items": [{"type": "string"}], "oneOf": [[{"type": "string"}, {"type": "integer"}]], "readOnly": [True],
    "description": ["Other."], "nullable": [True], "deprecated": [True], "minimum": [0, 2],
    "allOf": [[{"type": "object"}]],
}  # fmt: skip
KINDS = ("schema", "parameter", "operation", "response", "body", "media", "path_item")


def mutate(found: dict[str, Any], draw: Any) -> None:
    """Change a document at a place: a key goes, a part becomes another one of its kind, a keyword is set."""
    view = tree(found)
    nodes = view.of(draw(st.sampled_from([kind for kind in KINDS if view.of(kind)])))
    node = draw(st.sampled_from(nodes)).value
    action = draw(st.sampled_from(("drop", "become", "keyword", "rename")))
    if action == "drop" and node:
        node.pop(draw(st.sampled_from(sorted(node))))
    elif action == "become":
        other = copy.deepcopy(draw(st.sampled_from(nodes)).value)
        node.clear()
        node.update(other)
    elif action == "keyword" and nodes and "properties" not in node:
        key = draw(st.sampled_from(sorted(KEYWORDS)))
        node[key] = copy.deepcopy(draw(st.sampled_from(KEYWORDS[key])))
    elif node.get("properties"):
        name = draw(st.sampled_from(sorted(node["properties"])))
        node["properties"][f"{name}_{draw(st.sampled_from('ab.'))}"] = node["properties"].pop(name)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_mutations(data: st.DataObject) -> None:
    base = SAMPLES[data.draw(st.sampled_from(sorted(SAMPLES)))]
    new = copy.deepcopy(base)
    for _ in range(data.draw(st.integers(1, 6))):
        mutate(new, data.draw)
    check(tree(base), tree(new))


@pytest.mark.skipif(not HISTORY.is_dir(), reason="no histories of real references at ../shared/corpus/history")
@pytest.mark.parametrize("name", STEPS)
def test_history(name: str, tmp_path: Path) -> None:
    bundle = HISTORY / f"{name}.bundle"
    subprocess.run(["git", "clone", "-q", "-b", "main", bundle, tmp_path / "docs"], check=True, capture_output=True)
    command = ["git", "-C", tmp_path / "docs", "log", "--reverse", "--format=%H"]
    revisions = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[STEPS[name]]
    found = [tree(scrape(f"git+{tmp_path / 'docs'}@{each}").document) for each in revisions]
    for old, new in pairwise(found):
        check(old, new)
