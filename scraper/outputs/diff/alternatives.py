"""Which alternative of a schema is which of another one: by name, else the most alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.outputs.diff.deltas import WORDING
from scraper.outputs.diff.shapes import Node, Step, attributes, canonical, keys, node, steps
from scraper.outputs.tree import mapping

if TYPE_CHECKING:
    from scraper.outputs.tree import Tree

#: The part of their properties that two alternatives have to have in common.
_ENOUGH: Final = 0.5
#: Pairs that are looked at to tell which alternative became which, at most.
_MOST: Final = 250_000


#: What an alternative is told by: its properties, its type.
_Shape = tuple[set[str], str]


def matched(old: Tree, new: Tree, left: list[Step], right: list[Step]) -> list[tuple[Step | None, Step | None]]:
    """Return alternatives side by side; those without a partner alone. Seen backwards, the pairs are the same.

    Where very many are gone and new, none of them became another.
    """
    steps = {step.key: step for step in left}
    partner = {step.key: step.key for step in right if step.key in steps}
    before = {step.key: _shape(old, step) for step in left if step.key not in partner}
    after = {step.key: _shape(new, step) for step in right if step.key not in partner}
    partner |= _partners(before, after) if len(before) * len(after) <= _MOST else {}
    pairs: list[tuple[Step | None, Step | None]] = [
        (steps[partner[step.key]] if step.key in partner else None, step) for step in right
    ]
    taken = set(partner.values())
    return pairs + [(step, None) for step in left if step.key not in taken]


def _partners(before: dict[str, _Shape], after: dict[str, _Shape]) -> dict[str, str]:
    """Return which of the new alternatives was which of the old, the most alike first."""
    scored = sorted(
        (-score, sorted((one, other)), one, other)
        for one, first in before.items()
        for other, second in after.items()
        if (score := _alike(first, second)) >= _ENOUGH
    )
    partner: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, one, other in scored:
        if one not in taken and other not in partner:
            partner[other] = one
            taken.add(one)
    return partner


def only(flat: Node, held: Node, tree: Tree, options: list[Step]) -> Step | None:
    """Return which alternative of ``held`` a plain object with properties became, if it says nothing else itself."""
    if not keys(flat) or next(steps(held), None) or attributes(held.value).keys() - WORDING:
        return None
    shape = keys(flat), canonical(None)
    scored = [(_alike(shape, _shape(tree, step)), step) for step in options]
    score, step = max(scored, key=lambda each: (each[0], each[1].key))
    nested = "oneOf" in mapping(step.schema) or "anyOf" in mapping(step.schema)
    return step if score >= _ENOUGH and not nested else None


def _shape(tree: Tree, step: Step) -> _Shape:
    found = node(tree, step.schema, step.pointer)
    said = attributes(found.value)
    return keys(found), canonical([said.get("type"), said.get("format"), said.get("title")])


def _alike(one: _Shape, other: _Shape) -> float:
    """Return the share of common properties, for objects; 1 for other schemas of one type; else 0."""
    every = one[0] | other[0]
    return len(one[0] & other[0]) / len(every) if every else float(one[1] == other[1])
