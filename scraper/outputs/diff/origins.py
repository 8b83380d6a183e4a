"""Where in the docs of one side a change stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scraper.outputs.load import nearest
from scraper.outputs.tree import items, mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scraper.model import Location
    from scraper.outputs.diff.deltas import Place
    from scraper.outputs.tree import Call, Tree


class Origins:
    """Finds places in the docs. ``calls`` are the operations of this side by the method and path that changes have;
    ``read`` tells that the document was made of docs, and not read from a file that has lines of its own.
    """

    def __init__(
        self, tree: Tree, sources: dict[str, Location], calls: Mapping[tuple[str, str], Call], *, read: bool = True
    ) -> None:
        self._tree = tree
        self._sources = sources
        self._calls = calls
        self._read = read
        self._found: dict[str, dict[str, str]] = {}

    def find(self, pointer: str, place: Place) -> Location | None:
        """Return where the docs say what a pointer leads to, at a place of the API; None if they do not.

        What operations share without a place of its own, a parameter above all, stands where this operation has it.
        What is not there at all ("") stands where its operation does.
        """
        if not self._sources:
            return None
        call = self._calls.get((place.method, place.path))
        ways = (pointer, self._used(pointer, call), call.operation.pointer) if call else (pointer,)
        found = next((found for way in ways if way and (found := nearest(way, self._sources))), None)
        return self._whole(pointer) if found is None and self._read and pointer.startswith("/info/") else found

    def _whole(self, pointer: str) -> Location | None:
        """Return an operation's place, for what is said of the API as a whole: the first one's, or of the version's."""
        version = str(mapping(self._tree.document.get("info")).get("version"))
        of = (
            [call for call in self._tree.calls if version in call.path.split("/")] if pointer == "/info/version" else []
        )
        found = (nearest(call.operation.pointer, self._sources) for call in (*of, *self._tree.calls))
        return next((each for each in found if each), None)

    def _used(self, pointer: str, call: Call) -> str:
        """Return a pointer into a component as one that leads through an operation's reference to it, else ""."""
        parts = pointer.split("/", 4)
        component, below = "/".join(parts[:4]), parts[4:]
        used = self._uses(call).get(component, "")
        return "/".join([used, *below]) if used else ""

    def _uses(self, call: Call) -> dict[str, str]:
        """Return where an operation, or its path for all operations, refers to each component first."""
        uses = self._found.get(call.operation.pointer)
        if uses is None:
            uses = self._found[call.operation.pointer] = {}
            place, shared = f"{call.item.pointer}/parameters", items(call.item.value.get("parameters"))
            starts = [("parameter", f"{place}/{index}", each) for index, each in enumerate(shared)]
            for _, pointer, target in self._tree.references_below(*starts, ("operation", *call.operation)):
                uses.setdefault(target.removeprefix("#"), pointer)
        return uses
