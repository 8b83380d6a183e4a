"""Schemas, and with them the classes of clients, keep their names from one update to the next."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from scraper.document.assemble import Settings
from scraper.model import Location
from scraper.outputs.diff.compare import Side
from scraper.outputs.diff.kept_names import kept_names
from scraper.pipeline import Options, scrape
from tests.called import run
from tests.diff.small import answer, answers, document, ref, schemas, structure, takes
from tests.update.conftest import ROOT
from tests.update.projects import changelog, everything, update, version

if TYPE_CHECKING:
    from pathlib import Path

    from scraper.pipeline import Result

SAMPLES = ROOT / "samples" / "otc-cce"
ADDED = "UpdateAddonInstance.html"
KEPT = {
    "AddonInstanceResponse": "AddonInstance",
    "AddonInstanceStatusResponse": "AddonInstanceStatus",
    "InstanceRequestSpecRequest": "InstanceRequestSpec",
}
OVERLAY = """\
overlay: 1.0.0
info: {title: Corrections, version: 1.0.0}
actions:
  - target: $.components.schemas.InstanceRequestSpec
    update: {description: What to install.}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one page that was brought up to date once; a second page would rename what the first describes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / "docs").mkdir()
    shutil.copy(SAMPLES / "CreateAddonInstance.html", tmp_path / "docs")
    (tmp_path / "overlay.yaml").write_text(OVERLAY)
    config = '[services.cce]\nsource = "docs"\nversion = "v1.2"\noverlay = "overlay.yaml"\n'
    (tmp_path / "docs2oas.toml").write_text(config)
    done = run("update", "-c", tmp_path / "docs2oas.toml", "-q")
    assert done.exit_code == 0, done.output
    return tmp_path


def add(project: Path) -> None:
    shutil.copy(SAMPLES / ADDED, project / "docs")


def components(project: Path) -> dict[str, Any]:
    found = yaml.safe_load((project / "spec" / "cce.yaml").read_text("utf-8"))["components"]["schemas"]
    assert isinstance(found, dict)
    return found


def locked(project: Path) -> dict[str, Any]:
    found = json.loads((project / "docs2oas.lock").read_text("utf-8"))["services"]["cce"]
    assert isinstance(found, dict)
    return found


def made(folder: Path, **names: str) -> Result:
    return scrape(str(folder), Options("cce", settings=Settings(names=names)))


def test_an_operation_more_renames_nothing(project: Path) -> None:
    before = components(project)
    config = project / "docs2oas.toml"
    config.write_text('clients = "clients"\n' + config.read_text("utf-8"), "utf-8")
    add(project)
    assert update(project).stdout == "cce 1.2.0 -> 1.3.0: 0 breaking, 0 warnings, 1 info\n"

    after = components(project)
    assert before.keys() <= after.keys()
    assert {name: after[name] for name in before} == before
    assert after["InstanceRequestSpec"]["description"] == "What to install."
    assert list(after) == sorted(after)
    assert "no longer there" not in changelog(project)
    assert (project / "clients" / "cce" / "cce_client" / "models" / "instance_request_spec.py").is_file()

    assert locked(project)["names"] == KEPT
    sources = json.loads((project / "spec" / "cce.sources.json").read_text("utf-8"))["pointers"]
    assert sources["/components/schemas/InstanceRequestSpec"].startswith("CreateAddonInstance.html:")
    assert "/components/schemas/InstanceRequestSpecRequest" not in sources
    assert "InstanceRequestSpecRequest" not in (project / "spec" / "cce.yaml").read_text("utf-8")


def test_build_makes_what_update_made(project: Path) -> None:
    add(project)
    update(project, "-q")
    before = everything(project)
    assert run("build", "-q", "-c", project / "docs2oas.toml").exit_code == 0
    assert update(project).stdout == "cce 1.3.0: up to date\n"
    assert everything(project) == before

    shutil.rmtree(project / "spec")
    assert run("build", "-q", "-c", project / "docs2oas.toml").exit_code == 0
    spec = project / "spec" / "cce.yaml"
    assert spec.read_bytes() == before[spec]


