"""Clients of small documents with one trap each, and what their functions send."""

from __future__ import annotations

import importlib
import json
import sys
from dataclasses import fields
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import httpx
from click.testing import CliRunner, Result

from scraper.cli import main
from scraper.commands.generate import job
from scraper.outputs.client.generate import Outcome, generate

if TYPE_CHECKING:
    from types import ModuleType

_NUMBERS: Final = count(1)
TEXT: Final = {"type": "string"}
ARRAY: Final = {"type": "array", "items": TEXT}
POINT: Final = {"type": "object", "properties": {"x": {"type": "integer"}, "y": {"type": "integer"}}}
OK: Final = {"200": {"description": "OK"}}


class Made(NamedTuple):
    """What came of a document."""

    outcome: Outcome
    folder: Path
    package: str

    @property
    def codes(self) -> set[str]:
        """The codes of all findings but those on names."""
        return {each.code for each in self.outcome.findings} - {"client-name-chosen"}

    def module(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self.package}.{name}")

    def model(self, name: str) -> Any:
        return getattr(self.module("models"), name)

    def functions(self) -> list[str]:
        return sorted(each.stem for each in (self.folder / self.package / "api").glob("[a-z]*.py"))

    def types(self, name: str) -> dict[str, str]:
        """The types of a class's fields, as they are written."""
        return {each.name: str(each.type) for each in fields(self.model(name)) if each.name != "additional_properties"}

    def call(self, function: str, *path: Any, answer: httpx.Response | None = None, **arguments: Any) -> Any:
        """Call a function; return the request and the result."""
        sent: list[httpx.Request] = []

        def handle(request: httpx.Request) -> httpx.Response:
            request.read()
            sent.append(request)
            return answer or httpx.Response(200, json={})

        wire = httpx.MockTransport(handle)
        client = self.module("client").Client(auth=httpx.Auth(), endpoint="https://service.test", transport=wire)
        result = self.module(f"api.{function}").sync(*path, client=client, **arguments)
        return sent[0], result

    def result(self, function: str, status: int = 200, **answer: Any) -> Any:
        """Return what a function makes of an answer."""
        return self.call(function, answer=httpx.Response(status, **answer))[1]

    def query(self, function: str, *path: Any, **arguments: Any) -> list[tuple[str, str]]:
        return self.call(function, *path, **arguments)[0].url.params.multi_items()

    def path(self, function: str, *path: Any, **arguments: Any) -> str:
        return self.call(function, *path, **arguments)[0].url.raw_path.decode()

    def body(self, function: str, *path: Any, **arguments: Any) -> Any:
        return json.loads(self.call(function, *path, **arguments)[0].content)

    def check_whole(self, functions: int, classes: int) -> None:
        """Insist that everything can be imported, and that as much was made as there is."""
        found = self.outcome
        assert not found.failed, found.findings
        for name in self.functions():
            self.module(f"api.{name}")
        listed = dir(self.module("models"))
        assert [self.model(each).__name__ for each in listed] == listed
        files = list((self.folder / self.package / "models").glob("[a-z]*.py"))
        assert (len(self.functions()), len(listed), len(files)) == (functions, classes, classes)
        assert (found.operations, found.functions) == (functions, functions)
        assert (found.schemas, found.classes) == (classes, classes)


def make(folder: Path, document: dict[str, Any]) -> Made:
    """Make a client below a folder and import it; each has another name, as modules are kept once they are there."""
    name = f"trap{next(_NUMBERS)}"
    found = Made(generate(job(Path(f"{name}.json"), document, {}, folder)), folder / name, f"{name}_client")
    place = found.folder / found.package / "__init__.py"
    if place.exists():
        spec = spec_from_file_location(found.package, place)
        assert spec
        assert spec.loader
        sys.modules[found.package] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[found.package])
    return found


def document(paths: dict[str, Any] | None = None, /, openapi: str = "3.1.0", **schemas: Any) -> dict[str, Any]:
    return {
        "openapi": openapi,
        "info": {"title": "Trap", "version": "1"},
        "servers": [{"url": "https://service.example"}],
        "paths": paths or {},
        "components": {"schemas": schemas},
    }


def operation(name: str, **more: Any) -> dict[str, Any]:
    return {"operationId": name, "responses": OK, **more}


def parameter(name: str, place: str = "query", schema: Any = TEXT, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, **({"required": True} if place == "path" else {}), **more}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties or {"id": TEXT}}


def to(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    return {"content": {media_type: {"schema": schema}}}


def answer(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    return {"description": "", **content(schema, media_type)}


#: Two operations and two objects.
SHOP: Final = document(
    {
        "/a/{id}": {"delete": operation("DeleteThing", parameters=[parameter("id", "path")])},
        "/a": {"get": operation("ListThings", responses={"200": answer(to("Things"))})},
    },
    Thing=thing(),
    Things=thing(things={"type": "array", "items": to("Thing")}),
)


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["generate", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def made_before(folder: Path) -> tuple[Path, Path]:
    """Write a spec and make its client, then change that; return the spec and the folder of clients."""
    spec, clients = folder / "shop.json", folder / "made"
    spec.write_text(json.dumps(SHOP))
    assert run(spec, "-o", clients).exit_code == 0
    with (clients / "shop" / "README.md").open("a") as readme:
        readme.write("older\n")
    return spec, clients
