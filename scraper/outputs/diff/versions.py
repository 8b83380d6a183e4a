"""What a comparison means for the version of whoever is built on the API: semantic versioning 2.0.0."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scraper.outputs.diff.rules import rules

if TYPE_CHECKING:
    from scraper.outputs.diff.compare import Comparison

#: What rules do that makes more possible than before.
_ADDITIONS: Final = frozenset(("add", "widen"))


def step(comparison: Comparison, *, names_gone: bool = False) -> int:
    """Return which place of a version goes up: 0 (major) for what breaks someone, 1 for additions, 2 for the rest,
    3 if nothing changed. ``names_gone`` tells that names which users of the client write are there no more.
    """
    changes = [(entry.level, rules()[entry.change.id]) for entry in comparison.entries]
    if names_gone or any(level == "breaking" for level, _ in changes):
        return 0
    if any(rule.action in _ADDITIONS and not rule.wording for _, rule in changes):
        return 1
    return 2 if changes else 3


def bumped(version: str, place: int) -> str:
    """Return a version after a step: ``1.4.2``, 1 -> ``1.5.0``. Before 1.0 the place is one lower, if there is one."""
    numbers = parsed(version)
    if place > 2:
        return version
    place = min(2, place + (numbers[0] == 0))
    return ".".join(str(number + (at == place) if at <= place else 0) for at, number in enumerate(numbers))


def parsed(version: str) -> tuple[int, int, int]:
    """Return the numbers of a version ``MAJOR.MINOR.PATCH``, to sort by. Raises ValueError for any other text."""
    match = re.fullmatch(r"([0-9]{1,18})\.([0-9]{1,18})\.([0-9]{1,18})", version)
    if match is None:
        raise ValueError(f"{version!r} is no version of three numbers")
    return int(match[1]), int(match[2]), int(match[3])


def is_version(name: str) -> bool:
    """Tell whether a text is a version ``MAJOR.MINOR.PATCH``."""
    try:
        return bool(parsed(name))
    except ValueError:
        return False


def package_version(stated: str) -> str:
    """Return a version as packages have it (semantic, PEP 440): the numbers of the spec's, ``v2.1`` -> ``2.1.0``."""
    numbers = [*re.findall("[0-9]{1,18}", stated), "0", "0", "0"][:3]
    return ".".join(str(int(number)) for number in numbers)