def test_names_are_kept_for_good(project: Path) -> None:
    add(project)
    update(project, "-q")
    page = project / "docs" / ADDED
    page.write_text(page.read_text("utf-8").replace(">addonTemplateName<", ">template<"), "utf-8")
    assert update(project).exit_code == 0
    assert locked(project)["names"].items() >= KEPT.items()
    assert components(project).keys() >= set(KEPT.values())

    page.unlink()
    update(project, "-q")
    assert "names" not in locked(project)
    assert "InstanceRequestSpec" in components(project)


def test_a_spec_that_is_gone_is_made_with_the_names_of_the_lock(project: Path) -> None:
    add(project)
    update(project, "-q")
    before = everything(project)
    (project / "spec" / "cce.yaml").unlink()
    assert update(project).stdout == "cce 1.3.0: made anew, the API is as before\n"
    assert everything(project) == before


def test_without_a_lock_names_are_those_of_the_docs_alone(project: Path) -> None:
    add(project)
    update(project, "-q")
    names = made(project / "docs").document["components"]["schemas"].keys()
    assert names >= KEPT.keys()
    assert names.isdisjoint(KEPT.values())


def test_a_lock_file_of_other_names_is_refused(project: Path) -> None:
    lock = project / "docs2oas.lock"
    lock.write_text(lock.read_text("utf-8").replace('"version": "1.2.0"', '"names": ["A"], "version": "1.2.0"'))
    for command in ("build", "update"):
        refused = run(command, "-c", project / "docs2oas.toml")
        assert (refused.exit_code, version(project)) == (2, "1.2.0")
        assert "docs2oas.lock: is no lock file" in refused.stderr


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    for page in ("CreateAddonInstance.html", ADDED):
        shutil.copy(SAMPLES / page, tmp_path)
    return tmp_path


def test_what_would_have_a_kept_name_finds_another(docs: Path) -> None:
    before = made(docs).document["components"]["schemas"]
    after = made(docs, AddonInstanceResponse="InstanceSpec").document["components"]["schemas"]
    assert len(after) == len(before)
    assert after["InstanceSpec"].keys() == before["AddonInstanceResponse"].keys()
    assert after["InstanceSpec"]["properties"].keys() == before["AddonInstanceResponse"]["properties"].keys()
    assert after.keys() - before.keys() == {"InstanceSpecResponse"}
    assert after["InstanceSpecResponse"] == before["InstanceSpec"]


@pytest.mark.parametrize(
    ("names", "gone"),
    [
        ({"AddonInstanceResponse": "Error"}, set()),
        ({"AddonInstanceResponse": "ERROR"}, set()),
        ({"AddonInstanceResponse": "../x"}, set()),
        ({"AddonInstanceResponse": ""}, set()),
        ({"Nothing": "Something"}, set()),
        ({"AddonInstanceResponse": "One", "InstanceSpec": "one"}, {"AddonInstanceResponse"}),
    ],
)
def test_a_name_that_cannot_be_had_is_not_kept(docs: Path, names: dict[str, str], gone: set[str]) -> None:
    before, after = (each.document["components"]["schemas"] for each in (made(docs), made(docs, **names)))
    assert len(after) == len(before)
    assert before.keys() - after.keys() == gone


def side(found: dict[str, Any], *without_docs: str) -> Side:
    names = found["components"]["schemas"].keys() - set(without_docs)
    return Side(found, {f"/components/schemas/{name}": Location("a.html", 1) for name in names}, "a")


META = structure(name={"type": "string"})


def bodies(**properties: Any) -> dict[str, Any]:
    """Return a document with an operation that answers with an object of these properties, all of them components."""
    held = {each["$ref"].rpartition("/")[2]: META for each in properties.values()}
    return answers(ref("Body"), Body=structure(**properties), **held)


