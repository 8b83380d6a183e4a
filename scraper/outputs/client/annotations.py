"""The generator's properties as Python types, and where in a JSON value their models stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty

from scraper.outputs.client.docstrings import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openapi_python_client.parser.properties.protocol import PropertyProtocol

#: Python code that the runtime reads as a ``Shape``; "" where no model is held.
Shape = str


class Annotations:
    """Types of one client.

    ``models`` are the generator's final classes (properties hold unfinished copies of them), ``values`` the values of
    each enumeration in the order of the docs (the generator keeps a set); both by class.
    """

    def __init__(self, models: dict[str, ModelProperty], values: dict[str, list[Any]]) -> None:
        self._models = models
        self._values_of = values

    def type(self, found: PropertyProtocol, binary: str = "_runtime.File") -> str:
        """Return a property's type, as an annotation writes it."""
        if isinstance(found, ModelProperty):
            inner = self._inner(found)
            return f"dict[str, {self.type(inner, binary)}]" if inner else str(found.class_info.name)
        if isinstance(found, ListProperty):
            return f"list[{self.type(found.inner_property, binary)}]"
        if isinstance(found, UnionProperty):
            return " | ".join(dict.fromkeys(self.type(each, binary) for each in found.inner_properties))
        if isinstance(found, LiteralEnumProperty):
            values = self._values_of[str(found.class_info.name)]
            return f"Literal[{', '.join(str(each) if isinstance(each, int) else literal(each) for each in values)}]"
        if isinstance(found, FileProperty):
            return binary
        return "Any" if isinstance(found, AnyProperty) else found.get_base_type_string().as_unembedded_code()

    def shape(self, found: PropertyProtocol) -> Shape:
        """Return where models stand in a property's value."""
        if isinstance(found, ModelProperty):
            inner = self._inner(found)
            below = self.shape(inner) if inner else ""
            return f'{{"*": {below}}}' if below else "" if inner else f'"{found.class_info.name}"'
        if isinstance(found, ListProperty):
            below = self.shape(found.inner_property)
            return f"[{below}]" if below else ""
        if isinstance(found, UnionProperty):
            shapes = list(dict.fromkeys(filter(None, map(self.shape, found.inner_properties))))
            return f"({', '.join(shapes)})" if len(shapes) > 1 else "".join(shapes)
        return ""

    def classes(self, found: PropertyProtocol) -> Iterator[tuple[str, str]]:
        """Yield (module, class) of what a property's type names."""
        inner = self._inner(found) if isinstance(found, ModelProperty) else None
        if inner:
            yield from self.classes(inner)
        elif isinstance(found, ModelProperty):
            yield str(found.class_info.module_name), str(found.class_info.name)
        elif isinstance(found, ListProperty):
            yield from self.classes(found.inner_property)
        elif isinstance(found, UnionProperty):
            for each in found.inner_properties:
                yield from self.classes(each)

    def property_of(self, found: PropertyProtocol, name: str) -> PropertyProtocol | None:
        """Return an attribute of a model by its Python name."""
        model = self._models.get(str(found.class_info.name)) if isinstance(found, ModelProperty) else None
        return next((each for each in properties(model) if each.python_name == name), None) if model else None

    def is_map(self, model: ModelProperty) -> bool:
        """Tell whether a model is a dictionary of any keys, of which no class is made."""
        return self._inner(model) is not None

    def _inner(self, found: ModelProperty) -> PropertyProtocol | None:
        model = self._models.get(str(found.class_info.name), found)
        return None if properties(model) else model.additional_properties


def properties(model: ModelProperty | Any) -> list[PropertyProtocol]:
    """Return a model's properties, required ones first."""
    return [*(model.required_properties or []), *(model.optional_properties or [])]
