"""The parts of an API that are matched by name: itself, operations, parameters, bodies, responses, headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from scraper.outputs.diff.deltas import Place
from scraper.outputs.diff.shapes import canonical
from scraper.outputs.tree import Call, items, join, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.tree import Tree

PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
#: Header parameters that OpenAPI says to ignore.
_IGNORED: Final = frozenset(("accept", "content-type", "authorization"))
_STYLES: Final = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


class Part(NamedTuple):
    """A part of an operation: its attributes, the schema it has, if any, and where both are written.

    ``key`` is what tells it from others of its operation, on whichever side: parameters of the path by position,
    headers in lower case.
    """

    place: Place
    key: str
    attributes: dict[str, Any]
    pointer: str
    schema: Any = None
    schema_pointer: str = ""


def call_id(call: Call) -> str:
    """Return the operationId."""
    return text(call.operation.value.get("operationId"))


def call_place(call: Call) -> Place:
    """Return the place of an operation."""
    return Place(call.method.upper(), call.path, "operation")


def key_of(place: Place) -> str:
    """Return what the part at a place is told from others by."""
    kind, _, name = place.name.partition(" ")
    if place.part == "parameter" and kind == "path":
        names = PLACEHOLDER.findall(place.path)
        return f"parameter path {names.index(name) if name in names else name}"
    lower = place.part == "header" or (place.part == "parameter" and kind == "header")
    return f"{place.part} {place.name.lower() if lower else place.name}"


def api(tree: Tree) -> Part:
    """Return what the document says of the API as a whole."""
    info = mapping(tree.document.get("info"))
    schemes = mapping(mapping(tree.document.get("components")).get("securitySchemes"))
    said = {f"scheme {name}": canonical(_scheme(tree.resolve(each))) for name, each in schemes.items()}
    said |= {"version": text(info.get("version")), "title": text(info.get("title"))}
    return Part(Place(), "api ", {**said, "description": text(info.get("description"))}, "/info")


def api_pointer(attribute: str) -> str:
    """Return where a document says an attribute of the API as a whole."""
    kind, _, name = attribute.partition(" ")
    return join("/components/securitySchemes", name) if kind == "scheme" else f"/info/{attribute}"


def _scheme(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key != "description"}


def parts(tree: Tree, call: Call, shown: Call) -> dict[str, Part]:
    """Return the parts of an operation by key; ``shown`` gives the method and path that places have."""
    operation = _operation(tree, call, shown)
    found = (*_parameters(tree, call, shown), *_body(tree, call, shown), *_responses(tree, call, shown))
    return {part.key: part for part in (operation, *found)}


def _part(call: Call, kind: Any, name: str, attributes: dict[str, Any], pointer: str, schema: Any = None) -> Part:
    place = Place(call.method.upper(), call.path, kind, name)
    return Part(place, key_of(place), attributes, pointer, schema, f"{pointer}/schema")


def _operation(tree: Tree, call: Call, shown: Call) -> Part:
    raw = call.operation.value
    security = raw.get("security", tree.document.get("security"))
    servers = raw.get("servers", call.item.value.get("servers", tree.document.get("servers")))
    codes = mapping(raw.get("x-error-codes"))
    said = {
        "operationId": call_id(call),
        "summary": text(raw.get("summary")),
        "description": text(raw.get("description")),
        "tags": tuple(sorted(map(str, items(raw.get("tags"))))),
        "deprecated": raw.get("deprecated") is True,
        "security": tuple(sorted({_credentials(each) for each in items(security)})),
        "servers": tuple(_address(each) for each in items(servers)),
        "error-codes": tuple(sorted(map(str, codes))),
    }
    return _part(shown, "operation", "", said, call.operation.pointer)


def _credentials(alternative: Any) -> str:
    """Return a way to authenticate: schemes with their scopes, ``{}`` for none."""
    schemes = [
        f"{name} ({' '.join(sorted(map(str, scopes)))})" if items(scopes) else name
        for name, scopes in sorted(mapping(alternative).items())
    ]
    return " + ".join(schemes) or "{}"


def _address(server: Any) -> str:
    """Return a server's address with the defaults of its variables."""
    variables = mapping(mapping(server).get("variables"))
    values = {name: text(mapping(each).get("default")) for name, each in variables.items()}
    return PLACEHOLDER.sub(lambda found: values.get(found[1]) or found[0], text(mapping(server).get("url")))


