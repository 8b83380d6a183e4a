"""Calls of every function of a generated client, with arguments made from its spec, against a mock of the service."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from scraper.outputs.client.adapt import adapt
from scraper.outputs.client.metadata import metadata
from tests.client.mock_service import MockService
from tests.client.samples import sample

if TYPE_CHECKING:
    from types import ModuleType

    from scraper.outputs.client.details import Operation

Mode = Literal["sync", "asyncio"]


class Caller:
    """Calls the functions of one client; ``service`` checks what they send and answers by the spec."""

    def __init__(self, document: dict[str, Any], package: str) -> None:
        self.document = document
        self.service = MockService(document)
        self.package = importlib.import_module(package)
        self.models = importlib.import_module(f"{package}.models")
        self.operations = adapt(document, metadata(document, Path("spec.yaml"))).operations
        wire = self.service.transport()
        auth = self.package.TokenAuth(token="of-nobody")
        self.client = self.package.Client(
            auth=auth, endpoint="https://service.test", transport=wire, async_transport=wire
        )

    def module(self, function: str) -> ModuleType:
        return importlib.import_module(f"{self.package.__name__}.api.{function}")

    def call(self, function: str, mode: Mode, *, full: bool) -> Any:
        """Call a function with all arguments or the required ones only; return the whole answer."""
        module, arguments = self.module(function), self.arguments(function, full=full)
        if mode == "sync":
            return module.sync_detailed(client=self.client, **arguments)
        return asyncio.run(module.asyncio_detailed(client=self.client, **arguments))

    def arguments(self, function: str, *, full: bool) -> dict[str, Any]:
        """Return arguments for a function, by their names in Python."""
        details = self.operations[function]
        known = self.service.operations[details.name]
        signature = inspect.signature(self.module(function).sync).parameters
        found: dict[str, Any] = {}
        for name, parameter in details.parameters.items():
            required = signature[name].default is inspect.Parameter.empty
            if full or required:
                raw = next(each for each in known.parameters if each["name"] == parameter.field.wire)
                schema = raw.get("schema", {})
                found[name] = sample(self.document, schema, direction="request", full=full, name=name)
        if "body" in signature and (full or signature["body"].default is inspect.Parameter.empty):
            found["body"] = self.body(details, str(signature["body"].annotation), full=full)
        return found

    def body(self, details: Operation, annotation: str, *, full: bool) -> Any:
        """Return a request body as its type has it."""
        known = self.service.operations[details.name]
        schema = known.body["content"][details.media_type].get("schema", {})
        null = self.package.NULL
        value = _replaced(sample(self.document, schema, direction="request", full=full), null)
        names = re.findall(r"\b[A-Z]\w*(?=\b(?!\[))", annotation)
        models = [name for name in names if name in dir(self.models)]
        shape = [models[0]] if annotation.startswith("list[") and models else tuple(models)
        return importlib.import_module(f"{self.package.__name__}._runtime.model").decode(shape or None, value)


def _replaced(value: Any, null: object) -> Any:
    """Return a JSON value with the client's own null, which is sent."""
    if isinstance(value, dict):
        return {key: _replaced(each, null) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, null) for each in value]
    return null if value is None else value
