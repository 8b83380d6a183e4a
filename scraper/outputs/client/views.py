"""What templates are filled with: generated functions and classes, every text of them already Python."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from scraper.outputs.client.details import Operation
from scraper.outputs.client.docstrings import literal

#: Names of what no log should show.
_SECRET: Final = re.compile(r"passw(or)?d|pass_?phrase|secret|private_?key|access_?key|(^|_)(adminpass|pwd|token)($|_)")


class Argument(msgspec.Struct, frozen=True):
    """A parameter of a function or a field of a class. ``wire`` is a literal."""

    name: str
    type: str
    required: bool
    wire: str
    note: str
    place: str = ""
    joined: bool = False

    @property
    def sample(self) -> str:
        """A value for an example, as code."""
        if first := re.match(r'Literal\[("(?:[^"\\]|\\.)*"|[^],]+)', self.type):
            return first[1]
        plain = {"int": "1", "float": "1.0", "bool": "True", "list": "[]"}
        return plain.get(self.type.partition("[")[0], f'"my-{self.name.replace("_", "-")}"')

    @property
    def passed(self) -> str:
        """The argument as it is handed on."""
        return f"{self.name}={self.name}"

    @property
    def secret(self) -> bool:
        """Whether its name says that it holds a secret, which the text of an object must not show."""
        return _SECRET.search(self.name) is not None

    @property
    def field(self) -> str:
        """The argument as a class body has it."""
        if not self.secret:
            return self.declared
        default = "" if self.required else "default=None, "
        return f"{self.declared.partition(' = ')[0]} = _field({default}repr=False)"

    @property
    def declared(self) -> str:
        """The argument as a signature has it."""
        if not self.required:
            return f"{self.name}: {self.type} | None = None"
        return f"{self.name}: {self.type}{' = _runtime.NULL' if self.type == '_runtime.Null' else ''}"


class Class(msgspec.Struct, frozen=True):
    """A model: its fields, which of them hold models, what it imports."""

    name: str
    doc: str
    fields: list[Argument]
    shapes: dict[str, str]
    imports: list[tuple[str, str]]
    typing: list[str]

    @property
    def secrets(self) -> bool:
        """Whether a field holds a secret."""
        return any(each.secret for each in self.fields)

    @property
    def wire_names(self) -> dict[str, str]:
        """Literal of the name on the wire of each field that is called otherwise."""
        return {each.name: each.wire for each in self.fields if each.wire != f'"{each.name}"'}


class Function(msgspec.Struct, frozen=True):
    """An operation: its arguments (the body among them), its result, how its answers are read."""

    name: str
    title: str
    operation: Operation
    arguments: list[Argument]
    result: str
    responses: dict[str, str]
    doc: str
    imports: list[tuple[str, str]]
    typing: list[str]
    item: str = ""

    def placed(self, *places: str) -> list[Argument]:
        """Return the arguments that go to some places."""
        return [each for each in self.arguments if each.place in places]

    @property
    def sent(self) -> dict[str, list[str]]:
        """What a request is made of by the runtime's names, as entries of a dictionary."""
        fixed = [f"{literal(key)}: [{', '.join(map(literal, values))}]" for key, values in self.operation.query.items()]
        found = {
            "path": [f'"{each.name}": {each.name}' for each in self.placed("path")],
            "query": fixed + [f"{each.wire}: {each.name}" for each in self.placed("query")],
            "headers": [f"{each.wire}: {each.name}" for each in self.placed("header")],
        }
        return {place: entries for place, entries in found.items() if entries}

    @property
    def pages(self) -> str:
        """The arguments of the runtime's ``Pages``."""
        paging = self.operation.paging
        if paging is None:
            return ""
        texts = [f"items={_tuple(paging.items)}", f'by="{paging.by}"']
        texts += [f"next={_tuple(paging.next)}"] if paging.next else []
        return ", ".join(texts + ([f"start={paging.start}"] if paging.start else []))

    @property
    def example(self) -> str:
        """The arguments of a call that gives the least, without a body."""
        needed = [each for each in self.arguments if each.required and each.place != "body"]
        path = [each.sample for each in needed if each.place == "path"]
        rest = [f"{each.name}={each.sample}" for each in needed if each.place != "path"]
        return ", ".join([*path, "client=client", *rest])

    @property
    def rest(self) -> list[Argument]:
        """The arguments that an iterator over all pages takes: all but the place."""
        paging = self.operation.paging
        return [each for each in self.arguments if paging is None or each.name != paging.argument]

    @property
    def iterator(self) -> str:
        """The name of the iterator over all pages: ``list_nodes`` -> ``iter_nodes``."""
        verb, _, noun = self.name.partition("_")
        return f"iter_{noun}" if verb in {"list", "show", "query", "get", "search"} and noun else f"iter_{self.name}"


def _tuple(names: tuple[str, ...]) -> str:
    return f"({', '.join(map(literal, names))}{',' if len(names) == 1 else ''})"
