"""What the generator discards of a document and the templates need."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

#: Where a parameter goes.
Place = Literal["path", "query", "header"]


class Field(msgspec.Struct, frozen=True):
    """A property or parameter: its name on the wire, what is said of it, whether null may or must be sent."""

    wire: str
    note: str = ""
    nullable: bool = False
    null: bool = False


class Schema(msgspec.Struct, frozen=True):
    """An object, by its class: whether requests hold it, whether as a form; ``fields`` go by their generated names."""

    pointer: str
    sent: bool
    note: str
    fields: dict[str, Field]
    form: bool = False


class Parameter(msgspec.Struct, frozen=True):
    """An argument of a function and where it goes. ``joined``: lists become ``a,b``."""

    field: Field
    place: Place
    joined: bool = False


class Paging(msgspec.Struct, frozen=True):
    """How a list is paged, in terms of the runtime's ``Pages``; ``argument`` is the parameter that names the place."""

    argument: str
    by: Literal["marker", "offset", "page"]
    items: tuple[str, ...]
    next: tuple[str, ...] = ()
    start: int = 0


class Operation(msgspec.Struct, frozen=True):
    """An operation, by its function. ``path`` has the arguments' names, ``query`` is what the path fixes, by key."""

    name: str
    pointer: str
    method: str
    path: str
    summary: str = ""
    description: str = ""
    link: str = ""
    deprecated: bool = False
    parameters: dict[str, Parameter] = {}
    query: dict[str, list[str]] = {}
    media_type: str = ""
    body_note: str = ""
    paging: Paging | None = None


class Lost(msgspec.Struct, frozen=True):
    """Something of a document that a client cannot have, or has under another name."""

    pointer: str
    code: str
    details: dict[str, Any]


class Adapted(msgspec.Struct, frozen=True):
    """A document in the generator's dialect, and what goes round it."""

    document: dict[str, Any]
    operations: dict[str, Operation]
    schemas: dict[str, Schema]
    lost: tuple[Lost, ...]
