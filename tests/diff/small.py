"""Small documents for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scraper.outputs.diff.judge import Change

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}


def document(paths: dict[str, Any], version: str = "3.1.0", **rest: Any) -> dict[str, Any]:
    return {"openapi": version, "info": {"title": "Clusters", "version": "1"}, "paths": paths, **rest}


def schemas(**named: Any) -> dict[str, Any]:
    return {"components": {"schemas": named}}


def ref(name: str, **beside: Any) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}", **beside}


def structure(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, **({"required": list(required)} if required else {})}


def takes(schema: Any, version: str = "3.1.0", **named: Any) -> dict[str, Any]:
    """Return a document with one operation that takes a body."""
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {"operationId": "CreateCluster", "requestBody": body, "responses": {"201": {"description": "Created"}}}
    return document({"/clusters": {"post": operation}}, version, **schemas(**named))


def answer(schema: Any) -> dict[str, Any]:
    return {"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}}


def answers(schema: Any, **named: Any) -> dict[str, Any]:
    """Return a document with one operation that answers with a body."""
    return document(
        {"/clusters": {"get": {"operationId": "ListClusters", "responses": answer(schema)}}}, **schemas(**named)
    )


def asks(*parameters: Any, path: str = "/clusters") -> dict[str, Any]:
    """Return a document with one operation that has parameters."""
    return document({path: {"get": {"parameters": list(parameters), "responses": {"200": {"description": "OK"}}}}})


def parameter(name: str, place: str = "query", schema: Any = None, **rest: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema or TEXT, **rest}


def ids(found: list[Change]) -> list[str]:
    return sorted(each.id for each in found)
