"""Objects of the API: dataclasses to the program, JSON on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, ClassVar, Final, TypeAlias, TypeVar, cast

#: Where models stand in a JSON value: the name of one, ``[shape]`` for a list, ``{"*": shape}`` for a map, a tuple of
#: alternatives. Values that hold no model need no shape.
Shape: TypeAlias = "str | list[Shape] | dict[str, Shape] | tuple[Shape, ...]"
Shapes: TypeAlias = "Mapping[str, Shape]"
WireNames: TypeAlias = "Mapping[str, str]"


class Null(Enum):
    """The type of :data:`NULL`."""

    NULL = "null"

    def __repr__(self) -> str:
        return self.name

    def __bool__(self) -> bool:
        return False


#: JSON null, to be sent. ``None`` stands for what is not sent and for what did not come.
NULL: Final = Null.NULL

_M = TypeVar("_M", bound="Model")
_NAMES: Final[dict[type[Any], dict[str, str]]] = {}


@dataclass(kw_only=True, slots=True)
class Model:
    """An object of the API.

    Attributes:
        additional_properties: What the docs do not name, by its name on the wire: sent as given, kept as it came.

    """

    #: Name on the wire of each field that is called otherwise here.
    wire_names: ClassVar[WireNames] = {}
    #: Shape of each field that holds models.
    shapes: ClassVar[Shapes] = {}

    additional_properties: dict[str, Any] = field(default_factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON: no key for None, null for NULL."""
        given = {wire: getattr(self, name) for wire, name in _names(type(self)).items()}
        known = {wire: encode(value) for wire, value in given.items() if value is not None}
        return {**known, **encode(self.additional_properties)}

    @classmethod
    def from_dict(cls: type[_M], data: Mapping[str, Any]) -> _M:
        """Return the object that a service answered.

        Never fails: a field that is missing or null is None, a value of another type than documented stays as it came.
        """
        names = _names(cls)
        found = object.__new__(cls)
        for wire, name in names.items():
            setattr(found, name, decode(cls.shapes.get(name), data.get(wire)))
        found.additional_properties = {key: value for key, value in data.items() if key not in names}
        return found


def encode(value: Any) -> Any:
    """Return a value as JSON, the models in it as objects."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: encode(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [encode(each) for each in value]
    return None if value is NULL else value


def decode(shape: Shape | None, value: Any) -> Any:
    """Return a JSON value with its models made; what does not fit the shape is returned as it is."""
    if shape is None:
        return value
    if isinstance(shape, tuple):
        shape = _fitting(shape, value)
    if isinstance(shape, str) and isinstance(value, dict):
        return model(shape).from_dict(value)
    if isinstance(shape, list) and isinstance(value, list):
        return [decode(shape[0], each) for each in value]
    if isinstance(shape, dict) and isinstance(value, dict):
        return {key: decode(shape["*"], each) for key, each in value.items()}
    return value


@cache
def model(name: str) -> type[Model]:
    """Import the model of a name when it is first met."""
    package = (__package__ or "").rpartition(".")[0]
    return cast("type[Model]", getattr(import_module(f"{package}.models"), name))


def _fitting(shapes: tuple[Shape, ...], value: Any) -> Shape:
    """Return the alternative that knows most keys of a value; of several, the one with fewest that did not come."""
    return max(shapes, key=lambda shape: _fit(shape, value))


def _fit(shape: Shape, value: Any) -> tuple[float, float]:
    """Return how well a shape fits: the share of the value's keys it knows, the share of its own that came."""
    if isinstance(shape, str) and isinstance(value, dict):
        own = _names(model(shape)).keys()
        known = len(value.keys() & own)
        return 1 + known / (len(value) or 1), known / (len(own) or 1)
    if isinstance(shape, list) and isinstance(value, list):
        return _fit(shape[0], value[0]) if value and isinstance(value[0], dict) else (1, 0)
    return float(isinstance(shape, dict) and isinstance(value, dict)), 0


def _names(kind: type[Any]) -> dict[str, str]:
    """Return the fields of a model by their names on the wire."""
    if kind not in _NAMES:
        own = [each.name for each in fields(kind) if each.name != "additional_properties"]
        _NAMES[kind] = {kind.wire_names.get(name, name): name for name in own}
    return _NAMES[kind]
