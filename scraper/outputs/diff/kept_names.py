"""Which component schemas of a document are those of an older one: what stands where most of one stood, is that one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from scraper.outputs.diff import alternatives as options
from scraper.outputs.diff.compare import tree
from scraper.outputs.diff.parts import parts
from scraper.outputs.diff.shapes import alternatives, node, steps
from scraper.outputs.diff.walk import matched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.outputs.diff.compare import Side
    from scraper.outputs.diff.shapes import Node
    from scraper.outputs.tree import Tree

_COMPONENT: Final = re.compile("/components/schemas/([A-Za-z0-9]+)")


def kept_names(old: Side, new: Side) -> dict[str, str]:
    """Return the names of ``new`` that were others in ``old``: new name -> old name, both only once.

    A component keeps its name if it stands at half or more of the places that it stood at and both sides have. Only
    components that come from docs count: nothing takes the name of what an overlay adds.
    """
    places = Counter(_places(tree(old), tree(new)))
    stood: Counter[str] = Counter()
    for (one, _), count in places.items():
        stood[one] += count
    kept: dict[str, str] = {}
    for (one, other), count in sorted(places.items(), key=_order):
        before, after = _name(one, old), _name(other, new)
        if before and after and 2 * count >= stood[one] and after not in kept and before not in kept.values():
            kept[after] = before
    return {after: before for after, before in sorted(kept.items()) if after != before}


def _order(counted: tuple[tuple[str, str], int]) -> tuple[object, ...]:
    """Where components became one, or one became several: first those of one name, then those with most places."""
    (one, other), count = counted
    return one != other, -count, one, other


def _name(pointer: str, side: Side) -> str:
    """Return the name of a component that comes from docs, "" for anything else."""
    found = _COMPONENT.fullmatch(pointer)
    return found[1] if found and pointer in side.sources else ""


def _places(old: Tree, new: Tree) -> Iterator[tuple[str, str]]:
    """Yield what stands at each place that both sides have, as pointers; a place is a part of an operation, or directly
    below two schemas that stand at one.
    """
    waiting = list(_roots(old, new))
    seen: set[tuple[str, str]] = set()
    while waiting:
        pair = waiting.pop()
        at = _written(pair[0]), _written(pair[1])
        yield at
        if at not in seen:
            seen.add(at)
            waiting += _below(old, new, *pair)


def _roots(old: Tree, new: Tree) -> Iterator[tuple[Node, Node]]:
    for before, after in matched(old, new):
        if before and after:
            left, right = parts(old, before, after), parts(new, after, after)
            for key in sorted(left.keys() & right.keys()):
                one, other = left[key], right[key]
                yield node(old, one.schema, one.schema_pointer), node(new, other.schema, other.schema_pointer)


def _below(old: Tree, new: Tree, before: Node, after: Node) -> Iterator[tuple[Node, Node]]:
    left, right = ({step.key: step for step in steps(each)} for each in (before, after))
    both = [(left[key], right[key]) for key in sorted(left.keys() & right.keys())]
    for one, other in (*both, *options.matched(old, new, alternatives(old, before), alternatives(new, after))):
        if one and other:
            yield node(old, one.schema, one.pointer), node(new, other.schema, other.pointer)


def _written(found: Node) -> str:
    """Return the pointer of the component that a schema is, whatever is said beside the reference; else its own."""
    pointers = [found.pointer, *(layer.pointer for layer in found.layers)]
    return next((pointer for pointer in pointers if _COMPONENT.fullmatch(pointer)), found.pointer)
