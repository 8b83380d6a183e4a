"""Files of a project that are not what they should be: each is one line that names it, and nothing is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from scraper import files
from scraper.files import WriteError, write_all
from tests.called import run
from tests.update.projects import configure, everything, less, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_MANY = "9" * 5000
_DEEP = 100_000
_LISTS = "[" * 90 + "]" * 90
_SPEC = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def refused(project: Path, said: str, *arguments: str | Path, code: int = 1) -> None:
    before = everything(project)
    failed = update(project, *arguments)
    assert (failed.exit_code, said in failed.stderr) == (code, True), failed.stderr
    assert everything(project) == before


_OVERLAYS = {
    "no paths": (
        "{target: $, update: {paths: null}}",
        "actions[0]: target $: the document is no OpenAPI document then",
    ),
    "removed paths": ("{target: $.paths, remove: true}", "target $.paths: the document is no OpenAPI document then"),
    "list of paths": ("{target: $, update: {paths: []}}", "paths is no object"),
    "empty path": ("{target: $.paths, update: {/x: null}}", "/x in paths is no object"),
    "no info": ("{target: $, update: {info: null}}", "info is no object with the texts title and version"),
    "list of info": ("{target: $, update: {info: []}}", "info is no object"),
    "no title": ("{target: $.info.title, remove: true}", "info is no object with the texts title"),
    "number": ("{target: $.info, update: {version: 3}}", "info is no object with the texts title and version"),
    "Swagger": ('{target: $, update: {openapi: "2.0"}}', "openapi says no version of 3"),
    "no schemas": ("{target: $.components, update: {schemas: null}}", "spec-ref-dangling"),
    "list of schemas": ("{target: $.components, update: {schemas: []}}", "spec-ref-dangling"),
    "no operation": ("{target: $.paths, update: {/x: {get: null}}}", "spec-invalid None is not of type 'object'"),
    "odd schema": ("{target: '$.components.schemas[*]', update: {required: x}}", "spec-invalid 'x' is not of type"),
    "long number": (f"{{target: $.info, update: {{x-a: {_MANY[:4000]}}}}}", "more than a thousand digits"),
    "deep": (f"{{target: $.info, update: {{x-a: {'[' * 150}{']' * 150}}}}}", "nested more than 100 levels deep"),
    "deeper": (
        f"{{target: $.info, update: {{x: {_LISTS}}}}}, {{target: '$.info.x{'[0]' * 89}', update: {_LISTS}}},"
        f" {{target: '$.info.x{'[0]' * 178}', update: {_LISTS}}}",
        "nested more than 200 levels deep then",
    ),
}


@pytest.mark.parametrize(("actions", "said"), _OVERLAYS.values(), ids=list(_OVERLAYS))
def test_overlays_that_leave_no_document(plain: Path, actions: str, said: str) -> None:
    text = f'overlay: 1.0.0\ninfo: {{title: t, version: "1"}}\nactions: [{actions}]\n'
    (plain / "o.yaml").write_text(text, "utf-8")
    configure(plain, service='overlay = "o.yaml"')
    refused(plain, said)


def test_what_an_overlay_removes_it_may_put_back(plain: Path) -> None:
    actions = "[{target: $.info, remove: true}, {target: $, update: {info: {title: New, version: v2}}}]"
    (plain / "o.yaml").write_text(f'overlay: 1.0.0\ninfo: {{title: t, version: "1"}}\nactions: {actions}\n', "utf-8")
    configure(plain, service='overlay = "o.yaml"')
    assert update(plain).exit_code == 0
    assert "title: New" in (plain / "spec" / "cce.yaml").read_text("utf-8")


_CONFIGURATIONS = {
    "deep": (f"x = {'[' * _DEEP}", "", "is nested deeper than any setting"),
    "long number": (f"older-versions = {_MANY}", "", "docs2oas.toml: Exceeds the limit (4300 digits)"),
    "time": ("", "title = 07:32:00", "service 'cce': Expected `str`, got `time`"),
    "date for servers": ("", "servers = 2024-01-01", "service 'cce': Expected `array`, got `date`"),
    "date in servers": (
        "",
        "servers = [{url = 2024-01-01}]",
        "servers: 2024-01-01, a date, has no form in JSON; put it",
    ),
    "no number": ("", "servers = [{url = nan}]", "service 'cce': servers: nan is no JSON number"),
    "long in servers": ("", f"servers = [{{url = 0x{_MANY}}}]", "servers: a number of more than a thousand digits"),
    "deep in servers": (
        "",
        f"servers = [{{url = {'[' * 150}{']' * 150}}}]",
        "servers: nested more than 100 levels deep",
    ),
    "NUL": ('output = "a\\u0000b"', "", "docs2oas.toml: a path holds a NUL"),
    "site": ("[portal]\noutput = 'docs'", "", "source 'docs' is a folder that is written to"),
    "clients": ("clients = 'docs'", "", "source 'docs' is a folder that is written to; name that of the docs"),
    "case": ("", "[services.CCE]\nsource = 'docs'", "services 'cce' and 'CCE' would be written over each other"),
    "client": ("", "[services.c-ce]\nsource = 'docs'", "services 'cce' and 'c-ce' would be written over each other"),
}


@pytest.mark.parametrize(("top", "service", "said"), _CONFIGURATIONS.values(), ids=list(_CONFIGURATIONS))
def test_configurations(plain: Path, top: str, service: str, said: str) -> None:
    configure(plain, top, service)
    refused(plain, said, "--service", "cce", code=2)


_LOCKS: dict[str, tuple[Callable[[str], str], str]] = {
    "line feed": (lambda text: text.replace('"1.2.0"', '"1.2.0\\n"'), "'cce' has '1.2.0\\\\n' for its version"),
    "words": (lambda text: text.replace('"1.2.0"', '"new"'), "'cce' has 'new' for its version, which is not as 1.2.3"),
    "deep": (lambda text: '{"x":' * _DEEP, "is no lock file (maximum recursion depth"),
    "deep lists": (lambda text: '{"services":' + "[" * _DEEP, "is no lock file"),
    "long number": (lambda text: f'{{"version": {_MANY}}}', "is no lock file (Integer value out of range"),
}


@pytest.mark.parametrize(("change", "said"), _LOCKS.values(), ids=list(_LOCKS))
def test_locks(plain: Path, change: Callable[[str], str], said: str) -> None:
    path = plain / "docs2oas.lock"
    path.write_text(change(path.read_text("utf-8")), "utf-8")
    refused(plain, said.replace("\\\\", "\\"), code=2)


def test_a_version_that_none_comes_after(plain: Path) -> None:
    path = plain / "docs2oas.lock"
    most = "9" * 18
    path.write_text(path.read_text("utf-8").replace('"1.2.0"', f'"{most}.{most}.{most}"'), "utf-8")
    less(plain)
    refused(plain, f"no version comes after {most}.{most}.{most}; put a lower one into the lock file")


_SPECS = {
    "long number": ("cce.yaml", f"{_SPEC}x-a: {_MANY}\n", "cce.yaml:4: holds a number no program reads"),
    "long octal": ("cce.yaml", f"{_SPEC}x-a: 0o{'7' * 5000}\n", "holds a number no program reads (5000 digits)"),
    "long in JSON": ("cce.json", f'{{"x": {_MANY}}}', "cce.json: holds a number no program reads (Exceeds the limit"),
    "deep": ("cce.yaml", f"x: {'[' * _DEEP}", "cce.yaml:1: is nested more than 200 levels deep"),
    "deep JSON": ("cce.json", '{"x":' * _DEEP, "cce.json: is nested more than 200 levels deep"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "said"), _SPECS.values(), ids=list(_SPECS))
def test_specs(plain: Path, name: str, text: str, said: str) -> None:
    spec = plain / "spec" / name
    spec.write_text(text, "utf-8")
    result = run("validate", spec)
    assert (result.exit_code, said in result.stderr) == (3, True), result.stderr
    assert "sys.set_int" not in result.stderr


@pytest.mark.parametrize("info", ["", "info: null\n", "info: [1]\n", "info: {title: t}\n"])
def test_a_spec_without_a_version_and_no_lock(plain: Path, info: str) -> None:
    (plain / "docs2oas.lock").unlink()
    (plain / "spec" / "cce" / "CHANGELOG.md").unlink()
    (plain / "spec" / "cce.yaml").write_text(f"openapi: 3.1.0\npaths: {{}}\n{info}", "utf-8")
    assert update(plain).exit_code == 0


_PLACES = {
    "docs2oas.toml": 2, "docs2oas.lock": 2, "spec/cce.yaml": 1, "spec/cce.sources.json": 1, "spec/cce.quality.json": 1,
    "spec/cce/CHANGELOG.md": 1, "o.yaml": 1,
}  # fmt: skip


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_pipe, _device])
@pytest.mark.parametrize(("place", "code"), _PLACES.items(), ids=list(_PLACES))
def test_pipes_and_devices_are_not_opened(plain: Path, place: str, code: int, make: Callable[[Path], None]) -> None:
    if place == "o.yaml":
        configure(plain, service='overlay = "o.yaml"')
    (plain / place).unlink(missing_ok=True)
    make(plain / place)
    less(plain)
    failed = update(plain)
    assert (failed.exit_code, "is a device or a pipe, no file" in failed.stderr) == (code, True), failed.stderr


@pytest.mark.parametrize("place", [each for each in _PLACES if each != "o.yaml"])
def test_links_without_end(plain: Path, place: str) -> None:
    (plain / place).unlink()
    (plain / place).symlink_to((plain / place).name)
    less(plain)
    failed = update(plain)
    assert failed.exit_code == _PLACES[place], failed.output
    assert failed.stderr.count("docs2oas: ") == 1


def test_a_service_that_the_system_refuses_costs_the_others_nothing(plain: Path) -> None:
    name = "x" * 250
    configure(plain, service=f'[services.{name}]\nsource = "docs"')
    less(plain)
    done = update(plain)
    assert (done.exit_code, "File name too long" in done.stderr) == (1, True), done.stderr
    assert "cce 1.2.0 -> 2.0.0: " in done.stdout


def test_reading_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    with pytest.raises(OSError, match="is over 64 MB"):
        files.read(path)


def test_a_link_without_end_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("a")
    with pytest.raises(WriteError, match="leads nowhere"):
        write_all({tmp_path / "a": "x"})
