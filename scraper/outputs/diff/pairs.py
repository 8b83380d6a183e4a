"""Two schemas side by side, and all below them: each pair is compared once, however many operations lead to it."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from scraper.outputs.diff.alternatives import matched, only
from scraper.outputs.diff.deltas import CUT, Delta, Part, Place, Spot, recurs
from scraper.outputs.diff.parts import SAID_BY_PART
from scraper.outputs.diff.shapes import Node, Step, alternatives, attributes, node, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scraper.outputs.diff.unchanged import Unchanged
    from scraper.outputs.tree import Tree

#: Places listed for one difference at most.
MAX_PLACES: Final = 20_000
#: Places that are gone to with no regard to what was there before, in all and for each part of an operation. Where
#: schemas hold each other there is no end of ways: after so many, a part lists one place for each schema, and after a
#: few times as many it lists places only of what has none yet.
_FREE: Final = 20_000
_FREE_EACH: Final = 100
_TIMES: Final = 4


class Side(NamedTuple):
    """A schema of one document, as written."""

    schema: Any
    pointer: str


class _Key(NamedTuple):
    """What makes a pair the same: both nodes, and what they are part of."""

    old: str
    new: str
    part: Part


class _Own(NamedTuple):
    """A difference directly at a pair (``step`` is "") or at something directly below it."""

    step: str
    attribute: str
    old: Any
    new: Any
    spot: Spot
    context: tuple[str, ...] = ()


class Pairs:
    """Compares schemas of two documents."""

    def __init__(self, old: Tree, new: Tree, unchanged: Unchanged) -> None:
        self._unchanged = unchanged
        self._old = old
        self._new = new
        self._own: dict[_Key, list[_Own]] = {}
        self._children: dict[_Key, list[tuple[str, _Key]]] = {}
        self._roots: list[tuple[Place, _Key]] = []
        self._required: dict[Place, tuple[str, ...]] = {}
        self._nodes: dict[tuple[int, str], Node] = {}

    def add(self, place: Place, old: Side, new: Side, required: tuple[str, ...] = ()) -> None:
        """Compare two schemas that stand at a place; ``required`` says on which sides it is to be sent."""
        if self._unchanged.schema(old.schema, new.schema):
            return
        self._required[place] = required
        first = self._node(self._old, *old), self._node(self._new, *new)
        self._roots.append((place, _key(*first, place.part)))
        waiting = [first]
        while waiting:
            pair = waiting.pop()
            key = _key(*pair, place.part)
            if key not in self._own:
                self._own[key], self._children[key] = [], []
                if not self._unchanged.component(key.old, key.new):
                    waiting += self._compare(key, *pair)

    def _node(self, tree: Tree, schema: Any, pointer: str) -> Node:
        key = (id(tree), pointer)
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = node(tree, schema, pointer)
        return found

    def _compare(self, key: _Key, old: Node, new: Node) -> Iterator[tuple[Node, Node]]:
        """Note what differs between two nodes, and yield the pairs below them."""
        options = alternatives(self._old, old), alternatives(self._new, new)
        if bool(options[0]) != bool(options[1]) and key.part in {"request", "response"}:
            pair = self._wrapped(key, old, new, *options)
            if pair:
                yield pair
                return
        own, spot = self._own[key], Spot(old.pointer, new.pointer)
        before, after = attributes(old.value), attributes(new.value)
        untyped = ("untyped",) if _is_untyped(old, before) or _is_untyped(new, after) else ()
        context = (*_access(after), *untyped)
        for name in sorted(before.keys() | after.keys()):
            if before.get(name) != after.get(name):
                own.append(_Own("", name, before.get(name), after.get(name), spot, context))
        moved = not set(before.get("type", ())) & set(after.get("type", ())) and bool(before and after)
        left = {step.key: step for step in steps(old)}
        right = {step.key: step for step in steps(new)}
        both = [(left.get(name), right.get(name)) for name in left | right]
        for one, other in (*both, *matched(self._old, self._new, *options)):
            if one is None or other is None:
                own.append(self._alone(one, other, spot, moved=moved))
                continue
            where = Spot(one.pointer, other.pointer)
            if one.required != other.required:
                access = _access(attributes(self._node(self._new, other.schema, other.pointer).value))
                own.append(_Own(other.key, "required", one.required, other.required, where, access))
            if one.key != other.key:
                own.append(_Own(other.key, "alternative", one.key, other.key, where))
            if self._unchanged.schema(one.schema, other.schema):
                continue
            below = self._node(self._old, one.schema, one.pointer), self._node(self._new, other.schema, other.pointer)
            self._children[key].append((other.key, _key(*below, key.part)))
            yield below

    def _wrapped(
        self, key: _Key, old: Node, new: Node, left: list[Step], right: list[Step]
    ) -> tuple[Node, Node] | None:
        """Note that an object became one of several alternatives, or the other way round; return the pair it is."""
        tree, flat, held, options = (self._new, old, new, right) if right else (self._old, new, old, left)
        step = only(flat, held, tree, options)
        if step is None:
            return None
        other = self._node(tree, step.schema, step.pointer)
        value = {"alternative": step.key, **attributes(held.value)}
        spot = Spot(old.pointer, new.pointer)
        self._own[key].append(_Own("", "wrapped", None if right else value, value if right else None, spot))
        for each in options:
            if each is not step:
                one, another = (None, each) if right else (each, None)
                self._own[key].append(self._alone(one, another, spot, moved=False))
        below = (old, other) if right else (other, new)
        self._children[key].append((step.key if right else "", _key(*below, key.part)))
        return below

    def _alone(self, old: Step | None, new: Step | None, spot: Spot, *, moved: bool) -> _Own:
        """Return the difference that something is there on one side only; ``moved`` if the types have no common one."""
        step = old or new
        assert step is not None
        tree = self._new if old is None else self._old
        found = attributes(self._node(tree, step.schema, step.pointer).value)
        context = (*(["required"] if step.required else []), *(["other-type"] if moved else []), *_access(found))
        if old is None:
            return _Own(step.key, "*", None, step.schema, Spot(spot.old, step.pointer), context)
        return _Own(step.key, "*", step.schema, None, Spot(step.pointer, spot.new), context)

    def deltas(self) -> Iterator[Delta]:
        """Yield all differences, each once with all its places, in the order the places come."""
        places, cut = self._places()
        for key, own in self._own.items():
            for each in own:
                at = tuple(place.below(each.step) if each.step else place for place in places[key])
                if not each.step and key.part in {"parameter", "header"} and each.attribute in SAID_BY_PART:
                    at = tuple(place for place in at if place.at)
                for said, some in self._apart(each, at).items():
                    context = (*each.context, *said, *([CUT] if key in cut else []))
                    yield Delta(tuple(some), each.attribute, each.old, each.new, each.spot, context)

    def _apart(self, own: _Own, at: tuple[Place, ...]) -> Mapping[tuple[str, ...], Sequence[Place]]:
        """Return the places of a difference, by what they have to do with it: of a default, whether it is ever used."""
        if own.attribute != "default":
            return {(): at} if at else {}
        found: dict[tuple[str, ...], list[Place]] = defaultdict(list)
        for place in at:
            found[self._required.get(place, ())].append(place)
        return found

    def _places(self) -> tuple[dict[_Key, list[Place]], set[_Key]]:
        """Return where each pair with a difference stands, and those that stand at more places than are listed.

        What has no difference below it is not walked.
        """
        dirty = self._dirty()
        children = {key: [each for each in self._children[key] if each[1] in dirty] for key in dirty}
        found: dict[_Key, list[Place]] = defaultdict(list)
        cut: set[_Key] = set()
        free, taken = _FREE + _FREE_EACH * len(self._roots), 0
        for place, root in self._roots:
            waiting = deque([(place, "", root, frozenset[_Key]())] if root in dirty else [])
            seen: set[_Key] = set()
            while waiting:
                holder, step, key, above = waiting.popleft()
                known = len(found[key])
                if known >= MAX_PLACES or (taken >= free and (key in seen or (known and taken >= _TIMES * free))):
                    cut.add(key)
                    continue
                here = holder.below(step) if step else holder
                if key in above and recurs(here.at):
                    continue
                taken += 1
                seen.add(key)
                found[key].append(here)
                inside = above | {key}
                waiting += [(here, step, child, inside) for step, child in children[key]]
        return found, cut

    def _dirty(self) -> set[_Key]:
        """Return the pairs that have a difference, or lead to one."""
        parents: dict[_Key, list[_Key]] = defaultdict(list)
        for key, children in self._children.items():
            for _, child in children:
                parents[child].append(key)
        dirty: set[_Key] = set()
        stack = [key for key, own in self._own.items() if own]
        while stack:
            key = stack.pop()
            if key not in dirty:
                dirty.add(key)
                stack += parents[key]
        return dirty


def _key(old: Node, new: Node, part: Part) -> _Key:
    return _Key(old.pointer, new.pointer, part)


def _access(found: dict[str, Any]) -> tuple[str, ...]:
    """Return which of requests and answers something is no part of. For what is on both sides, the new one counts."""
    names = {"readOnly": "read-only", "writeOnly": "write-only"}
    return tuple(name for key, name in names.items() if found.get(key))


def _is_untyped(found: Node, said: dict[str, Any]) -> bool:
    """Tell whether a schema leaves open whether null is a value."""
    return "type" not in found.value and "enum" not in said and not ({"oneOf", "anyOf"} & found.value.keys())