def test_what_stands_at_the_same_places_is_the_same() -> None:
    old = bodies(a=ref("Spec"), b=ref("Spec"), c=ref("Meta"))
    new = bodies(a=ref("BodySpec"), b=ref("BodySpec"), c=ref("Meta"), d=ref("Spec"))
    assert kept_names(side(old), side(new)) == {"BodySpec": "Spec"}
    assert kept_names(side(new), side(old)) == {"Spec": "BodySpec"}


def test_names_that_were_swapped_are_swapped_back() -> None:
    old, new = bodies(a=ref("Spec"), b=ref("Meta")), bodies(a=ref("Meta"), b=ref("Spec"))
    assert kept_names(side(old), side(new)) == {"Meta": "Spec", "Spec": "Meta"}


def test_what_is_elsewhere_is_something_else() -> None:
    old, new = bodies(a=ref("Spec")), bodies(b=ref("BodySpec"))
    assert kept_names(side(old), side(new)) == {}


def test_what_has_few_of_the_places_is_something_else() -> None:
    old = bodies(a=ref("Spec"), b=ref("Spec"), c=ref("Spec"))
    new = bodies(a=ref("One"), b=ref("Two"), c=ref("Three"))
    assert kept_names(side(old), side(new)) == {}


def test_of_halves_one_has_the_name() -> None:
    old = bodies(a=ref("Spec"), b=ref("Spec"))
    assert kept_names(side(old), side(bodies(a=ref("SpecB"), b=ref("SpecA")))) == {"SpecA": "Spec"}
    assert kept_names(side(old), side(bodies(a=ref("Other"), b=ref("Spec")))) == {}


def test_what_became_one_has_one_name() -> None:
    old = bodies(a=ref("One"), b=ref("Two"), c=ref("Two"))
    assert kept_names(side(old), side(bodies(a=ref("Both"), b=ref("Both"), c=ref("Both")))) == {"Both": "Two"}
    assert kept_names(side(old), side(bodies(a=ref("One"), b=ref("One"), c=ref("One")))) == {}


def test_what_an_overlay_adds_gives_no_name() -> None:
    old, new = bodies(a=ref("Extra")), bodies(a=ref("Spec"))
    assert kept_names(side(old, "Extra"), side(new)) == {}
    assert kept_names(side(old), side(new, "Spec")) == {}


@pytest.mark.parametrize(
    "written",
    [
        {"type": "array", "items": ref("New")},
        {"type": "object", "additionalProperties": ref("New")},
        {"anyOf": [ref("New"), {"type": "null"}]},
        {"oneOf": [ref("New"), {"type": "string"}]},
        {"allOf": [ref("New")]},
        ref("New", description="What it is."),
        structure(in_it=ref("New")),
    ],
    ids=str,
)
def test_a_component_is_found_however_it_is_referred_to(written: dict[str, Any]) -> None:
    older = json.loads(json.dumps(written).replace("/New", "/Old"))
    for make in (takes, answers):
        old, new = make(structure(x=older), Old=META), make(structure(x=written), New=META)
        assert kept_names(side(old), side(new)) == {"New": "Old"}


def test_places_are_told_through_components_and_recursion() -> None:
    old = answers(ref("Tree"), Tree=structure(leaf=ref("Leaf"), below=ref("Tree")), Leaf=META)
    new = answers(ref("Node"), Node=structure(leaf=ref("NodeLeaf"), below=ref("Node")), NodeLeaf=META)
    assert kept_names(side(old), side(new)) == {"Node": "Tree", "NodeLeaf": "Leaf"}


def test_the_order_of_a_document_does_not_matter() -> None:
    def paths(**named: str) -> dict[str, Any]:
        held = {name: {"get": {"responses": answer(ref(component))}} for name, component in named.items()}
        return document(
            {f"/{name}": item for name, item in held.items()}, **schemas(**dict.fromkeys(named.values(), META))
        )

    old, new = paths(a="One", b="One", c="Two", d="Two"), paths(a="X", b="Y", c="X", d="Y")
    backwards = paths(d="Y", c="X", b="Y", a="X")
    assert kept_names(side(old), side(new)) == kept_names(side(old), side(backwards)) == {"X": "One", "Y": "Two"}
