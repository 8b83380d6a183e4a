"""Path items: operations with their parameters, bodies, responses and examples."""

from __future__ import annotations

from collections import Counter
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from scraper.document import parameters as shared
from scraper.document.conform import misfit
from scraper.naming.operation_ids import resource

if TYPE_CHECKING:
    from scraper.diagnostics import Collector
    from scraper.document.links import Links
    from scraper.document.merge import Groups
    from scraper.document.pointers import Sources
    from scraper.document.schemas import Schema, Schemas
    from scraper.model import Body, Example, Operation, Response

_ORDER = ("get", "head", "options", "post", "put", "patch", "delete")
_ERROR_REF = {"$ref": "#/components/responses/Error"}
_ERROR_CONTENT = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
_NO_BODY = frozenset(("204", "205", "304"))


class Operations:
    """Writes all operations. ``tags`` and ``shared_parameters`` are complete once :meth:`paths` has run."""

    def __init__(
        self, service: str, schemas: Schemas, links: Links, sources: Sources, found: Collector,
        components: dict[str, Schema],
    ) -> None:  # fmt: skip
        self._service = service
        self._schemas = schemas
        self._links = links
        self._sources = sources
        self._found = found
        self._components = components
        self.tags: list[str] = []
        self.shared_parameters: dict[str, Any] = {}

    def paths(self, groups: Groups, ids: dict[tuple[str, str], str]) -> dict[str, Any]:
        """Return the paths object, paths in order of appearance of their tags, methods in a fixed order."""
        spelled = {key: [(shared.spell(p), p) for p in self._parameters(each)] for key, each in groups.items()}
        rendered = dict(pair for each in spelled.values() for pair in each)
        names = shared.share(rendered, Counter(spelling for each in spelled.values() for spelling, _ in each))
        self.shared_parameters = {name: rendered[s] for s, name in sorted(names.items(), key=lambda item: item[1])}
        paths: dict[str, Any] = {}
        for key in sorted(groups, key=lambda k: (k[1], _ORDER.index(k[0].lower()))):
            method, path = key
            refs = [_ref(names[spelling]) if spelling in names else p for spelling, p in spelled[key]]
            paths.setdefault(path, {})[method.lower()] = self._operation(key, groups[key], ids[key], refs)
        self.tags = sorted({tag for item in paths.values() for operation in item.values() for tag in operation["tags"]})
        return paths

    def _parameters(self, operations: list[Operation]) -> list[dict[str, Any]]:
        required = shared.required(operations)
        return [
            shared.render(p, self._schemas, required=(p.place, p.field.name) in required)
            for p in shared.merge(operations)
        ]

    def _operation(
        self, key: tuple[str, str], operations: list[Operation], name: str, parameters: list[dict[str, Any]]
    ) -> dict[str, Any]:
        method, path = key
        at = ("paths", path, method.lower())
        first = operations[0]
        self._sources.note(first.location, *at)
        result: dict[str, Any] = {
            "tags": list(next((o.tags for o in operations if o.tags), ())) or [resource(path, self._service)],
            "summary": " / ".join(dict.fromkeys(operation.title for operation in operations)),
        }
        if text := _joined([operation.description for operation in operations]):
            result["description"] = self._links.rewrite(text)
        if self._links:
            result["externalDocs"] = {"url": self._links.page(first.location.path)}
        result["operationId"] = name
        if parameters:
            result["parameters"] = parameters
            self._note_parameters(operations, at)
        bodies = [operation.body for operation in operations if operation.body]
        if bodies:
            result["requestBody"] = self._body(bodies, all(o.body for o in operations), at)
        result["responses"] = self._responses(operations, at)
        if all(operation.deprecated for operation in operations):
            result["deprecated"] = True
        if not any(operation.authenticated for operation in operations):
            result["security"] = []
        if codes := {code: text for operation in operations for code, text in operation.error_codes}:
            result["x-error-codes"] = codes
        result["x-source"] = list(dict.fromkeys(str(operation.location) for operation in operations))
        return result

    def _note_parameters(self, operations: list[Operation], at: tuple[str, ...]) -> None:
        for index, parameter in enumerate(shared.merge(operations)):
            self._sources.note(parameter.field.location, *at, "parameters", index)

    def _body(self, bodies: list[Body], required: bool, at: tuple[str, ...]) -> dict[str, Any]:
        self._sources.note(bodies[0].location, *at, "requestBody")
        content: dict[str, Any] = {}
        for media_type in dict.fromkeys(body.media_type for body in bodies):
            same = [body for body in bodies if body.media_type == media_type]
            schema = self._schemas.alternatives([body.type for body in same])
            examples = [example for body in same for example in body.examples]
            content[media_type] = {"schema": schema} | self._examples(examples, schema)
        return {"required": required and all(body.required for body in bodies), "content": content}

    def _responses(self, operations: list[Operation], at: tuple[str, ...]) -> dict[str, Any]:
        by_status: dict[str, list[Response]] = {}
        for operation in operations:
            for response in operation.responses:
                by_status.setdefault(response.status, []).append(response)
        responses = {}
        for status in sorted(by_status):
            self._sources.note(by_status[status][0].location, *at, "responses", status)
            responses[status] = self._response(status, by_status[status])
        responses.setdefault("default", _ERROR_REF)
        return responses

    def _response(self, status: str, responses: list[Response]) -> dict[str, Any]:
        description = next((r.description for r in responses if r.description), "") or _reason(status)
        result: dict[str, Any] = {"description": self._links.rewrite(description)}
        headers = {field.name: field for response in responses for field in response.headers}
        if headers:
            result["headers"] = {name: self._header(self._schemas.field(field)) for name, field in headers.items()}
        types = [response.type for response in responses if response.type is not None]
        examples = [example for response in responses for example in response.examples]
        if types and status not in _NO_BODY:
            schema = self._schemas.alternatives(types)
            result["content"] = {responses[0].media_type: {"schema": schema} | self._examples(examples, schema)}
        elif status[0] not in "123":
            error = _ERROR_CONTENT["application/json"]
            result["content"] = {"application/json": error | self._examples(examples, error["schema"])}
        return result

    def _header(self, schema: Schema) -> dict[str, Any]:
        description = schema.pop("description", "")
        return ({"description": description} if description else {}) | {"schema": schema}

    def _examples(self, examples: list[Example], schema: Schema) -> dict[str, Any]:
        """Return ``example`` or ``examples`` of those that fit; the others are reported."""
        fitting = []
        for example in examples:
            reason = misfit(example.value, schema, self._components)
            if reason is None:
                fitting.append(example)
            else:
                self._found.add("example-unfit", example.location, place=reason[0] or "/", reason=reason[1])
        unique = list({repr(example.value): example for example in reversed(fitting)}.values())[::-1]
        if not unique:
            return {}
        if len(unique) == 1:
            return {"example": unique[0].value}
        return {"examples": {f"example{n}": _titled(example) for n, example in enumerate(unique, 1)}}


def _titled(example: Example) -> dict[str, Any]:
    return ({"summary": example.title} if example.title else {}) | {"value": example.value}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/parameters/{name}"}


def _joined(texts: list[str]) -> str:
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _reason(status: str) -> str:
    if not status.isdecimal():
        return "Error"
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return f"Status {status}"
