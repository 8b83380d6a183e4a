"""The API model to one OpenAPI document: names are chosen here, once, and the keys come in a fixed order."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from scraper.document import merge
from scraper.document.conversion import OpenAPI, convert
from scraper.document.links import Links
from scraper.document.operations import Operations
from scraper.document.pointers import Sources
from scraper.document.schemas import Schemas
from scraper.model import Api, Location
from scraper.naming import operation_ids, schema_names, shapes
from scraper.naming.operation_ids import version_of
from scraper.naming.schema_names import Root
from scraper.text import pascal

if TYPE_CHECKING:
    from scraper.diagnostics import Collector


class Settings(msgspec.Struct, frozen=True):
    """What the caller decides of a document. ``base_url`` is where the docs are published; ``names`` are those that
    schemas keep from before, by the names they would be given now.
    """

    openapi: OpenAPI = "3.1"
    base_url: str = ""
    title: str = ""
    version: str = ""
    servers: tuple[dict[str, Any], ...] = ()
    names: dict[str, str] = {}


class Assembled(msgspec.Struct, frozen=True):
    """A document, where its nodes come from (JSON pointer -> place in the docs), and the names it was told to keep."""

    document: dict[str, Any]
    sources: dict[str, Location]
    names: dict[str, str] = {}


@cache
def _base() -> dict[str, Any]:
    text = resources.files("scraper").joinpath("base.yaml").read_text("utf-8")
    base: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return base


def assemble(api: Api, found: Collector, settings: Settings | None = None) -> Assembled:
    """Build the OpenAPI document of an API. The same API gives the same bytes, in whatever order its pages came."""
    settings = settings or Settings()
    groups = merge.group(api.operations, found)
    ids = operation_ids.assign(groups, api.service)
    same = shapes.equal_shapes(api.structs)
    names = schema_names.assign(api.structs, same, _roots(groups, ids), {"Error"}, settings.names)
    links = Links(settings.base_url, api.addresses)
    schemas = Schemas(api.structs, lambda key: names[same[key]], links.rewrite)
    sources = Sources()
    components = {}
    for key, name in sorted(names.items(), key=lambda item: item[1]):
        struct = api.structs[key]
        components[name] = schemas.struct(struct)
        sources.note_fields(struct, name)
    base = _base()
    components["Error"] = base["error"]
    writer = Operations(api.service, schemas, links, sources, found, components)
    paths = writer.paths(groups, ids)
    document = {
        "openapi": "3.1.0",
        "info": _info(api, settings, groups),
        "servers": list(settings.servers) or [_server(api)],
        "security": base["security_requirements"],
        "tags": [{"name": name} for name in writer.tags],
        "paths": paths,
        **({"externalDocs": {"url": settings.base_url}} if settings.base_url else {}),
        "components": {
            "schemas": dict(sorted(components.items())),
            "parameters": writer.shared_parameters,
            "responses": {"Error": _error_response(base)},
            "securitySchemes": base["security"],
        },
    }
    return Assembled(convert(document, settings.openapi), sources.places, settings.names)


def _roots(groups: merge.Groups, ids: dict[tuple[str, str], str]) -> list[Root]:
    roots = []
    for key, operations in groups.items():
        for operation in operations:
            variant = operation.title if len(operations) > 1 else ""
            fields = [(p.field, "Parameter") for p in operation.parameters]
            fields += [(header, "Header") for response in operation.responses for header in response.headers]
            roots += [Root(ids[key], pascal(f.name) + kind, f.type, variant) for f, kind in fields]
            if operation.body:
                roots.append(Root(ids[key], "RequestBody", operation.body.type, variant))
            first = True
            for response in operation.responses:
                if response.type is not None:
                    role = "ResponseBody" if first else _role(response.status)
                    roots.append(Root(ids[key], role, response.type, variant))
                first = False
    return roots


def _role(status: str) -> str:
    """What a body other than that of success is called; the word keeps its digits apart from a version's."""
    return "ErrorResponseBody" if status == "default" else f"Status{status}ResponseBody"


def _info(api: Api, settings: Settings, groups: merge.Groups) -> dict[str, Any]:
    versions = {version_of(path) for _, path in groups} - {""}
    newest = max(versions, key=lambda text: [int(part) for part in text.split(".")], default="1")
    return {
        "title": settings.title or api.title,
        "description": f"OpenAPI description of {api.service}, made from its API reference by docs2oas.",
        "version": settings.version or f"v{newest}",
    }


def _server(api: Api) -> dict[str, Any]:
    """The server template of the docs' cloud, with the service's name as endpoint prefix."""
    template: dict[str, Any] = _base()["servers"][api.language]
    variables = template["variables"]
    prefix = api.service.rsplit("-", 1)[-1]
    service = {**variables["service"], "default": prefix}
    return template | {"variables": {**variables, "service": service}}


def _error_response(base: dict[str, Any]) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Error"}
    return {"description": base["error_response"], "content": {"application/json": {"schema": schema}}}
