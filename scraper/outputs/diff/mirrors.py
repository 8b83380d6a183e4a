"""What a comparison shows seen backwards."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from scraper.outputs.diff.rules import rules
from scraper.outputs.diff.shapes import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scraper.outputs.diff.judge import Change


def forward(changes: Iterable[Change]) -> Counter[tuple[Any, ...]]:
    """Return changes as they are to be found in the comparison of the same documents the other way round."""
    return Counter((rules()[each.id].mirror, *_sides(each.new, each.old), len(each.places)) for each in changes)


def backward(changes: Iterable[Change]) -> Counter[tuple[Any, ...]]:
    """Return the changes of a comparison as :func:`forward` of the other way round has them.

    What is added may be required, what is removed may be deprecated, and both have one mirror: a rule, its mirror and
    the mirror of that say the same, so that rules are compared by the mirror of their mirror.
    """
    table = rules()
    return Counter(
        (table[table[each.id].mirror].mirror, *_sides(each.old, each.new), len(each.places)) for each in changes
    )


def _sides(old: Any, new: Any) -> tuple[str, str]:
    return canonical(old), canonical(new)
