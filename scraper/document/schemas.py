"""Types and fields to JSON Schema, as OpenAPI 3.1 has it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from scraper.model import Anything, Array, Constraints, Map, Ref, Scalar, Type, Union
from scraper.text import escape, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scraper.model import Field, Struct

Schema = dict[str, Any]
_NO_LIMITS: Final = Constraints()
_FORMATS: Final = frozenset(("int32", "int64", "binary", "date"))


class Schemas:
    """Turns types into schemas; ``name_of`` gives the component a struct key stands for."""

    def __init__(self, structs: dict[str, Struct], name_of: Callable[[str], str], links: Callable[[str], str]) -> None:
        self._struct_of = structs.__getitem__
        self._name_of = name_of
        self._links = links

    def type(self, found: Type) -> Schema:
        """Return the schema of a type."""
        if isinstance(found, Ref):
            return {"$ref": f"#/components/schemas/{self._name_of(found.key)}"}
        if isinstance(found, Scalar):
            return {"type": found.kind} | ({"format": found.format} if found.format in _FORMATS else {})
        if isinstance(found, Array):
            return {"type": "array", "items": self.type(found.items)}
        if isinstance(found, Map):
            return {"type": "object", "additionalProperties": self.type(found.values)}
        if isinstance(found, Union):
            return self.alternatives(found.options)
        return self._anything(found)

    def alternatives(self, options: Sequence[Type]) -> Schema:
        """Return ``oneOf`` where the options exclude each other, else ``anyOf``; a single one stands for itself.

        Objects exclude each other if each requires a property that the other does not have, other types by kind.
        """
        unique: dict[str, tuple[Schema, Type]] = {}
        for option in options:
            schema = self.type(option)
            unique.setdefault(repr(schema), (schema, option))
        if len(unique) == 1:
            return next(iter(unique.values()))[0]
        types = [option for _, option in unique.values()]
        exclusive = all(self._exclude(one, other) for one, other in combinations(types, 2))
        return {"oneOf" if exclusive else "anyOf": [schema for schema, _ in unique.values()]}

    def _exclude(self, one: Type, other: Type) -> bool:
        if isinstance(one, Ref) and isinstance(other, Ref):
            first, second = self._struct_of(one.key), self._struct_of(other.key)
            return _requires_more(first, second) and _requires_more(second, first)
        kinds = {"number" if kind == "integer" else kind for kind in (_kind(one), _kind(other))}
        return len(kinds) == 2 and "" not in kinds

    def _anything(self, found: Anything) -> Schema:
        if found.kind == "null":
            return {"type": "null"}
        return {"type": "object"} if found.kind else {}

    def field(self, field: Field) -> Schema:
        """Return the schema of a property or parameter: type, constraints, description."""
        schema = self._constrained(self.type(field.type), field.constraints)
        text = self._links(field.description)
        if isinstance(field.type, Anything) and field.type.text and not field.type.kind:
            text = f"{text}\n\nType: {escape(squeeze(field.type.text))}".strip()
        return {"description": text} | schema if text else schema

    def _constrained(self, schema: Schema, limits: Constraints) -> Schema:
        if limits == _NO_LIMITS:
            return schema
        target = (
            schema["items"] if schema.get("type") == "array" and limits.enum and "type" in schema["items"] else schema
        )
        if limits.format and target.get("type") == "string":
            target["format"] = limits.format
        if limits.enum:
            target["enum"] = list(limits.enum)
        keywords = {"minimum": limits.minimum, "maximum": limits.maximum}
        keywords |= {"minLength": limits.min_length, "maxLength": limits.max_length}
        schema.update({key: value for key, value in keywords.items() if value is not None})
        if limits.has_default:
            schema["default"] = limits.default
        if limits.nullable:
            schema = self._nullable(schema)
        if limits.deprecated:
            schema["deprecated"] = True
        if limits.read_only:
            schema["readOnly"] = True
        if limits.unit:
            schema["x-unit"] = limits.unit
        return schema

    def _nullable(self, schema: Schema) -> Schema:
        if not schema or schema.get("type") == "null":
            return schema
        if "anyOf" in schema:
            return schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]}
        if "$ref" in schema or "oneOf" in schema:
            return {"anyOf": [schema, {"type": "null"}]}
        if "enum" in schema:
            inner = {key: schema.pop(key) for key in list(schema) if key != "default"}
            return {"anyOf": [inner, {"type": "null"}], **schema}
        return schema | {"type": [schema["type"], "null"]}

    def struct(self, struct: Struct) -> Schema:
        """Return the component schema of a struct."""
        schema: Schema = {"type": "object"}
        required = [field.name for field in struct.fields if field.required]
        if required:
            schema["required"] = required
        if struct.fields:
            schema["properties"] = {field.name: self.field(field) for field in struct.fields}
        if struct.additional is not None:
            schema["additionalProperties"] = self.type(struct.additional)
        return schema


def _requires_more(one: Struct, other: Struct) -> bool:
    """Tell whether ``one`` requires a property that ``other`` does not have."""
    return any(field.required and field.name not in {f.name for f in other.fields} for field in one.fields)


def _kind(found: Type) -> str:
    """The JSON type of a type, "" if it is not known."""
    if isinstance(found, Scalar):
        return found.kind
    if isinstance(found, Array):
        return "array"
    return "object" if isinstance(found, Ref | Map) else ""