def _parameters(tree: Tree, call: Call, shown: Call) -> Iterator[Part]:
    placeholders, names = PLACEHOLDER.findall(call.path), PLACEHOLDER.findall(shown.path)
    seen: set[tuple[str, str]] = set()
    for holder in (call.operation, call.item):
        for index, each in enumerate(items(holder.value.get("parameters"))):
            raw = tree.resolve(each)
            name, place = text(raw.get("name")), text(raw.get("in"))
            if (name, place) in seen or (place == "header" and name.lower() in _IGNORED):
                continue
            seen.add((name, place))
            said = {"name": name, "style": _style(raw, place), **_said(tree, raw)}
            if place == "path" and name in placeholders and len(placeholders) == len(names):
                name = names[placeholders.index(name)]
            pointer = _target(each) or f"{holder.pointer}/parameters/{index}"
            found = _part(shown, "parameter", f"{place} {name}", said, pointer)
            yield found._replace(**_schema(raw, pointer))


def _schema(raw: dict[str, Any], pointer: str) -> dict[str, Any]:
    """Return the schema of a parameter or header and where it is written: its own, or that of its media type."""
    for name, media in mapping(raw.get("content")).items():
        return {"schema": mapping(media).get("schema"), "schema_pointer": f"{join(f'{pointer}/content', name)}/schema"}
    return {"schema": raw.get("schema"), "schema_pointer": f"{pointer}/schema"}


def _style(raw: dict[str, Any], place: str) -> str:
    style = text(raw.get("style")) or _STYLES.get(place, "")
    return f"{style}{' exploded' if raw.get('explode', style == 'form') is True else ''}"


def _said(tree: Tree, raw: dict[str, Any]) -> dict[str, Any]:
    """Return what a parameter or header says, or else its schema says instead."""
    schema = tree.resolve(raw.get("schema"))
    return {
        "required": raw.get("required") is True,
        "deprecated": raw.get("deprecated") is True or schema.get("deprecated") is True,
        "description": text(raw.get("description")) or text(schema.get("description")),
    }


#: Attributes that a part with a schema says itself: its schema does not say them again.
SAID_BY_PART: Final = frozenset(("deprecated", "description"))


def _target(raw: Any) -> str:
    target = mapping(raw).get("$ref")
    return target[1:] if isinstance(target, str) and target.startswith("#/") else ""


def _body(tree: Tree, call: Call, shown: Call) -> Iterator[Part]:
    each = call.operation.value.get("requestBody")
    if not isinstance(each, dict):
        return
    raw, pointer = tree.resolve(each), _target(each) or f"{call.operation.pointer}/requestBody"
    said = {"required": raw.get("required") is True, "description": text(raw.get("description"))}
    yield _part(shown, "request", "", said, pointer)
    yield from _media(raw, pointer, shown, "request", "")


def _responses(tree: Tree, call: Call, shown: Call) -> Iterator[Part]:
    for status, each in mapping(call.operation.value.get("responses")).items():
        raw, pointer = tree.resolve(each), _target(each) or join(f"{call.operation.pointer}/responses", status)
        yield _part(shown, "response", status, {"description": text(raw.get("description"))}, pointer)
        for name, header in mapping(raw.get("headers")).items():
            found, at = tree.resolve(header), _target(header) or join(f"{pointer}/headers", name)
            part = _part(shown, "header", f"{status} {name}", _said(tree, found), at)
            yield part._replace(**_schema(found, at))
        yield from _media(raw, pointer, shown, "response", f"{status} ")


def _media(raw: dict[str, Any], pointer: str, shown: Call, kind: str, status: str) -> Iterator[Part]:
    for media_type, media in mapping(raw.get("content")).items():
        at = join(f"{pointer}/content", media_type)
        yield _part(shown, kind, f"{status}{media_type}", {}, at, mapping(media).get("schema"))
