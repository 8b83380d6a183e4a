"""A client is replaced by a whole one or stays as it was, whatever happens on the way."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from scraper import workers
from scraper.commands.generate import job
from scraper.outputs.client import generate
from scraper.outputs.client.render import Package
from tests.client.traps import SHOP, contents, made_before, run

if TYPE_CHECKING:
    from collections.abc import Callable


def _fail(*_: object, **__: object) -> None:
    raise LookupError("defect")


def _lose_a_function(package: Package) -> None:
    package.functions.pop()
    BUILD_API(package)


def _lose_a_class(package: Package) -> None:
    package.classes.pop(next(iter(package.classes)))
    BUILD_MODELS(package)


def _break_code(package: Package) -> None:
    BUILD_API(package)
    (package.package_dir / "api" / "broken.py").write_text("def (")


def _interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


BUILD_API: Final = Package._build_api
BUILD_MODELS: Final = Package._build_models
#: What goes wrong while a client is made: where, how, and the code it is reported by.
FAILURES: Final[dict[str, tuple[Any, str, Callable[..., None], str]]] = {
    "defect": (generate, "adapt", _fail, "client-internal"),
    "defect while writing": (Package, "_build_models", _fail, "client-internal"),
    "no Python": (Package, "_build_api", _break_code, "client-internal"),
    "a function less": (Package, "_build_api", _lose_a_function, "client-operation-lost"),
    "a class less": (Package, "_build_models", _lose_a_class, "client-schema-lost"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAILURES)
def test_the_old_client_stays_when_a_new_one_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    spec, made = made_before(tmp_path)
    owner, name, failure, code = FAILURES[case]
    before = contents(made)
    monkeypatch.setattr(owner, name, failure)
    result = run(spec, "-o", made)
    assert result.exit_code == 1
    assert f"error {code} " in result.stderr
    assert result.stderr.rstrip().endswith("no")
    assert contents(made) == before
    assert [each.name for each in made.iterdir()] == ["shop"]


def test_what_the_generator_complains_of_is_told_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with an adaptation that leaves in what the generator drops."""
    spec, made = made_before(tmp_path)
    adapt = generate.adapt

    def careless(*given: Any) -> Any:
        adapted = adapt(*given)
        (item,) = [each for path, each in adapted.document["paths"].items() if "delete_thing" in path]
        item["delete"]["parameters"] = []
        return adapted

    before = contents(made)
    spec.with_name("shop.sources.json").write_text(
        json.dumps({"version": 1, "pointers": {"/paths/~1a~1{id}/delete": "Delete.md:7"}})
    )
    monkeypatch.setattr(generate, "adapt", careless)
    result = run(spec, "-o", made)
    assert result.exit_code == 1
    assert "Delete.md:7: error client-generator " in result.stderr
    assert "Delete.md:7: error client-operation-lost " in result.stderr
    assert contents(made) == before


def test_a_missing_reference_is_told_at_its_place_in_the_docs(tmp_path: Path) -> None:
    spec, made = made_before(tmp_path)
    broken = json.loads(spec.read_text().replace('schemas/Thing"', 'schemas/Gone"'))
    pointer = "/components/schemas/Things/properties/things/items"
    spec.write_text(json.dumps(broken))
    spec.with_name("shop.sources.json").write_text(json.dumps({"version": 1, "pointers": {pointer: "List.md:31"}}))
    before = contents(made)
    result = run(spec, "-o", made)
    assert result.exit_code == 1
    assert "List.md:31: error spec-ref-dangling " in result.stderr
    assert contents(made) == before


def test_interruption_leaves_things_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, made = made_before(tmp_path)
    before = contents(made)
    for owner, name in ((Package, "_build_api"), (Path, "rename")):
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, _interrupt)
            assert run(spec, "-o", made).exit_code == 130
        assert contents(made) == before
        assert [each.name for each in made.iterdir()] == ["shop"]


def test_interruption_between_old_and_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, made = made_before(tmp_path)
    before, rename, done = contents(made), Path.rename, []

    def once(path: Path, target: Path) -> Path:
        done.append(path)
        return _interrupt() if len(done) == 2 else rename(path, target)  # type: ignore[return-value]

    monkeypatch.setattr(Path, "rename", once)
    assert run(spec, "-o", made).exit_code == 130
    assert contents(made) == before
    assert [each.name for each in made.iterdir()] == ["shop"]


def test_a_killed_process_costs_its_client_only(tmp_path: Path) -> None:
    jobs = [job(Path(f"{name}.json"), SHOP, {}, tmp_path) for name in ("shop", "mall")]
    found = workers.spread(_work, ["good", "killed"], lambda name: f"{name}, alas")
    assert found[1] == "killed, alas"
    assert [each.failed for each in generate.generate_all(jobs)] == [False, False]


def _work(name: str) -> str:
    if name == "killed":
        os._exit(9)
    return name


def test_a_full_disk_is_told_of_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec, made = made_before(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = contents(made)
    monkeypatch.setattr(Package, "_build_api", full)
    result = run(spec, "-o", made)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "cannot be written (No space left on device)" in result.stderr
    assert contents(made) == before
