"""The API model: plain frozen data between interpretation and document. No tags, no phrases, no names chosen yet."""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

#: The languages of docs there are words for (``lexicon/<language>.yaml``).
LANGUAGES: Final = ("en", "zh")

#: How a fact is known. ``stated``: a table or label says it. ``shown``: only an example has it. ``inferred``: a rule
#: filled it in. ``repaired``: the docs say it in a damaged form.
Evidence = Literal["stated", "shown", "inferred", "repaired"]


class Location(msgspec.Struct, frozen=True, gc=False, order=True):
    """Where in the docs something stands: path relative to the source, 1-based line."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Scalar(msgspec.Struct, frozen=True):
    """A JSON Schema primitive: ``string``, ``integer``, ``number`` or ``boolean``, with an optional ``format``."""

    kind: str
    format: str = ""


class Array(msgspec.Struct, frozen=True):
    """A list of one type."""

    items: Type


class Map(msgspec.Struct, frozen=True):
    """An object with free keys and values of one type."""

    values: Type


class Ref(msgspec.Struct, frozen=True):
    """A struct of the API, by its key in :attr:`Api.structs`."""

    key: str


class Union(msgspec.Struct, frozen=True):
    """One of several types."""

    options: tuple[Type, ...]


class Anything(msgspec.Struct, frozen=True):
    """No stated type: ``object`` is known (``kind``) or not even that (""); ``text`` is what the docs wrote."""

    kind: str = ""
    text: str = ""


Type = Scalar | Array | Map | Ref | Union | Anything


class Constraints(msgspec.Struct, frozen=True, omit_defaults=True):
    """JSON Schema keywords that a description states, fitted to the field's type.

    ``default`` counts only if ``has_default``. ``minimum``/``maximum`` bound a number; lengths count characters.
    """

    default: Any = None
    has_default: bool = False
    enum: tuple[Any, ...] = ()
    minimum: float | int | None = None
    maximum: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    format: str = ""
    nullable: bool = False
    deprecated: bool = False
    read_only: bool = False
    unit: str = ""


class Field(msgspec.Struct, frozen=True):
    """A property or parameter. ``required`` is None where the docs have no such column."""

    name: str
    type: Type
    location: Location
    required: bool | None = None
    description: str = ""
    constraints: Constraints = Constraints()
    evidence: Evidence = "stated"


class Struct(msgspec.Struct, frozen=True):
    """An object type, one per table of the docs.

    ``hints`` are names the docs suggest, best first; ``additional`` is the type of free keys, if any are allowed.
    """

    key: str
    hints: tuple[str, ...]
    fields: tuple[Field, ...]
    location: Location
    additional: Type | None = None
    request: bool = False


class Parameter(msgspec.Struct, frozen=True):
    """A path, query or header parameter."""

    place: Literal["path", "query", "header"]
    field: Field


class Example(msgspec.Struct, frozen=True):
    """An example body with the title the docs give it."""

    value: Any
    location: Location
    title: str = ""


class Body(msgspec.Struct, frozen=True):
    """A request body."""

    type: Type
    location: Location
    media_type: str = "application/json"
    examples: tuple[Example, ...] = ()
    description: str = ""
    required: bool = True


class Response(msgspec.Struct, frozen=True):
    """The answer for one status: three digits, or ``default`` for errors."""

    status: str
    description: str
    location: Location
    type: Type | None = None
    headers: tuple[Field, ...] = ()
    examples: tuple[Example, ...] = ()
    media_type: str = "application/json"
    evidence: Evidence = "stated"


class Operation(msgspec.Struct, frozen=True):
    """One HTTP operation as one page documents it. ``ids`` are operationId candidates, best first."""

    method: str
    path: str
    location: Location
    title: str
    description: str = ""
    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    deprecated: bool = False
    authenticated: bool = True
    error_codes: tuple[tuple[str, str], ...] = ()


class Tag(msgspec.Struct, frozen=True):
    """A group of operations."""

    name: str
    description: str = ""


class Api(msgspec.Struct, frozen=True):
    """A service as its docs describe it. ``addresses`` are the names its pages are published under, by path."""

    service: str
    title: str
    language: str
    operations: tuple[Operation, ...]
    structs: dict[str, Struct]
    tags: tuple[Tag, ...] = ()
    addresses: dict[str, str] = {}
