"""The generator's models and endpoints, and the details that go round it, as what templates are filled with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec
from openapi_python_client.parser.properties.list_property import ListProperty

from scraper.outputs.client.annotations import Annotations, properties
from scraper.outputs.client.docstrings import literal, paragraphs, section, sections
from scraper.outputs.client.media import is_text
from scraper.outputs.client.names import identifier, snake
from scraper.outputs.client.views import Argument, Class, Function
from scraper.text import code_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties import ModelProperty
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from scraper.outputs.client.details import Field, Operation, Schema


#: The longest title of a module on one line, its quotes aside.
_LINE: Final = 114


def class_view(model: ModelProperty, details: Schema, annotations: Annotations) -> Class:
    """Return a model as a class; fields that only answers have may all be missing."""
    fields: list[Argument] = []
    shapes: dict[str, str] = {}
    for each in properties(model):
        field = details.fields[each.python_name]
        shown = annotations.type(each, "_runtime.File" if details.form else "str")
        if details.sent and (field.nullable or field.null):
            shown = "_runtime.Null" if field.null else f"{shown} | _runtime.Null"
        fields.append(
            Argument(each.python_name, shown, each.required, literal(field.wire), _called(field, str(each.python_name)))
        )
        if shape := annotations.shape(each):
            shapes[str(each.python_name)] = shape
    name = str(model.class_info.name)
    doc = sections(
        paragraphs(details.note) or f"{name}.", section("Attributes", [(each.name, each.note) for each in fields])
    )
    imports = [each for each in _imports(properties(model), annotations) if each[1] != name]
    view = Class(name, doc, fields, shapes, imports, [])
    more = ("TYPE_CHECKING" if imports else "", "ClassVar" if view.wire_names or shapes else "")
    return msgspec.structs.replace(view, typing=_typing([each.type for each in fields], *more))


def function_view(endpoint: Endpoint, details: Operation, annotations: Annotations) -> Function:
    """Return an operation as functions."""
    arguments = _arguments(endpoint, details, annotations)
    answers = {each.status_code.pattern: _response(each, annotations) for each in endpoint.responses.patterns}
    results = sorted({shown for _, shown in answers.values()}, key=lambda each: (each == "None", each))
    listed = _listed(endpoint, details, annotations)
    item = annotations.type(listed) if listed else ""
    used: list[PropertyProtocol] = [each for _, each in endpoint.iter_all_parameters()]
    used += [each.prop for each in endpoint.bodies] + [each.prop for each in endpoint.responses.patterns]
    used += [listed] if listed else []
    return Function(
        name=endpoint.name,
        title=_title(details),
        operation=details,
        arguments=arguments,
        result=" | ".join(results),
        responses={status: code for status, (code, _) in answers.items()},
        doc=_doc(details, arguments),
        imports=_imports(used, annotations),
        typing=_typing([*results, item, *(each.type for each in arguments)], "TYPE_CHECKING"),
        item=item,
    )


def _title(details: Operation) -> str:
    line = f"{details.name}: {details.method} {details.path}"
    return line if len(line) <= _LINE else f"{details.name}\n\n{details.method} {details.path}"


def _arguments(endpoint: Endpoint, details: Operation, annotations: Annotations) -> list[Argument]:
    """Return the parameters and the body, in the order of a signature."""
    found = []
    for _, each in endpoint.iter_all_parameters():
        name, parameter = each.python_name, details.parameters[each.python_name]
        wire, note = literal(parameter.field.wire), parameter.field.note
        shown = annotations.type(each)
        found.append(Argument(name, shown, each.required, wire, note, parameter.place, parameter.joined))
    for body in endpoint.bodies:
        shown = annotations.type(body.prop, f"{'str | ' if is_text(details.media_type) else ''}bytes | _runtime.File")
        found.append(Argument("body", shown, body.prop.required, "", details.body_note or _sent(shown), "body"))
    return sorted(found, key=lambda each: ("path", "body", "query", "header").index(each.place))


def _response(found: Any, annotations: Annotations) -> tuple[str, str]:
    """Return how an answer is read, and the type of the result."""
    if found.source["return_type"] == "None":
        return "None", "None"
    if found.source["return_type"] != "Any":
        return found.source["return_type"], found.source["return_type"]
    return f"_runtime.Json({annotations.shape(found.prop)})", annotations.type(found.prop)


def _listed(endpoint: Endpoint, details: Operation, annotations: Annotations) -> PropertyProtocol | None:
    """Return what a paged list lists, None if it is not paged."""
    if details.paging is None or not endpoint.responses.patterns:
        return None
    found: PropertyProtocol | None = endpoint.responses.patterns[0].prop
    for name in details.paging.items:
        found = annotations.property_of(found, name) if found else None
    return found.inner_property if isinstance(found, ListProperty) else None


def _doc(details: Operation, arguments: list[Argument]) -> str:
    where = f"See {details.link}" if details.link else ""
    entries = [("client", "Where the service is, and as whom it is called.")]
    entries += [(each.name, each.note) for each in arguments]
    return sections(
        paragraphs(details.summary or details.name),
        "Deprecated by the vendor." if details.deprecated else "",
        paragraphs(details.description if details.description != details.summary else ""),
        where,
        section("Args", entries),
        section("Raises", [("ApiError", "For an answer that is no success, of a kind for each status.")]),
    )


def _sent(shown: str) -> str:
    """Return what is said of a body that the docs say nothing of."""
    return f"What is sent, a ``{shown}`` of ``models``." if shown.isidentifier() else "What is sent."


def _called(field: Field, name: str) -> str:
    """Return what is said of a field, with its name on the wire where that cannot be seen from its name in Python."""
    plain = identifier(snake(field.wire)) == name
    return field.note if plain else sections(field.note, f"On the wire {code_span(field.wire)}.")


def _typing(types: Iterable[str], *more: str) -> list[str]:
    """Return what of ``typing`` a module imports, constants first."""
    text = " ".join(types)
    used = [name for name in ("Any", "Literal") if re.search(rf"(?<![\w\"]){name}\b", text)]
    return sorted([*used, *filter(None, more)], key=lambda name: (not name.isupper(), name))


def natural(module: str) -> list[tuple[bool, int, str]]:
    """Return a key that sorts names of modules as formatters do: ``v2`` before ``v11``."""
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split("([0-9]+)", module)]


def _imports(properties: Iterable[PropertyProtocol], annotations: Annotations) -> list[tuple[str, str]]:
    """Return (module, class) of all that some types name."""
    found = {each for of in properties for each in annotations.classes(of)}
    return sorted(found, key=lambda each: natural(each[0]))
