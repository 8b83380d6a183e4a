"""Objects of the API: what is sent is what was meant, what a service sends is kept, whatever it is."""

from __future__ import annotations

import copy
import json
import pickle
from dataclasses import dataclass
from typing import Any, ClassVar

import cce_client
import pytest
from cce_client import models
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.model import NULL, Model, Null, Shapes, WireNames, decode, encode


@dataclass(kw_only=True, slots=True)
class Disk(Model):
    wire_names: ClassVar[WireNames] = {"kind": "volumeType"}

    kind: str | None = None
    size: int | Null | None = None


@dataclass(kw_only=True, slots=True)
class Node(Model):
    shapes: ClassVar[Shapes] = {
        "root": "Disk",
        "disks": ["Disk"],
        "named": {"*": "Disk"},
        "raid": [["Disk"]],
        "parent": "Node",
        "either": ("Disk", "Node", ["Disk"]),
    }

    name: str
    root: Disk | None = None
    disks: list[Disk] | None = None
    named: dict[str, Disk] | None = None
    raid: list[list[Disk]] | None = None
    parent: Node | None = None
    labels: dict[str, Any] | None = None
    either: Disk | Node | list[Disk] | None = None


@dataclass(kw_only=True, slots=True)
class Tag(Model):
    name: str | None = None


@pytest.fixture(autouse=True)
def _models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.model.model", {"Disk": Disk, "Node": Node, "Tag": Tag}.__getitem__)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Node(name="a"), {"name": "a"}),
        (Node(name=""), {"name": ""}),
        (Disk(kind="SSD", size=0), {"volumeType": "SSD", "size": 0}),
        (Disk(size=NULL), {"size": None}),
        (Node(name="a", root=Disk(size=1), disks=[]), {"name": "a", "root": {"size": 1}, "disks": []}),
        (Node(name="a", named={"x": Disk(kind="y")}), {"name": "a", "named": {"x": {"volumeType": "y"}}}),
        (Node(name="a", raid=[[Disk(), Disk(size=2)]]), {"name": "a", "raid": [[{}, {"size": 2}]]}),
        (Node(name="a", labels={"k": None, "n": NULL}), {"name": "a", "labels": {"k": None, "n": None}}),
        (Disk(additional_properties={"x": None, "y": Disk(size=3)}), {"x": None, "y": {"size": 3}}),
        ((Disk(size=1), "中"), [{"size": 1}, "中"]),
    ],
)
def test_what_is_sent(value: Any, expected: Any) -> None:
    assert encode(value) == expected


@pytest.mark.parametrize(
    "sent",
    [
        {"name": "a", "disks": [{"volumeType": "SSD", "size": 1}], "root": {"size": 2}},
        {"name": "a", "new": None, "newer": {"size": [1]}, "additional_properties": {"x": 1}, "wire_names": 1},
        {"name": 7, "root": "none", "disks": {"size": 1}, "named": [], "raid": [{"size": 1}, [3, None]]},
        {"name": "a", "disks": [None, 1, "x", [], {"size": "big"}], "named": {"a": None, "b": 2, "c": {}}},
        {"name": "a", "root": {"kind": "the name here, not on the wire"}, "labels": {"a": None}},
        {"parent": {"name": "b", "parent": {"root": {"volumeType": "中"}}}},
        {},
    ],
)
def test_what_a_service_sends_is_kept(sent: dict[str, Any]) -> None:
    assert Node.from_dict(sent).to_dict() == sent


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(["name", "size", "x"]), below),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(st.dictionaries(st.sampled_from([*Node.__annotations__, "x", "size"]), JSON))
def test_nothing_but_nulls_of_known_fields_is_lost(sent: dict[str, Any]) -> None:
    assert _bare(Node.from_dict(sent).to_dict()) == _bare(sent)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if each is not None}
    return [_bare(each) for each in value] if isinstance(value, list) else value


def test_models_are_made_where_they_stand() -> None:
    found = Node.from_dict({"disks": [{"size": 1}], "named": {"x": {}}, "raid": [[{"size": None}]], "parent": {}})
    assert found.disks == [Disk(size=1)]
    assert found.named == {"x": Disk()}
    assert found.raid == [[Disk()]]
    assert isinstance(found.parent, Node)
    assert found.parent.name is found.root is None


@pytest.mark.parametrize(
    ("shape", "value", "kind"),
    [
        (("Disk", "Node"), {"name": "a"}, Node),
        (("Node", "Disk"), {"size": 1}, Disk),
        (("Disk", "Node"), {"name": "a", "size": 1, "labels": {}}, Node),
        (("Node", "Tag"), {"name": "a"}, Tag),
        (("Node", "Tag"), {"name": "a", "root": {}}, Node),
        (("Disk", "Node"), {}, Disk),
        (("Disk", "Node"), {"x": 1}, Disk),
        (("Disk", ["Disk"]), [{"size": 1}], list),
        (("Disk", {"*": "Node"}), {"size": 1}, Disk),
        (("Disk", "Node"), "neither", str),
    ],
)
def test_the_alternative_that_fits_is_chosen(shape: Any, value: Any, kind: type) -> None:
    assert type(decode(shape, value)) is kind


def test_lists_in_alternatives_hold_what_fits() -> None:
    found = decode((["Disk"], ["Node"], "Disk"), [{"name": "a"}, 1, {"name": "b"}])
    assert found == [Node.from_dict({"name": "a"}), 1, Node.from_dict({"name": "b"})]
    assert decode((["Disk"], ["Node"]), []) == []


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_copies_are_equal(again: Any) -> None:
    node = Node(name="a", disks=[Disk(size=NULL, additional_properties={"x": [1]})])
    assert again(node) == node
    assert again(node) is not node
    assert again(NULL) is NULL
    error = models.Error.from_dict({"errors": 1, "x": 2})
    assert again(error) == error


def test_deep_copies_share_nothing() -> None:
    node = Node(name="a", disks=[Disk(size=1)])
    copy.deepcopy(node).disks[0].size = 2  # type: ignore[index]
    assert node.disks == [Disk(size=1)]


def test_models_compare_by_all_they_hold() -> None:
    assert Disk(size=1) != Disk(size=2)
    assert Disk(size=NULL) != Disk()
    assert Disk(additional_properties={"x": 1}) != Disk()
    assert Disk() != Tag()


def test_models_show_their_fields() -> None:
    assert repr(Disk(kind="SSD", size=NULL)) == "Disk(kind='SSD', size=NULL)"
    assert not NULL


def test_misspelled_fields_are_no_fields() -> None:
    with pytest.raises(TypeError, match="siez"):
        Disk(siez=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Disk().siez = 1  # type: ignore[attr-defined]


def test_models_are_listed_and_imported_when_asked_for() -> None:
    assert "Job" in dir(models)
    assert all(issubclass(getattr(models, name), cce_client._runtime.Model) for name in dir(models))
    with pytest.raises(AttributeError, match="Jobb"):
        models.Jobb  # noqa: B018


def test_generated_models_keep_what_a_service_sends() -> None:
    sent = {"metadata": {"uid": "1", "odd": None}, "spec": {"subJobs": [{"kind": "Job", "status": {"phase": 7}}]}}
    job = models.Job.from_dict(sent)
    assert isinstance(job.metadata, models.JobMetadata)
    assert json.dumps(job.to_dict()) == json.dumps(sent)
